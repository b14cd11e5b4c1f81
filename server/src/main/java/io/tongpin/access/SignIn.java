package io.tongpin.access;

import io.tongpin.access.SessionRows.Login;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.SearchTerms;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Signing in by password and signing out (登录·退出); both are in the log. */
public final class SignIn {

    private static final Duration LIFE = Duration.ofDays(14);

    private final Database database;
    private final MasterWrite write;
    private final Chains chains;
    private final Passwords passwords;
    private final Credentials credentials;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public SignIn(
            Database database,
            MasterWrite write,
            Chains chains,
            Passwords passwords,
            Credentials credentials,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        this.database = database;
        this.write = write;
        this.chains = chains;
        this.passwords = passwords;
        this.credentials = credentials;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** A session that was opened: the secret for the cookie, told once. */
    public record Opened(String secret, Duration life) {}

    public Outcome<Opened> signIn(String login, String password, Caller caller) {
        Optional<Integer> company = chains.onlyCompany();
        String key = SearchTerms.normal(login).strip();
        if (company.isEmpty() || key.isEmpty() || key.length() > 100) {
            return refused();
        }
        Instant now = clock.instant();
        Duration wait = database.write(company.get(), tx -> FailedTries.take(tx, key, caller.address(), now));
        if (wait.isPositive()) {
            long seconds = wait.plusMillis(999).toSeconds();
            return Outcome.refused(new Refusal("access.too-many-tries", 429, Map.of("seconds", "" + seconds)));
        }
        Optional<Login> found = database.read(company.get(), tx -> SessionRows.login(tx, key));
        if (!passwords.matches(password, found.map(Login::hash)) || found.isEmpty()) {
            return refused();
        }
        Instant startsUntil = found.get().startsUntil();
        if (startsUntil != null && !now.isBefore(startsUntil)) {
            return Outcome.refused(new Refusal("access.start-password-old", 401, Map.of()));
        }
        return Outcome.done(
                open(company.get(), found.get().person(), found.get().name(), key, caller));
    }

    private static Outcome<Opened> refused() {
        return Outcome.refused(new Refusal("access.bad-credentials", 401, Map.of()));
    }

    private Opened open(int company, UUID person, String name, String loginKey, Caller caller) {
        Instant now = clock.instant();
        UUID id = ids.next();
        String secret = Secrets.session(company, random);
        Actor actor = new Actor(company, person, name, Set.of(), null, caller.device());
        database.write(company, tx -> {
            FailedTries.clear(tx, loginKey, caller.address());
            SessionRows.open(tx, id, Secrets.hash(secret), person, caller, now, now.plus(LIFE));
            write.append(tx, actor, ids.next(), null, List.of(logged(id, "session.opened", 1, person, caller)));
            return true;
        });
        return new Opened(secret, LIFE);
    }

    private static Written logged(UUID id, String kind, int version, UUID person, Caller caller) {
        return new Written(
                "session",
                kind,
                id,
                version,
                null,
                Map.of("user", person, "address", caller.address(), "open", version == 1));
    }

    /** Ends the session behind a cookie; ending it twice is fine. */
    public void signOut(Actor actor, String secret, Caller caller) {
        UUID session = credentials.sessionId(secret);
        if (session != null) {
            database.write(actor.company(), tx -> {
                boolean closed = SessionRows.close(tx, session, clock.instant());
                if (closed) {
                    Written written = logged(session, "session.closed", 2, actor.user(), caller);
                    write.append(tx, actor, ids.next(), null, List.of(written));
                }
                return closed;
            });
        }
        credentials.forget();
    }
}
