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
import io.tongpin.posting.Papers;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes the next document of a chain, filled with what is still open of an earlier one (下推). Nothing is written. */
public final class OpenLines {

    /** What one looks through on a screen. */
    private static final int MOST_JOINED = 50;

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
            return why.isPresent()
                    ? Outcome.refused(why.get())
                    : draft(document, next, Open.of(tx, surroundings.chain(tx), List.of(source)))
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(
                                    Refusal.rule("documents.nothing-open", "number", numberOf(document))));
        });
    }

    /** One draft of kind {@code next} for what is open of several documents of one party (合并下推). */
    public Outcome<Document> ofAll(Actor actor, List<UUID> sources, String next) {
        List<UUID> asked = sources.stream().distinct().toList();
        if (asked.isEmpty() || asked.size() > MOST_JOINED) {
            return Outcome.refused(Refusal.input("documents.joined-number", "limit", Integer.toString(MOST_JOINED)));
        }
        return database.read(actor.company(), DocumentReach.anything(actor, kinds), tx -> {
            Map<UUID, StoredDocuments.Stored> found = StoredDocuments.find(tx, asked);
            DocumentReach reach = new DocumentReach(actor, kinds);
            List<Document> drafts = new ArrayList<>();
            for (UUID id : asked) {
                StoredDocuments.Stored stored = found.get(id);
                if (stored == null || !reach.sees(tx, DocumentReach.Marks.of(stored))) {
                    return Outcome.refused(Refusal.unknown("documents.unknown", id));
                }
                Optional<Refusal> why = refusal(actor, stored.document(), next);
                if (why.isPresent()) {
                    return Outcome.refused(why.get());
                }
            }
            Open open = Open.of(tx, surroundings.chain(tx), asked);
            for (UUID id : asked) {
                draft(Objects.requireNonNull(found.get(id)).document(), next, open)
                        .ifPresent(drafts::add);
            }
            return drafts.isEmpty()
                    ? Outcome.refused(Refusal.rule("documents.nothing-open-of-all"))
                    : JoinedDraft.of(drafts);
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

    private Optional<Document> draft(Document source, String next, Open open) {
        FollowUp how = kinds.find(next).flatMap(k -> k.after(source.kind())).orElseThrow();
        Warehouse target = source.toWarehouse() == null ? null : open.chain().warehouse(source.toWarehouse());
        LocalDate today = today(open.chain().store(source.store()), source);
        return new NextDraft(
                        source,
                        how.purpose()
                                .map(purpose -> open.done(source.id(), purpose))
                                .orElse(Map.of()),
                        open.items().getOrDefault(source.id(), List.of()),
                        target == null ? null : target.store())
                .by(how, new NextDraft.Head(ids.next(), next, today));
    }

    /** What was taken up of documents and what is owed for them, asked for all of them at once. */
    private record Open(
            Chain chain, Map<Papers.ProgressKey, BigDecimal> progress, Map<UUID, List<LedgerReading.Standing>> items) {

        static Open of(Tx tx, Chain chain, List<UUID> documents) throws SQLException {
            List<LineRef> any = documents.stream().map(id -> new LineRef(id, 1)).toList();
            return new Open(chain, DocumentPapers.progress(tx, any), LedgerReading.items(tx, documents));
        }

        /** By line of the document. */
        Map<Integer, Quantity> done(UUID document, Purpose purpose) {
            Map<Integer, Quantity> done = new HashMap<>();
            progress.forEach((key, quantity) -> {
                if (key.line().document().equals(document) && key.purpose().equals(purpose.code())) {
                    done.put(key.line().line(), new Quantity(quantity));
                }
            });
            return done;
        }
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
