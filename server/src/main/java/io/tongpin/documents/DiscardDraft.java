package io.tongpin.documents;

import io.tongpin.access.OutOfReach;
import io.tongpin.changes.ChainHash;
import io.tongpin.changes.Change;
import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.Recorded;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Throws a draft away, and has it back (丢弃草稿 · 恢复). Nothing that was typed is lost: the rows stay, and the log has each
 * step whole. Under the lock of the document either this comes first or a posting or a change does, never both.
 */
public final class DiscardDraft {

    private final Database database;
    private final DocumentKinds kinds;
    private final ChangeLog log;
    private final InstantSource clock;

    DiscardDraft(Database database, DocumentKinds kinds, ChangeLog log, InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.log = log;
        this.clock = clock;
    }

    /** Where the document stands afterwards, or why it stays as it is. */
    public Outcome<Document> discard(Commanded command, UUID id, int version) {
        return restate(command, id, version, Document.State.DISCARDED);
    }

    /** A draft again; what had been handed in is handed in anew. */
    public Outcome<Document> restore(Commanded command, UUID id, int version) {
        return restate(command, id, version, Document.State.DRAFT);
    }

    private Outcome<Document> restate(Commanded command, UUID id, int version, Document.State next) {
        byte[] hash = ChainHash.sha256(
                CanonicalJson.bytes(Map.of("verb", command.verb(), "id", id, "version", Integer.toString(version))));
        return database.write(command.actor().company(), tx -> {
            Trip trip = tx.trip();
            Trip.Answer<Map<UUID, DocumentRows.Standing>> locked = DocumentRows.lock(trip, List.of(id));
            trip.go();
            StoredDocuments.Stored stored = StoredDocuments.find(tx, id).orElse(null);
            DocumentRows.Standing now = locked.get().get(id);
            if (stored == null || now == null) {
                return Outcome.refused(Refusal.unknown("documents.unknown", id));
            }
            Refusal outside = outside(tx, command.actor(), stored);
            if (outside != null) {
                return Outcome.refused(outside);
            }
            Recorded before = log.find(tx, List.of(command.id())).get(command.id());
            if (before != null) {
                return before.sameRequest(hash)
                        ? Outcome.done(stored.document().in(next, before.version(), null))
                        : Outcome.refused(Refusal.rule(
                                "command.id-reused", "id", command.id().toString()));
            }
            Refusal why = refusal(now, id, version, next);
            return why == null
                    ? Outcome.done(write(tx, command, stored.document().in(next, version + 1, null), hash))
                    : Outcome.refused(why);
        });
    }

    /** Whoever may not see it is not told that it is there. */
    private @Nullable Refusal outside(Tx tx, Actor actor, StoredDocuments.Stored stored) throws SQLException {
        DocumentKind kind = kinds.find(stored.document().kind()).orElseThrow();
        DocumentReach reach = new DocumentReach(actor, kinds);
        DocumentReach.Marks marks = DocumentReach.Marks.of(stored);
        if (reach.touches(marks, "discard")) {
            return null;
        }
        if (!reach.sees(tx, marks)) {
            return Refusal.unknown("documents.unknown", stored.document().id());
        }
        return kind.allows(actor, "discard")
                ? OutOfReach.of(kind.module() + ".discard", marks.store())
                : Forbidden.to(kind.module(), "discard");
    }

    private static @Nullable Refusal refusal(DocumentRows.Standing now, UUID id, int version, Document.State next) {
        Refusal closed = next == Document.State.DISCARDED
                ? now.closed(id)
                : now.state().equals(Document.State.DISCARDED.name())
                        ? null
                        : Refusal.rule("documents.not-discarded", "id", id.toString());
        return closed != null ? closed : now.otherThan(version, id);
    }

    private Document write(Tx tx, Commanded command, Document restated, byte[] hash) throws SQLException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Trip trip = tx.trip();
        DocumentRows.restate(trip, restated, at);
        trip.go();
        boolean discarded = restated.state() == Document.State.DISCARDED;
        List<Change> changes = new ArrayList<>();
        RequestRows.Found asked =
                discarded ? RequestRows.open(tx, restated.id(), Request.POST).orElse(null) : null;
        if (asked != null) {
            Requests.overtake(tx, command.actor(), command.id(), asked.request(), at)
                    .ifPresent(changes::add);
        }
        changes.addFirst(new Change(
                command.id(),
                command.id(),
                changes.isEmpty(),
                restated.kind() + (discarded ? ".discarded" : ".restored"),
                "document",
                restated.id(),
                restated.version(),
                restated.store(),
                command.actor(),
                restated.businessDate(),
                hash,
                DocumentState.bytes(restated)));
        log.append(tx, changes);
        return restated;
    }
}
