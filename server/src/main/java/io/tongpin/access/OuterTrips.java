package io.tongpin.access;

import io.tongpin.access.OuterTrip.Met;
import io.tongpin.access.OuterTrip.Traveller;
import io.tongpin.access.OuterVisitRows.Noting;
import io.tongpin.access.oidc.Arrival;
import io.tongpin.access.oidc.OpenIdConnect;
import io.tongpin.access.oidc.OpenIdConnect.Returned;
import io.tongpin.access.oidc.OuterClient;
import io.tongpin.access.oidc.WayThere;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.NodeKey;
import io.tongpin.platform.Tx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends browsers to the provider and takes them back (往返). A trip belongs to one browser, by a secret in its cookie; state,
 * nonce and verifier are derived from that secret by the node's key, so any process can take back what another has sent.
 */
public final class OuterTrips {

    /** How long somebody may take at the provider's door. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private final Database database;
    private final Chains chains;
    private final OuterSettings settings;
    private final OuterVisits visits;
    private final OpenIdConnect oidc;
    private final NodeKey key;
    private final InstantSource clock;
    private final RandomGenerator random;

    public OuterTrips(
            Database database,
            Chains chains,
            OuterSettings settings,
            OuterVisits visits,
            OpenIdConnect oidc,
            NodeKey key,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.chains = chains;
        this.settings = settings;
        this.visits = visits;
        this.oidc = oidc;
        this.key = key;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A trip that has begun.
     *
     * @param address where the browser goes
     * @param secret for its cookie
     */
    public record Begun(URI address, String secret) {

        @Override
        public String toString() {
            return "trip to " + address.getHost();
        }
    }

    /** What the button at the door says; empty: there is none. */
    public Optional<String> door() {
        return chains.onlyCompany()
                .flatMap(settings::of)
                .filter(OuterSettings.Kept::active)
                .map(OuterSettings.Kept::name);
    }

    /** @param redirect where the provider sends the browser back to */
    public Outcome<Begun> toEnter(String redirect) {
        return chains.onlyCompany()
                .map(company -> begin(company, redirect, null))
                .orElseGet(() -> Outcome.refused(Refusal.rule("access.outer-off")));
    }

    /** The same to link whom it meets to the actor. */
    public Outcome<Begun> toLink(Actor actor, UUID session, String redirect) {
        return begin(actor.company(), redirect, new Traveller(actor.user(), session));
    }

    private Outcome<Begun> begin(int company, String redirect, @Nullable Traveller who) {
        String secret = Secrets.session(company, random);
        Instant now = clock.instant();
        return settings.client(company)
                .then(client -> oidc.address(client, way(secret, redirect)).then(address -> {
                    OuterTrip trip = new OuterTrip(client.issuer(), client.clientId(), redirect, who);
                    byte[] hash = Secrets.hash(secret);
                    database.write(company, tx -> {
                        OuterTripRows.begin(tx, hash, trip, now, now.plus(LONGEST));
                        return trip;
                    });
                    return Outcome.done(new Begun(address, secret));
                }));
    }

    private WayThere way(String secret, String redirect) {
        return new WayThere(drawn("state", secret), drawn("nonce", secret), drawn("verifier", secret), redirect);
    }

    private String drawn(String what, String secret) {
        byte[] signed = key.sign("outer sign-in, " + what, secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Where somebody goes on who is back. */
    public enum Back {
        DOOR,
        ACCOUNT
    }

    /**
     * Takes a browser back. What came of it is kept for the page to take: nobody is signed in by an address that somebody else's
     * page can make a browser open.
     */
    public Back back(String secret, String state, Returned returned) {
        Optional<Integer> company = company(secret);
        boolean same = MessageDigest.isEqual(
                drawn("state", secret).getBytes(StandardCharsets.US_ASCII), state.getBytes(StandardCharsets.UTF_8));
        if (company.isEmpty() || !same) {
            return Back.DOOR; // Another browser's answer, or nobody's: whoever waits goes on waiting.
        }
        byte[] hash = Secrets.hash(secret);
        Instant now = clock.instant();
        Optional<OuterTrip> trip = database.write(company.get(), tx -> OuterTripRows.back(tx, hash, now));
        if (trip.isEmpty()) {
            return Back.DOOR;
        }
        Outcome<Arrival> came =
                settings.client(company.get()).then(client -> met(trip.get(), client, secret, returned));
        keep(company.get(), hash, trip.get(), came);
        return trip.get().toLink() == null ? Back.DOOR : Back.ACCOUNT;
    }

    private void keep(int company, byte[] hash, OuterTrip trip, Outcome<Arrival> came) {
        Noting visit = trip.toLink() == null && came instanceof Outcome.Done<Arrival>(Arrival arrival)
                ? visits.plan(company, trip.issuer(), arrival.visit())
                : null;
        Instant now = clock.instant();
        database.write(company, tx -> {
            if (visit != null) {
                OuterVisitRows.begin(tx, visit, now);
            }
            return OuterTripRows.keep(tx, hash, came, visit == null ? null : visit.id());
        });
    }

    private Outcome<Arrival> met(OuterTrip trip, OuterClient client, String secret, Returned returned) {
        boolean same =
                client.issuer().equals(trip.issuer()) && client.clientId().equals(trip.clientId());
        return same ? oidc.vouched(client, way(secret, trip.redirect()), returned) : Outcome.refused(OuterTrip.over());
    }

    /** The company whose a trip is. */
    Optional<Integer> company(String secret) {
        return Secrets.company(secret).filter(chains.onlyCompany().stream().toList()::contains);
    }

    /** Ends a trip: whom it met, told this once. */
    Outcome<Met> end(Tx tx, String secret, @Nullable Traveller who) {
        return OuterTripRows.end(tx, Secrets.hash(secret), who, clock.instant());
    }
}
