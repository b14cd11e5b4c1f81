package io.tongpin.documents;

import io.tongpin.changes.Change;
import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.Recorded;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saves a draft or hands it in (存草稿 · 提交). A draft may be incomplete; it must only fit the envelope. */
public final class SaveDraft {

    private final Database database;
    private final DocumentKinds kinds;
    private final FactsSource facts;
    private final ChangeLog log;
    private final InstantSource clock;

    public SaveDraft(Database database, DocumentKinds kinds, FactsSource facts, ChangeLog log, InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.facts = facts;
        this.log = log;
        this.clock = clock;
    }

    /** The saved document, or why not. {@code document.version()} is the version the client saw. */
    public Outcome<Document> save(Commanded command, Document document, Document.State state) {
        DocumentKind kind = kinds.find(document.kind()).orElse(null);
        if (kind == null) {
            return Outcome.refused(Refusal.input("documents.kind-unknown", "kind", document.kind()));
        }
        Actor actor = command.actor();
        if (!kind.allows(actor, "create") && !kind.allows(actor, "edit")) {
            return Outcome.refused(Forbidden.to(kind.module(), document.version() == 0 ? "create" : "edit"));
        }
        if (state == Document.State.SUBMITTED && !kind.allows(actor, "submit")) {
            return Outcome.refused(Forbidden.to(kind.module(), "submit"));
        }
        byte[] hash = command.hash(document);
        return database.write(actor.company(), tx -> {
            Recorded before = log.find(tx, List.of(command.id())).get(command.id());
            if (before != null) {
                return replay(tx, before, hash, command.id());
            }
            Trip trip = tx.trip();
            Trip.Answer<Map<UUID, DocumentRows.Standing>> standing = DocumentRows.lock(trip, List.of(document.id()));
            trip.go();
            DocumentRows.Standing now = standing.get().getOrDefault(document.id(), DocumentRows.NEW);
            for (String act : acts(now, state)) {
                List<Refusal> outside = outside(tx, actor, kind, document, act);
                if (!outside.isEmpty()) {
                    return Outcome.refused(outside);
                }
            }
            Refusal why = refusal(document, now);
            if (why != null) {
                return Outcome.refused(why);
            }
            List<Refusal> retired = state == Document.State.SUBMITTED ? retired(tx, document) : List.of();
            return retired.isEmpty()
                    ? Outcome.done(write(tx, command, document, state, hash))
                    : Outcome.refused(retired);
        });
    }

    private static Outcome<Document> replay(Tx tx, Recorded before, byte[] hash, UUID command) throws SQLException {
        if (!before.sameRequest(hash)) {
            return Outcome.refused(Refusal.rule("command.id-reused", "id", command.toString()));
        }
        return Outcome.done(
                StoredDocuments.find(tx, before.entityId()).orElseThrow().document());
    }

    /** What one has to be allowed: to make what is not there, to change what is, and beside that to hand it in. */
    private static List<String> acts(DocumentRows.Standing now, Document.State state) {
        String writes = now.version() == 0 ? "create" : "edit";
        return state == Document.State.SUBMITTED ? List.of(writes, "submit") : List.of(writes);
    }

    private static @Nullable Refusal refusal(Document document, DocumentRows.Standing now) {
        Refusal closed = now.closed(document.id());
        return closed != null ? closed : now.otherThan(document.version(), document.id());
    }

    /** What lies out of the person's reach: the draft as it is kept, or what it names now. */
    private List<Refusal> outside(Tx tx, Actor actor, DocumentKind kind, Document document, String act)
            throws SQLException {
        if (kind.reach(actor, act).everywhere()) {
            return List.of();
        }
        DocumentReach reach = new DocumentReach(actor, kinds);
        if (!reach.touchesStored(tx, document.id(), act)) {
            boolean seen = !kind.allows(actor, act) && reach.touchesStored(tx, document.id(), "view");
            return List.of(
                    seen ? Forbidden.to(kind.module(), act) : Refusal.unknown("documents.unknown", document.id()));
        }
        return kind.allows(actor, act)
                ? StoresNamed.refusals(actor, kind, act, document, known(tx, document))
                : List.of(Forbidden.to(kind.module(), act));
    }

    /** A draft may name anything; what is handed in is meant. */
    private List<Refusal> retired(Tx tx, Document document) throws SQLException {
        return StillInUse.refusals(document, known(tx, document));
    }

    private Facts known(Tx tx, Document document) throws SQLException {
        Facts known = facts.atHand(tx.company(), List.of(document)).orElse(null);
        return known == null ? facts.load(tx, List.of(document)) : known;
    }

    private Document write(Tx tx, Commanded command, Document document, Document.State state, byte[] hash)
            throws SQLException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Document saved = document.in(state, document.version() + 1, null);
        Trip trip = tx.trip();
        LineRows.delete(trip, List.of(saved.id()));
        DocumentRows.upsert(
                trip, List.of(new DocumentRows.Posted(saved, command.actor().user(), at, false)));
        LineRows.insert(trip, List.of(saved));
        trip.go();
        String verb = state == Document.State.SUBMITTED ? ".submitted" : ".saved";
        log.append(
                tx,
                List.of(new Change(
                        command.id(),
                        command.id(),
                        true,
                        saved.kind() + verb,
                        "document",
                        saved.id(),
                        saved.version(),
                        saved.store(),
                        command.actor(),
                        saved.businessDate(),
                        hash,
                        DocumentState.bytes(saved))));
        return saved;
    }
}
