package io.tongpin.masters;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.ChangeRequest.State;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks headquarters to change a field that it keeps (请求更改), and says yes, no, or not any more. Saying yes changes the
 * record as it was looked at, in the same transaction; whoever has changed it meanwhile is not written over.
 */
public final class ChangeRequests {

    private static final int MOST = 200;
    private static final int LONGEST = 1_000;

    private final Database database;
    private final MasterWrite write;
    private final FieldCatalogue catalogue;
    private final KnownStore stores;
    private final InstantSource clock;
    private final Map<String, FieldChange> sorts = new HashMap<>();

    public ChangeRequests(
            Database database,
            MasterWrite write,
            FieldCatalogue catalogue,
            KnownStore stores,
            InstantSource clock,
            List<FieldChange> sorts) {
        this.database = database;
        this.write = write;
        this.catalogue = catalogue;
        this.stores = stores;
        this.clock = clock;
        sorts.forEach(sort -> this.sorts.put(sort.entity(), sort));
    }

    /** @param version of the record that was looked at */
    public record Wish(
            UUID id,
            String entity,
            UUID record,
            int version,
            String field,
            @Nullable String wanted,
            UUID store,
            String reason) {}

    public Outcome<UUID> ask(Actor actor, UUID command, Wish wish) {
        FieldChange sort = sorts.get(wish.entity());
        if (sort == null) {
            return Outcome.refused(Refusal.input("master.change-not-askable"));
        }
        Refusal why = refusal(actor, wish);
        return why != null
                ? Outcome.refused(why)
                : run(actor, command, wish.id(), wish, tx -> asked(tx, actor, sort, wish));
    }

    /** Whoever could change it themselves, or has no business with it, asks for nothing. */
    private @Nullable Refusal refusal(Actor actor, Wish wish) {
        Sight sight = Sight.whileWriting(catalogue, actor);
        boolean seen = sight.of(Shown.of(wish.entity(), wish.store()), wish.field()) == FieldAccess.READ_ONLY;
        if (!seen || !sight.isKeptFrom(wish.entity(), wish.field()) || !mayThere(actor, wish)) {
            return new Refusal("access.field-read-only", 403, Map.of("field", wish.field()));
        }
        boolean tooLong = wish.reason().length() > LONGEST
                || wish.wanted() != null && wish.wanted().length() > LONGEST;
        return wish.reason().isBlank() || tooLong ? Refusal.input("master.change-reason-required") : null;
    }

    private boolean mayThere(Actor actor, Wish wish) {
        return catalogue
                .find(wish.entity())
                .filter(entity -> actor.reach(entity.edit()).covers(wish.store()))
                .isPresent();
    }

    private Outcome<List<Written>> asked(Tx tx, Actor actor, FieldChange sort, Wish wish) throws SQLException {
        FieldChange.Standing now =
                sort.standing(tx, wish.record(), wish.field()).orElse(null);
        if (now == null || !stores.isThere(tx, wish.store())) {
            return Outcome.refused(Refusal.unknown("master.unknown", wish.record()));
        }
        if (now.version() != wish.version()) {
            return Outcome.refused(Refusal.rule(
                    "master.version-conflict", "base", "" + wish.version(), "current", "" + now.version()));
        }
        List<Written> written = new ArrayList<>();
        ChangeRequest open =
                ChangeRequestRows.lockOpen(tx, wish.record(), wish.field()).orElse(null);
        if (open != null && open.recordVersion() == wish.version()) {
            return Outcome.refused(Refusal.rule("master.change-open", "who", open.askedByName()));
        }
        if (open != null) {
            ChangeRequest overtaken = open.closed(State.OVERTAKEN, null, actor, now());
            ChangeRequestRows.close(tx, overtaken);
            written.add(overtaken.written());
        }
        ChangeRequest asked = new ChangeRequest(
                wish.id(),
                1,
                wish.entity(),
                wish.record(),
                wish.version(),
                now.name(),
                wish.field(),
                now.value(),
                wish.wanted(),
                wish.store(),
                wish.reason().strip(),
                actor.user(),
                actor.name(),
                now(),
                State.OPEN,
                null,
                null,
                null,
                null);
        ChangeRequestRows.insert(tx, asked);
        written.addFirst(asked.written());
        return Outcome.done(written);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Yes, and it is done. */
    public Outcome<UUID> accept(Actor actor, UUID command, UUID id) {
        return run(actor, command, id, "accept", tx -> {
            ChangeRequest open = ChangeRequestRows.lock(tx, id).orElse(null);
            if (open == null || !mayAnswer(actor, open)) {
                return Outcome.refused(Refusal.unknown("master.change-unknown", id));
            }
            FieldChange sort = sorts.get(open.entity());
            if (open.state() != State.OPEN || sort == null) {
                return Outcome.refused(Refusal.rule("master.change-over"));
            }
            Outcome<List<Written>> changed =
                    sort.apply(tx, open.record(), open.recordVersion(), open.field(), open.wanted());
            return changed.then(records -> {
                List<Written> written = new ArrayList<>(List.of(closed(tx, open, State.ACCEPTED, null, actor)));
                written.addAll(records);
                return Outcome.done(written);
            });
        });
    }

    private Written closed(Tx tx, ChangeRequest open, State how, @Nullable String answer, Actor actor) {
        ChangeRequest closed = open.closed(how, answer, actor, now());
        ChangeRequestRows.close(tx, closed);
        return closed.written();
    }

    /** No, by whoever could have said yes. */
    public Outcome<UUID> decline(Actor actor, UUID command, UUID id, String reason) {
        return run(actor, command, id, "decline" + reason, tx -> {
            ChangeRequest open = ChangeRequestRows.lock(tx, id).orElse(null);
            if (open == null || !mayAnswer(actor, open)) {
                return Outcome.refused(Refusal.unknown("master.change-unknown", id));
            }
            if (reason.isBlank() || reason.length() > LONGEST) {
                return Outcome.refused(Refusal.input("master.change-reason-required"));
            }
            return open.state() == State.OPEN
                    ? Outcome.done(List.of(closed(tx, open, State.DECLINED, reason.strip(), actor)))
                    : Outcome.refused(Refusal.rule("master.change-over"));
        });
    }

    /** Not any more, by whoever asked. */
    public Outcome<UUID> withdraw(Actor actor, UUID command, UUID id) {
        return run(actor, command, id, "withdraw", tx -> {
            ChangeRequest open = ChangeRequestRows.lock(tx, id).orElse(null);
            if (open == null || !open.askedBy().equals(actor.user())) {
                return Outcome.refused(Refusal.unknown("master.change-unknown", id));
            }
            return open.state() == State.OPEN
                    ? Outcome.done(List.of(closed(tx, open, State.WITHDRAWN, null, actor)))
                    : Outcome.refused(Refusal.rule("master.change-over"));
        });
    }

    /** Whether this person could make the change themselves, for every store. */
    public boolean mayAnswer(Actor actor, ChangeRequest request) {
        Sight sight = Sight.whileWriting(catalogue, actor);
        return sight.of(Shown.of(request.entity()), request.field()) == FieldAccess.EDITABLE
                && catalogue
                        .find(request.entity())
                        .filter(entity -> actor.reach(entity.edit()).wholeChain())
                        .isPresent();
    }

    /** What waits for this person. */
    public List<ChangeRequest> waiting(Actor actor) {
        return database.read(actor.company(), actor.reach(), tx -> ChangeRequestRows.waiting(tx, MOST)).stream()
                .filter(request -> mayAnswer(actor, request))
                .toList();
    }

    /** What this person has asked, as far as they still see the field. */
    public List<ChangeRequest> asked(Actor actor) {
        Sight sight = new Sight(catalogue, actor);
        return database
                .read(actor.company(), actor.reach(), tx -> ChangeRequestRows.askedBy(tx, actor.user(), MOST))
                .stream()
                .filter(request -> sight.of(Shown.of(request.entity(), request.store()), request.field())
                        .shows())
                .toList();
    }

    private Outcome<UUID> run(Actor actor, UUID command, UUID id, Object request, MasterWrite.Work work) {
        byte[] hash = MasterRecords.sha256(CanonicalJson.bytes(Map.of("id", id, "request", request.toString())));
        return MasterRecords.retried(() -> write.run(actor, command, id, hash, work))
                .then(_ -> Outcome.done(id));
    }
}
