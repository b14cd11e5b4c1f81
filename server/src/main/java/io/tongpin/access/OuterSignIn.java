package io.tongpin.access;

import io.tongpin.access.OuterTrip.Met;
import io.tongpin.access.OuterTrip.Traveller;
import io.tongpin.access.SessionRows.Login;
import io.tongpin.access.SignIn.Entered;
import io.tongpin.access.SignIn.Half;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Signing in as whom the provider has vouched for (统一身份登录): the same session as by a password, and nobody is made. */
public final class OuterSignIn {

    private final Database database;
    private final OuterSettings settings;
    private final OuterTrips trips;
    private final OuterIdentities identities;
    private final NewSessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    public OuterSignIn(
            Database database,
            OuterSettings settings,
            OuterTrips trips,
            OuterIdentities identities,
            NewSessions sessions,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.settings = settings;
        this.trips = trips;
        this.identities = identities;
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** @param trip the secret of the browser that is back */
    public Outcome<Entered> enter(String trip, Caller caller) {
        Optional<Integer> company = trips.company(trip);
        if (company.isEmpty()) {
            return Outcome.refused(OuterTrip.over());
        }
        Outcome<Met> met = database.write(company.get(), tx -> trips.end(tx, trip, null));
        return met.then(who -> enter(company.get(), who, caller));
    }

    private Outcome<Entered> enter(int company, Met met, Caller caller) {
        Optional<OuterSettings.Kept> provider = settings.of(company)
                .filter(OuterSettings.Kept::active)
                .filter(one -> one.issuer().equals(met.issuer()));
        if (provider.isEmpty()) {
            return Outcome.refused(Refusal.rule("access.outer-off"));
        }
        boolean known = database.read(company, tx -> identity(tx, met)).isPresent();
        if (!known) {
            identities.linkExpected(company, met, caller);
        }
        Way way = provider.get().trustsFactor() && met.who().factor() ? Way.OUTER_FACTOR : Way.OUTER;
        NewSessions.Plan plan = sessions.plan(company, caller);
        Half half = new Half(Secrets.session(company, random), SignIn.HALF);
        return database.write(company, tx -> open(tx, plan, met, way, half));
    }

    private static Optional<OuterIdentity> identity(Tx tx, Met met) {
        return OuterIdentityRows.find(tx, met.issuer(), met.who().subject());
    }

    private Outcome<Entered> open(Tx tx, NewSessions.Plan plan, Met met, Way way, Half half) throws SQLException {
        UUID visit = met.visit();
        if (visit == null || !OuterVisitRows.holds(tx, visit)) {
            return Outcome.refused(OuterVisits.over()); // They have signed out there meanwhile.
        }
        OuterIdentity identity = identity(tx, met).orElse(null);
        Login login = identity == null
                ? null
                : SessionRows.heldLogin(tx, identity.person()).orElse(null);
        if (identity == null || login == null || !OuterIdentityRows.use(tx, identity.id(), plan.now())) {
            return Outcome.refused(new Refusal(
                    "access.outer-not-linked", 403, Map.of("label", met.who().label())));
        }
        if (way == Way.OUTER && SecondFactorRows.isOn(tx, login.person())) {
            HalfSessionRows.open(tx, Secrets.hash(half.secret()), login.person(), way, visit, clock.instant());
            return Outcome.done(half);
        }
        return Outcome.done(sessions.open(tx, plan, login, List.of(), new NewSessions.Door(way, false, visit)));
    }

    /** Links whom the trip met to the actor, who has begun it in this session. */
    public Outcome<Integer> link(Actor actor, UUID command, UUID session, String trip) {
        return identities.link(actor, command, tx -> trips.end(tx, trip, new Traveller(actor.user(), session)));
    }
}
