package io.tongpin.access;

import io.tongpin.access.oidc.Vouched;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who people are at the provider (外部身份绑定): linked by themselves, or expected by whoever looks after them. */
public final class OuterIdentities {

    private static final int LONGEST = 200;
    private static final int MOST = 10;

    private final Database database;
    private final People people;
    private final PersonNotes notes;
    private final InstantSource clock;
    private final Ids ids;

    public OuterIdentities(
            Database database,
            MasterWrite write,
            People people,
            Credentials credentials,
            InstantSource clock,
            Ids ids) {
        this.database = database;
        this.people = people;
        this.notes = new PersonNotes(write, people, credentials);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Somebody's.
     *
     * @param expected as whom an administrator expects them; null: as nobody
     */
    public record Known(
            List<OuterIdentity> identities, @Nullable String expected) {}

    public Known own(Actor actor) {
        return database.read(actor.company(), tx -> new Known(OuterIdentityRows.of(tx, actor.user()), null));
    }

    /** Of somebody whom the actor looks after. */
    public Outcome<Known> of(Actor actor, UUID person) {
        if (!People.looksAfter(actor, people.people().find(actor.company(), person))) {
            return Outcome.refused(Refusal.unknown("master.unknown", person));
        }
        return Outcome.done(database.read(
                actor.company(),
                tx -> new Known(
                        OuterIdentityRows.of(tx, person),
                        OuterIdentityRows.expected(tx, person).orElse(null))));
    }

    /** Expects somebody as this at the provider, at their first sign-in there; empty: as nobody. */
    public Outcome<Integer> expect(Actor actor, UUID command, UUID person, String wish) {
        String address = wish.strip().contains("@") ? wish.strip().toLowerCase(Locale.ROOT) : wish.strip();
        Bounds bounds = new Bounds();
        bounds.optional("address", address, LONGEST);
        List<Refusal> why = new ArrayList<>(bounds.refusals());
        why.addAll(people.handle(actor, person)); // Or an owner could be taken over.
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        return notes.change(actor, command, person, Map.of("address", address), "outer-expected", tx -> {
            OuterIdentityRows.unexpect(tx, person);
            if (!address.isEmpty() && !OuterIdentityRows.expect(tx, person, address)) {
                return Outcome.refused(Refusal.rule("access.outer-expected-taken", "field", "address"));
            }
            Map<String, ?> state = Map.of("user", person, "address", address);
            return Outcome.done(
                    List.of(new Written("outer-expected", "outer-expected.saved", command, 1, null, state)));
        });
    }

    /**
     * Links one's own, in the transaction in which the trip there ends.
     *
     * @param trip who came back; it is over when this is done
     */
    Outcome<Integer> link(Actor actor, UUID command, Database.Work<Outcome<OuterTrip.Met>> trip) {
        UUID id = ids.next();
        Instant now = clock.instant();
        return notes.change(actor, command, actor.user(), Map.of(), "outer-linked", tx -> {
            boolean many = OuterIdentityRows.of(tx, actor.user()).size() >= MOST;
            return many
                    ? Outcome.refused(Refusal.rule("access.outer-many", "max", "" + MOST))
                    : trip.run(tx).then(met -> linked(tx, identity(id, actor.user(), met, now)));
        });
    }

    /** Whom an administrator expects as this; it holds once, for the address that the provider has verified, or its own name. */
    Optional<UUID> linkExpected(int company, OuterTrip.Met met, Caller caller) {
        Vouched who = met.who();
        List<String> names = who.email() == null ? List.of(who.subject()) : List.of(who.subject(), who.email());
        List<UUID> expected = database.read(company, tx -> OuterIdentityRows.whoIsExpected(tx, names));
        if (expected.size() != 1) {
            return Optional.empty(); // Of two nobody can say which is meant.
        }
        UUID person = expected.getFirst();
        Person known = people.people().find(company, person);
        if (known == null || known.archived()) {
            return Optional.empty();
        }
        Actor actor = new Actor(company, person, known.name(), List.of(), known.store(), caller.browser());
        UUID id = ids.next();
        Instant now = clock.instant();
        Outcome<Integer> linked = notes.change(
                actor,
                ids.next(),
                person,
                Map.of(),
                "outer-linked",
                tx -> OuterIdentityRows.unexpect(tx, person)
                        ? linked(tx, identity(id, person, met, now))
                        : Outcome.refused(OuterTrip.over()));
        return linked instanceof Outcome.Done<Integer> ? Optional.of(person) : Optional.empty();
    }

    private static OuterIdentity identity(UUID id, UUID person, OuterTrip.Met met, Instant now) {
        return new OuterIdentity(
                id, person, met.issuer(), met.who().subject(), met.who().label(), now, null);
    }

    private static Outcome<List<Written>> linked(Tx tx, OuterIdentity identity) {
        return OuterIdentityRows.link(tx, identity)
                ? Outcome.done(List.of(written(identity, 1, true)))
                : Outcome.refused(Refusal.rule("access.outer-taken", "label", identity.label()));
    }

    private static Written written(OuterIdentity identity, int version, boolean linked) {
        Map<String, ?> state = Map.of(
                "user", identity.person(),
                "issuer", identity.issuer(),
                "subject", identity.subject(),
                "label", identity.label(),
                "linked", linked);
        String kind = linked ? "outer-identity.linked" : "outer-identity.unlinked";
        return new Written("outer-identity", kind, identity.id(), version, null, state);
    }

    /** Takes away one's own, or that of somebody whom the actor looks after; who came by it has to sign in again. */
    public Outcome<Integer> unlink(Actor actor, UUID command, UUID id, @Nullable UUID session) {
        OuterIdentity identity = database.read(actor.company(), tx -> OuterIdentityRows.find(tx, id))
                .orElse(null);
        boolean own = identity != null && identity.person().equals(actor.user());
        if (identity == null || !own && !looksAfter(actor, identity.person())) {
            return Outcome.refused(Refusal.unknown("access.outer-unknown", id));
        }
        UUID person = identity.person();
        List<Refusal> why = own ? List.of() : people.handle(actor, person);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        return notes.change(actor, command, person, Map.of("identity", id), "outer-unlinked", tx -> {
            if (own && !mayLose(tx, person)) {
                return Outcome.refused(Refusal.rule("access.outer-only-way"));
            }
            if (!OuterIdentityRows.unlink(tx, id)) {
                return Outcome.refused(Refusal.unknown("access.outer-unknown", id));
            }
            List<Written> written = new ArrayList<>(List.of(written(identity, 2, false)));
            written.addAll(Sessions.ended(SessionRows.closeAll(tx, person, own ? session : null, clock.instant())));
            return Outcome.done(written);
        });
    }

    private boolean looksAfter(Actor actor, UUID person) {
        return People.looksAfter(actor, people.people().find(actor.company(), person));
    }

    /** Whether there is another way in: a password, or another identity. */
    private boolean mayLose(Tx tx, UUID person) {
        boolean password = SessionRows.login(tx, person)
                .filter(login -> login.startsUntil() == null || clock.instant().isBefore(login.startsUntil()))
                .isPresent();
        return password || PasskeyRows.count(tx, person) > 0 || OuterIdentityRows.lockedCount(tx, person) > 1;
    }
}
