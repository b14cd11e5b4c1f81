package io.tongpin.access;

import io.tongpin.access.OuterVisitRows.Left;
import io.tongpin.access.SessionRows.Changed;
import io.tongpin.access.oidc.Logout;
import io.tongpin.access.oidc.SignOut;
import io.tongpin.access.oidc.SignOut.WayOut;
import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.NodeKey;
import io.tongpin.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Signing out where one has signed in (统一登出): led there from here, and ended here when the provider says so. */
public final class OuterSignOut {

    private final Database database;
    private final Chains chains;
    private final OuterSettings settings;
    private final OuterVisits visits;
    private final SignOut oidc;
    private final MasterWrite write;
    private final Credentials credentials;
    private final NodeKey key;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public OuterSignOut(
            Database database,
            Chains chains,
            OuterSettings settings,
            OuterVisits visits,
            SignOut oidc,
            MasterWrite write,
            Credentials credentials,
            NodeKey key,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        this.database = database;
        this.chains = chains;
        this.settings = settings;
        this.visits = visits;
        this.oidc = oidc;
        this.write = write;
        this.credentials = credentials;
        this.key = key;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Where whoever has left this session goes on to sign out at the provider; nowhere if they did not come from there, the
     * company does not want it, or the provider has no such door.
     *
     * @param back where the provider sends the browser back to
     */
    public Optional<OuterTrips.Begun> leave(int company, UUID session, String back) {
        Optional<Left> left = database.write(company, tx -> OuterVisitRows.take(tx, session));
        return left.flatMap(one -> settings.of(company)
                .filter(kept ->
                        kept.active() && kept.signsOut() && kept.issuer().equals(one.issuer()))
                .flatMap(kept -> leave(company, kept, one, back)));
    }

    private Optional<OuterTrips.Begun> leave(int company, OuterSettings.Kept kept, Left left, String back) {
        String secret = Secrets.session(company, random);
        WayOut way = new WayOut(visits.token(company, left), back, state(secret));
        return oidc.address(kept.issuer(), kept.clientId(), way).map(address -> new OuterTrips.Begun(address, secret));
    }

    private String state(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign("outer sign-out, state", secret));
    }

    /** Whether this browser was sent there by us, and is back. */
    public boolean isBack(String secret, String state) {
        return !secret.isEmpty()
                && MessageDigest.isEqual(
                        state(secret).getBytes(StandardCharsets.US_ASCII), state.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends what stands on a visit that the provider has ended, by a token that anybody may have brought; says how much. */
    public Outcome<Integer> told(String token) {
        // Also when signing in there is off: who left has left.
        Optional<Integer> company = chains.onlyCompany();
        OuterSettings.Kept kept = company.flatMap(settings::of).orElse(null);
        if (kept == null) {
            return Outcome.refused(SignOut.untrusted("issuer"));
        }
        return oidc.told(kept.issuer(), kept.clientId(), token)
                .then(logout -> end(company.get(), kept.issuer(), logout));
    }

    private Outcome<Integer> end(int company, String issuer, Logout logout) {
        UUID command = ids.next();
        Outcome<Integer> ended = database.write(company, tx -> end(tx, command, issuer, logout));
        credentials.forget();
        return ended;
    }

    private Outcome<Integer> end(Tx tx, UUID command, String issuer, Logout logout) throws SQLException {
        if (!OuterVisitRows.told(tx, issuer, logout, clock.instant())) {
            return Outcome.refused(SignOut.untrusted("jti"));
        }
        List<UUID> over = OuterVisitRows.end(tx, issuer, logout, clock.instant());
        HalfSessionRows.closeOn(tx, over); // First: whoever turns one into a session meanwhile is waited for.
        List<Changed> sessions = SessionRows.closeOn(tx, over, clock.instant());
        if (!sessions.isEmpty()) {
            Actor provider = new Actor(tx.company(), Credentials.NODE, "node", Set.of(), null, "identity provider");
            write.append(tx, provider, command, null, Sessions.ended(sessions));
        }
        return Outcome.done(sessions.size());
    }
}
