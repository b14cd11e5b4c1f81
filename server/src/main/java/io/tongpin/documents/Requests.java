package io.tongpin.documents;

import io.tongpin.access.WhoMay;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks others to post a document or to take it back, for whoever may not do it themselves, and says no or takes it back
 * (请求代办). Saying yes is a posting, see {@link AcceptRequest}: whichever of them comes first closes it, under the lock of
 * its row.
 */
public final class Requests {

    private static final int MOST_COLLEAGUES = 200;

    private final Database database;
    private final DocumentKinds kinds;
    private final ChangeLog log;
    private final Surroundings surroundings;
    private final InstantSource clock;

    Requests(Database database, DocumentKinds kinds, ChangeLog log, Surroundings surroundings, InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.log = log;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * What somebody asks.
     *
     * @param id client-made
     * @param version of the document that they mean
     * @param to whom they ask; null: whoever may
     */
    public record Wish(
            UUID id,
            String act,
            UUID document,
            int version,
            String reason,
            @Nullable UUID to) {

        private byte[] hash() {
            return fingerprint("ask", id, act + document + version + reason + to);
        }
    }

    /** Done, with the id of the request. */
    public Outcome<UUID> ask(Actor actor, UUID command, Wish wish) {
        return once(actor, command, wish.hash(), tx -> {
            Trip trip = tx.trip();
            Trip.Answer<Map<UUID, DocumentRows.Standing>> locked = DocumentRows.lock(trip, List.of(wish.document()));
            trip.go();
            StoredDocuments.Stored stored =
                    StoredDocuments.find(tx, wish.document()).orElse(null);
            Refusal why = locked.get().isEmpty() || stored == null
                    ? Refusal.unknown("documents.unknown", wish.document())
                    : refusal(tx, actor, wish, stored);
            if (why != null || stored == null) {
                return Outcome.refused(why == null ? Refusal.unknown("documents.unknown", wish.document()) : why);
            }
            RequestRows.Found open =
                    RequestRows.open(tx, wish.document(), wish.act()).orElse(null);
            List<Change> changes = new ArrayList<>();
            if (open != null) {
                if (open.request().documentVersion() == wish.version()) {
                    return Outcome.refused(Refusal.rule(
                            "documents.request-open", "who", open.request().askedByName()));
                }
                overtake(tx, actor, command, open.request(), now()).ifPresent(changes::add);
            }
            Request asked = asked(tx, actor, wish, stored.document().store());
            RequestRows.insert(tx, asked);
            changes.addFirst(asked.change(command, command, changes.isEmpty(), actor, wish.hash()));
            log.append(tx, changes);
            return Outcome.done(wish.id());
        });
    }

    /** Closes one that its paper has left behind. */
    static Optional<Change> overtake(Tx tx, Actor actor, UUID command, Request open, Instant at) throws SQLException {
        Trip lock = tx.trip();
        Trip.Answer<Map<UUID, Request.State>> state = RequestRows.lock(lock, List.of(open.id()));
        lock.go();
        if (state.get().get(open.id()) != Request.State.OPEN) {
            return Optional.empty(); // Closed by somebody while we waited for it.
        }
        Request overtaken = open.closed(Request.State.OVERTAKEN, null, actor, at);
        Trip trip = tx.trip();
        RequestRows.close(trip, overtaken);
        trip.go();
        return Optional.of(overtaken.change(second(command), command, true, actor, null));
    }

    /** The id of the second operation of a command, the same on every retry. */
    static UUID second(UUID command) {
        return new UUID(command.getMostSignificantBits(), command.getLeastSignificantBits() ^ 0x2L);
    }

    private Request asked(Tx tx, Actor actor, Wish wish, UUID store) throws SQLException {
        String name = wish.to() == null ? null : nameOf(tx, wish.to());
        return new Request(
                wish.id(),
                1,
                wish.act(),
                wish.document(),
                wish.version(),
                store,
                wish.reason().strip(),
                actor.user(),
                actor.name(),
                now(),
                wish.to(),
                name,
                Request.State.OPEN,
                null,
                null,
                null,
                null);
    }

    private static String nameOf(Tx tx, UUID person) {
        return tx.sql("select name from access.person where company_id = ? and id = ?")
                .params(tx.company(), person)
                .query(String.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whoever may write a draft may ask for it; whoever sees a posted one may ask that it be taken back. */
    private @Nullable Refusal refusal(Tx tx, Actor actor, Wish wish, StoredDocuments.Stored stored)
            throws SQLException {
        DocumentReach reach = new DocumentReach(actor, kinds);
        DocumentReach.Marks marks = DocumentReach.Marks.of(stored);
        boolean posting = wish.act().equals(Request.POST);
        boolean writes = reach.touches(marks, "create") || reach.touches(marks, "edit");
        if (!reach.sees(tx, marks) || posting && !writes) {
            return Refusal.unknown("documents.unknown", wish.document());
        }
        if (wish.reason().isBlank()) {
            return Refusal.input("documents.reason-required");
        }
        Document document = stored.document();
        boolean fits = posting
                ? document.state() == Document.State.DRAFT || document.state() == Document.State.SUBMITTED
                : document.state() == Document.State.POSTED && document.reverses() == null;
        if (!fits) {
            return Refusal.rule("documents.request-nothing-to-do");
        }
        if (document.version() != wish.version()) {
            return Refusal.rule("documents.request-paper-changed");
        }
        boolean able = wish.to() == null
                || colleagues(tx, document, wish.act(), Set.of()).stream()
                        .anyMatch(one -> one.id().equals(wish.to()));
        return able ? null : Refusal.rule("documents.request-whom-may-not");
    }

    private List<WhoMay.Colleague> colleagues(Tx tx, Document document, String act, Set<UUID> except)
            throws SQLException {
        DocumentKind kind = kinds.find(document.kind()).orElseThrow();
        List<ApprovalRule> approvals = ApprovalRule.of(surroundings.chain(tx));
        return WhoMay.in(
                tx,
                Approval.rights(approvals, kind, act, document.store(), document.totalAmount()),
                document.store(),
                except,
                clock.instant(),
                MOST_COLLEAGUES);
    }

    /** Whom one could ask; empty for whoever does not see the document. */
    public List<WhoMay.Colleague> whom(Actor actor, UUID document, String act) {
        return database.read(actor.company(), tx -> {
            StoredDocuments.Stored stored = StoredDocuments.find(tx, document).orElse(null);
            return stored == null || !new DocumentReach(actor, kinds).sees(tx, DocumentReach.Marks.of(stored))
                    ? List.<WhoMay.Colleague>of()
                    : colleagues(tx, stored.document(), act, Set.of(actor.user()));
        });
    }

    /** No, by whoever could have said yes. */
    public Outcome<UUID> decline(Actor actor, UUID command, UUID id, String reason) {
        return once(actor, command, fingerprint("decline", id, reason), tx -> {
            RequestRows.Found found = RequestRows.find(tx, id).orElse(null);
            if (found == null || !mayAnswer(actor, kinds, found)) {
                return Outcome.refused(Refusal.unknown("documents.request-unknown", id));
            }
            return reason.isBlank()
                    ? Outcome.refused(Refusal.input("documents.reason-required"))
                    : close(tx, actor, command, found, Request.State.DECLINED, reason);
        });
    }

    /** Not any more, by whoever asked. */
    public Outcome<UUID> withdraw(Actor actor, UUID command, UUID id) {
        return once(actor, command, fingerprint("withdraw", id, ""), tx -> {
            RequestRows.Found found = RequestRows.find(tx, id).orElse(null);
            return found == null || !found.request().askedBy().equals(actor.user())
                    ? Outcome.refused(Refusal.unknown("documents.request-unknown", id))
                    : close(tx, actor, command, found, Request.State.WITHDRAWN, "");
        });
    }

    /** Whether somebody could do what is asked, and is one of those who are asked. */
    static boolean mayAnswer(Actor actor, DocumentKinds kinds, RequestRows.Found found) {
        UUID to = found.request().to();
        return (to == null || to.equals(actor.user()))
                && new DocumentReach(actor, kinds)
                        .touches(found.marks(), found.request().act());
    }

    private Outcome<UUID> close(
            Tx tx, Actor actor, UUID command, RequestRows.Found found, Request.State how, String answer)
            throws SQLException {
        UUID id = found.request().id();
        Trip trip = tx.trip();
        Trip.Answer<Map<UUID, Request.State>> state = RequestRows.lock(trip, List.of(id));
        trip.go();
        if (state.get().get(id) != Request.State.OPEN || !found.waiting()) {
            return Outcome.refused(Refusal.rule("documents.request-over"));
        }
        Request closed = found.request().closed(how, answer.isBlank() ? null : answer.strip(), actor, now());
        Trip write = tx.trip();
        RequestRows.close(write, closed);
        write.go();
        byte[] hash = fingerprint(how == Request.State.DECLINED ? "decline" : "withdraw", id, answer);
        log.append(tx, List.of(closed.change(command, command, true, actor, hash)));
        return Outcome.done(id);
    }

    private static byte[] fingerprint(String verb, UUID id, String more) {
        return ChainHash.sha256(CanonicalJson.bytes(Map.of("verb", verb, "id", id, "more", more)));
    }

    /** A command that comes again gets the answer of before. */
    private Outcome<UUID> once(Actor actor, UUID command, byte[] hash, Database.Work<Outcome<UUID>> work) {
        return database.write(actor.company(), tx -> {
            Recorded before = log.find(tx, List.of(command)).get(command);
            if (before == null) {
                return work.run(tx);
            }
            return before.sameRequest(hash)
                    ? Outcome.done(before.entityId())
                    : Outcome.refused(Refusal.rule("command.id-reused", "id", command.toString()));
        });
    }
}
