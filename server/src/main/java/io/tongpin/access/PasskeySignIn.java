package io.tongpin.access;

import io.tongpin.access.ChallengeRows.Asked;
import io.tongpin.access.ChallengeRows.Purpose;
import io.tongpin.access.FailedTries.Count;
import io.tongpin.access.ShownPasskeys.Showing;
import io.tongpin.access.ShownPasskeys.Shown;
import io.tongpin.access.SignIn.Opened;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Signing in with a passkey (通行密钥登录): nothing is typed, the device says who it is. It is both, something one has and something
 * one knows or is, so no code is asked for afterwards.
 */
public final class PasskeySignIn {

    private final Database database;
    private final Chains chains;
    private final ShownPasskeys shown;
    private final NewSessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    public PasskeySignIn(
            Database database,
            Chains chains,
            ShownPasskeys shown,
            NewSessions sessions,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.chains = chains;
        this.shown = shown;
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** What the device is to sign. */
    public Outcome<byte[]> ask(Caller caller) {
        Optional<Integer> company = chains.onlyCompany();
        if (company.isEmpty()) {
            return Outcome.refused(refused(ShownPasskeys.UNKNOWN));
        }
        byte[] challenge = ChallengeRows.drawn(random);
        return database.write(company.get(), tx -> {
            ChallengeRows.ask(tx, Asked.toSignIn(caller), challenge, clock.instant());
            return Outcome.done(challenge);
        });
    }

    public Outcome<Opened> signIn(PasskeyAnswer answer, PasskeySite site, Caller caller) {
        Optional<Integer> company = chains.onlyCompany();
        if (company.isEmpty()) {
            return Outcome.refused(refused(ShownPasskeys.UNKNOWN));
        }
        Instant now = clock.instant();
        List<Count> counts = FailedTries.ofPasskey(caller);
        Optional<Refusal> tooMany = FailedTries.tooMany(database, company.get(), counts, now);
        if (tooMany.isPresent()) {
            return Outcome.refused(tooMany.get());
        }
        NewSessions.Plan plan = sessions.plan(company.get(), caller);
        Showing showing = new Showing(Purpose.SIGN_IN, null, null, site, caller, plan.command(), now);
        return database.write(company.get(), tx -> switch (shown.use(tx, answer, showing)) {
            case Outcome.Refused<Shown>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Shown>(Shown right) -> enter(tx, right, plan, counts);
        });
    }

    /** Whoever was given a password to start with meets it here as at the other door. */
    private Outcome<Opened> enter(Tx tx, Shown right, NewSessions.Plan plan, List<Count> counts) throws SQLException {
        Instant startsUntil = right.login().startsUntil();
        if (startsUntil != null && !plan.now().isBefore(startsUntil)) {
            return Outcome.refused(refused("access.start-password-old"));
        }
        // Whoever ends the person's sessions at this moment waits for us and finds ours, or we find the password
        // changed.
        if (!SessionRows.holds(tx, right.login())) {
            return Outcome.refused(refused(ShownPasskeys.UNKNOWN));
        }
        Opened opened =
                sessions.open(tx, plan, right.login(), counts, right.key().id());
        return Outcome.done(opened);
    }

    private static Refusal refused(String code) {
        return new Refusal(code, 401, Map.of());
    }
}
