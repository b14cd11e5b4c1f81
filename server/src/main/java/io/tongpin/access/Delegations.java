package io.tongpin.access;

import io.tongpin.changes.ChainHash;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
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
 * Lends what somebody may do to a colleague for a while, and ends it (代理). What is lent is looked up at every request: it
 * holds only as long as the giver has it, so taking it from the giver takes it from the receiver, too.
 */
public final class Delegations {

    /** Who stands in for more people at once has more than a holiday to bridge. */
    static final int MOST_OPEN = 50;

    private static final int MOST_LENT = 50;
    private static final int LONGEST_REASON = 200;
    private static final String UNKNOWN = "access.delegation-unknown";

    private final MasterWrite write;
    private final People people;
    private final Credentials credentials;
    private final Lending lending;
    private final DelegationList list;
    private final InstantSource clock;

    public Delegations(
            Database database, MasterWrite write, People people, Credentials credentials, InstantSource clock) {
        this.write = write;
        this.people = people;
        this.credentials = credentials;
        this.lending = new Lending(people);
        this.list = new DelegationList(database, people, lending, clock);
        this.clock = clock;
    }

    /** Those that there are, as each reader sees them. */
    public DelegationList list() {
        return list;
    }

    /**
     * A delegation as somebody wants it.
     *
     * @param lent {@code role@scope}
     * @param from null: at once
     */
    public record Wish(
            UUID id,
            @Nullable UUID receiver,
            List<String> lent,
            @Nullable Instant from,
            @Nullable Instant until,
            String reason) {

        /** What can be read of what is to be lent. */
        List<Assignment> assignments() {
            return lent.stream()
                    .distinct()
                    .flatMap(text -> Assignment.of(text).stream())
                    .toList();
        }
    }

    /** Lends it; holds from its begin on, at once if that is now. */
    public Outcome<Integer> give(Actor actor, UUID command, Wish wish) {
        byte[] request = request("give", wish.id(), wish.toString());
        Outcome<Integer> given = write.run(actor, command, wish.id(), request, tx -> given(tx, actor, wish));
        credentials.forget();
        return given;
    }

    private Outcome<List<Written>> given(Tx tx, Actor actor, Wish wish) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (actor.own().reach("access.delegate").nowhere()) {
            return Outcome.refused(new Refusal("access.not-allowed", 403, Map.of("right", "access.delegate")));
        }
        List<Refusal> malformed = malformed(wish, now);
        if (!malformed.isEmpty()) {
            return Outcome.refused(malformed);
        }
        Person receiver = wish.receiver() == null
                ? null
                : people.people().byIds(tx, List.of(wish.receiver())).get(wish.receiver());
        if (actor.user().equals(wish.receiver())) {
            return Outcome.refused(Refusal.input("access.delegation-self", "field", "receiver"));
        }
        if (receiver == null || receiver.archived() || !Lending.isColleague(actor, receiver)) {
            return Outcome.refused(Refusal.input("access.delegation-whom", "field", "receiver"));
        }
        List<Refusal> why = lending.refusals(tx, actor, wish.assignments(), clock.instant());
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        if (DelegationRows.open(tx, actor.user(), now) >= MOST_OPEN) {
            return Outcome.refused(Refusal.rule("access.delegation-many", "max", "" + MOST_OPEN));
        }
        if (DelegationRows.find(tx, wish.id()).isPresent()) {
            return Outcome.refused(
                    Refusal.rule("command.id-reused", "id", wish.id().toString()));
        }
        // From here it must succeed.
        Delegation delegation = made(actor, receiver, wish, now);
        DelegationRows.insert(tx, delegation);
        return Outcome.done(List.of(written("given", delegation)));
    }

    private static Delegation made(Actor actor, Person receiver, Wish wish, Instant now) {
        return new Delegation(
                wish.id(),
                1,
                actor.user(),
                actor.name(),
                receiver.id(),
                receiver.name(),
                wish.assignments().stream().map(Assignment::text).toList(),
                begin(wish, now),
                end(wish, now),
                wish.reason().strip(),
                null,
                null,
                null);
    }

    private static Instant begin(Wish wish, Instant now) {
        Instant from = wish.from();
        return from == null || from.isBefore(now) ? now : from.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant end(Wish wish, Instant otherwise) {
        Instant until = wish.until();
        return until == null ? otherwise : until.truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<Refusal> malformed(Wish wish, Instant now) {
        List<Refusal> why = new ArrayList<>();
        if (wish.lent().isEmpty() || wish.lent().size() > MOST_LENT) {
            why.add(Refusal.input("access.delegation-nothing", "field", "lent", "max", "" + MOST_LENT));
        }
        for (String text : wish.lent()) {
            Assignment one = Assignment.of(text).orElse(null);
            if (one == null || !one.forGood() || one.scope().equals(Assignment.HOME)) {
                why.add(Refusal.input("access.delegation-malformed", "field", "lent"));
            }
        }
        Instant until = end(wish, now);
        if (!until.isAfter(begin(wish, now)) || until.isAfter(now.plus(Delegation.LONGEST))) {
            why.add(Refusal.input(
                    "access.delegation-term", "field", "until", "days", "" + Delegation.LONGEST.toDays()));
        }
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            why.add(Refusal.input("access.delegation-reason", "field", "reason", "max", "" + LONGEST_REASON));
        }
        return why;
    }

    /** Ends it at once: the giver's, the receiver's, or that of somebody the actor looks after. */
    public Outcome<Integer> end(Actor actor, UUID command, UUID id) {
        Outcome<Integer> ended = write.run(actor, command, id, request("end", id, ""), tx -> ended(tx, actor, id));
        credentials.forget();
        return ended;
    }

    private Outcome<List<Written>> ended(Tx tx, Actor actor, UUID id) throws SQLException {
        Delegation delegation = DelegationRows.lock(tx, id).orElse(null);
        if (delegation == null || !mayEnd(tx, actor, delegation)) {
            return Outcome.refused(Refusal.unknown(UNKNOWN, id));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!delegation.openAt(now)) {
            return Outcome.refused(Refusal.rule("access.delegation-over"));
        }
        Delegation ended = delegation.ended(actor.user(), actor.name(), now);
        DelegationRows.end(tx, ended, actor.user(), actor.name(), now);
        return Outcome.done(List.of(written("ended", ended)));
    }

    private boolean mayEnd(Tx tx, Actor actor, Delegation delegation) throws SQLException {
        if (delegation.between(actor.user())) {
            return true;
        }
        Map<UUID, Person> both = people.people().byIds(tx, List.of(delegation.giver(), delegation.receiver()));
        return both.values().stream().anyMatch(person -> People.looksAfter(actor, person));
    }

    private static Written written(String verb, Delegation delegation) {
        return new Written(
                Delegation.ENTITY,
                Delegation.ENTITY + "." + verb,
                delegation.id(),
                delegation.version(),
                null,
                delegation.map());
    }

    private static byte[] request(String verb, UUID id, String more) {
        return ChainHash.sha256(CanonicalJson.bytes(Map.of("verb", verb, "id", id, "more", more)));
    }
}
