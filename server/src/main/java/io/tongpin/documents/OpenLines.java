package io.tongpin.documents;

import io.tongpin.generalledger.LedgerReading;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes the next document of a chain, filled with what is still open of an earlier one (下推). Nothing is written. */
public final class OpenLines {

    private final Database database;
    private final DocumentKinds kinds;
    private final Surroundings surroundings;
    private final InstantSource clock;
    private final Ids ids;

    OpenLines(Database database, DocumentKinds kinds, Surroundings surroundings, InstantSource clock, Ids ids) {
        this.database = database;
        this.kinds = kinds;
        this.surroundings = surroundings;
        this.clock = clock;
        this.ids = ids;
    }

    /** A draft of kind {@code next}, or why there is none. */
    public Outcome<Document> of(Actor actor, UUID source, String next) {
        return database.read(actor.company(), DocumentReach.anything(actor, kinds), tx -> {
            StoredDocuments.Stored found = StoredDocuments.find(tx, source).orElse(null);
            if (found == null || !new DocumentReach(actor, kinds).sees(tx, DocumentReach.Marks.of(found))) {
                return Outcome.refused(Refusal.unknown("documents.unknown", source));
            }
            Document document = found.document();
            Optional<Refusal> why = refusal(actor, document, next);
            return why.isPresent() ? Outcome.refused(why.get()) : draft(tx, document, next);
        });
    }

    private Optional<Refusal> refusal(Actor actor, Document source, String next) {
        DocumentKind kind = kinds.find(next).orElse(null);
        if (kind == null) {
            return Optional.of(Refusal.input("documents.kind-unknown", "kind", next));
        }
        if (!kind.allows(actor, "create")) { // What is proposed is a new one.
            return Optional.of(Forbidden.to(kind.module(), "create"));
        }
        if (kind.after(source.kind()).isEmpty()) {
            return Optional.of(Refusal.rule("documents.cannot-follow", "kind", next, "source", source.kind()));
        }
        if (source.state() != Document.State.POSTED || source.reverses() != null) {
            return Optional.of(Refusal.rule("documents.source-not-posted", "number", numberOf(source)));
        }
        return Optional.empty();
    }

    private Outcome<Document> draft(Tx tx, Document source, String next) throws SQLException {
        FollowUp how = kinds.find(next).flatMap(k -> k.after(source.kind())).orElseThrow();
        Chain chain = surroundings.chain(tx);
        Warehouse target = source.toWarehouse() == null ? null : chain.warehouse(source.toWarehouse());
        List<LedgerReading.Standing> items =
                LedgerReading.items(tx, List.of(source.id())).getOrDefault(source.id(), List.of());
        return new NextDraft(source, done(tx, source, how), items, target == null ? null : target.store())
                .by(how, new NextDraft.Head(ids.next(), next, today(chain.store(source.store()), source)))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.rule("documents.nothing-open", "number", numberOf(source))));
    }

    private static Map<Integer, Quantity> done(Tx tx, Document source, FollowUp how) throws SQLException {
        if (how.purpose().isEmpty()) {
            return Map.of();
        }
        String purpose = how.purpose().get().code();
        List<LineRef> lines = source.lines().stream()
                .map(line -> new LineRef(source.id(), line.lineNo()))
                .toList();
        Map<Integer, Quantity> done = new HashMap<>();
        DocumentPapers.progress(tx, lines).forEach((key, quantity) -> {
            if (key.purpose().equals(purpose)) {
                done.put(key.line().line(), new Quantity(quantity));
            }
        });
        return done;
    }

    private LocalDate today(@Nullable Store store, Document source) {
        return store == null
                ? source.businessDate()
                : store.businessDate(clock.instant()).date();
    }

    private static String numberOf(Document document) {
        return document.number() == null ? "" : document.number();
    }
}
