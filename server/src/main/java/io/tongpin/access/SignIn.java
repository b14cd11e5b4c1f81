package io.tongpin.access;

import io.tongpin.access.FailedTries.Count;
import io.tongpin.access.HalfSessionRows.Come;
import io.tongpin.access.NewSessions.Door;
import io.tongpin.access.SessionRows.Login;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.SearchTerms;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Signing in (登录): by login and password, then by a code where there is a second factor; it is in the log. */
public final class SignIn {

    /** How long there is to bring the code. */
    public static final Duration HALF = Duration.ofMinutes(5);

    private final Database database;
    private final Chains chains;
    private final Passwords passwords;
    private final CodeCheck codes;
    private final NewSessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    public SignIn(
            Database database,
            Chains chains,
            Passwords passwords,
            CodeCheck codes,
            NewSessions sessions,
            InstantSource clock,
            RandomGenerator random) {
        this.database = database;
        this.chains = chains;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** How far somebody got. */
    public sealed interface Entered permits Opened, Half {}

    /**
     * A session that was opened.
     *
     * @param secret for the cookie, told once
     * @param device for the cookie that makes the device known, also when the session is over
     */
    public record Opened(String secret, Duration life, String device, Duration kept) implements Entered {}

    /** The password was right, and a code has yet to come: the secret says whose. */
    public record Half(String secret, Duration life) implements Entered {}

    public Outcome<Entered> signIn(String login, String password, Caller caller) {
        Optional<Integer> company = chains.onlyCompany();
        String key = SearchTerms.normal(login).strip();
        if (company.isEmpty() || key.isEmpty() || key.length() > 100) {
            return Outcome.refused(refused());
        }
        Instant now = clock.instant();
        List<Count> counts = database.read(
                company.get(), tx -> FailedTries.of(key, caller, KnownDevices.known(tx, caller.device(), key)));
        Optional<Refusal> tooMany = FailedTries.tooMany(database, company.get(), counts, now);
        if (tooMany.isPresent()) {
            return Outcome.refused(tooMany.get());
        }
        Optional<Login> found = database.read(company.get(), tx -> SessionRows.login(tx, key));
        if (!passwords.matches(password, found.map(Login::hash)) || found.isEmpty()) {
            return Outcome.refused(refused());
        }
        Instant startsUntil = found.get().startsUntil();
        if (startsUntil != null && !now.isBefore(startsUntil)) {
            return Outcome.refused(new Refusal("access.start-password-old", 401, Map.of()));
        }
        return enter(company.get(), found.get(), counts, caller);
    }

    private static Refusal refused() {
        return new Refusal("access.bad-credentials", 401, Map.of());
    }

    private Outcome<Entered> enter(int company, Login login, List<Count> counts, Caller caller) {
        NewSessions.Plan plan = sessions.plan(company, caller);
        Half half = new Half(Secrets.session(company, random), HALF);
        Optional<Entered> entered = database.write(company, tx -> {
            if (!SessionRows.holds(tx, login)) {
                return Optional.empty();
            }
            if (!SecondFactorRows.isOn(tx, login.person())) {
                return Optional.of(sessions.open(tx, plan, login, counts, Door.PASSWORD));
            }
            FailedTries.takeBack(tx, counts);
            Instant now = clock.instant();
            HalfSessionRows.open(tx, Secrets.hash(half.secret()), login.person(), Way.PASSWORD, null, now);
            return Optional.of(half);
        });
        return entered.map(Outcome::done).orElseGet(() -> Outcome.refused(refused()));
    }

    /** The second step: a code of the phone, or a recovery code. */
    public Outcome<Opened> secondStep(String half, String code, Caller caller) {
        Optional<Integer> company =
                Secrets.company(half).filter(chains.onlyCompany().stream().toList()::contains);
        byte[] hash = Secrets.hash(half);
        Instant now = clock.instant();
        Optional<Login> login = company.flatMap(one -> database.read(one, tx -> HalfSessionRows.find(tx, hash, now)));
        if (company.isEmpty() || login.isEmpty()) {
            return Outcome.refused(over());
        }
        List<Count> counts = database.read(
                company.get(),
                tx -> FailedTries.ofCode(
                        login.get().key(),
                        caller,
                        KnownDevices.known(tx, caller.device(), login.get().key())));
        Optional<Refusal> tooMany = FailedTries.tooMany(database, company.get(), counts, now);
        if (tooMany.isPresent()) {
            return Outcome.refused(tooMany.get());
        }
        NewSessions.Plan plan = sessions.plan(company.get(), caller);
        return database.write(company.get(), tx -> step(tx, plan, login.get(), hash, counts, code));
    }

    private Outcome<Opened> step(
            Tx tx, NewSessions.Plan plan, Login login, byte[] hash, List<Count> counts, String code)
            throws SQLException {
        Optional<Come> come = SessionRows.holds(tx, login) ? HalfSessionRows.lock(tx, hash) : Optional.empty();
        if (come.isEmpty()) {
            return Outcome.refused(over());
        }
        Optional<Refusal> wrong = codes.use(tx, login.person(), code, clock.instant());
        if (wrong.isPresent()) {
            HalfSessionRows.wrong(tx, hash);
            return Outcome.refused(wrong.get());
        }
        HalfSessionRows.close(tx, hash);
        Door door = new Door(come.get().way(), true, come.get().visit());
        return Outcome.done(sessions.open(tx, plan, login, counts, door));
    }

    private static Refusal over() {
        return new Refusal("access.half-session-over", 401, Map.of());
    }
}
