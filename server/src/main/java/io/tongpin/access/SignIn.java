package io.tongpin.access;

import io.tongpin.access.FailedTries.Count;
import io.tongpin.access.SessionRows.Login;
import io.tongpin.access.SessionRows.Opening;
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

/** Signing in (登录): by login and password; it is in the log. */
public final class SignIn {

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

    /**
     * A session that was opened.
     *
     * @param secret for the cookie, told once
     * @param device for the cookie that makes the device known, also when the session is over
     */
    public record Opened(String secret, Duration life, String device, Duration kept) {}

    public Outcome<Opened> signIn(String login, String password, Caller caller) {
        Optional<Integer> company = chains.onlyCompany();
        String key = SearchTerms.normal(login).strip();
        if (company.isEmpty() || key.isEmpty() || key.length() > 100) {
            return refused();
        }
        Instant now = clock.instant();
        List<Count> counts = database.read(
                company.get(), tx -> FailedTries.of(key, caller, KnownDevices.known(tx, caller.device(), key)));
        Duration wait = database.write(company.get(), tx -> FailedTries.take(tx, counts, now));
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
        return open(company.get(), found.get(), counts, caller);
    }

    private static Outcome<Opened> refused() {
        return Outcome.refused(new Refusal("access.bad-credentials", 401, Map.of()));
    }

    private Outcome<Opened> open(int company, Login login, List<Count> counts, Caller caller) {
        Instant now = clock.instant();
        UUID person = login.person();
        Duration life = credentials.limits().life();
        UUID id = ids.next();
        String secret = Secrets.session(company, random);
        boolean ours = database.read(company, tx -> KnownDevices.isOurs(tx, caller.device()));
        String device = ours ? caller.device() : Secrets.session(company, random);
        Actor actor = new Actor(company, person, login.name(), Set.of(), null, caller.browser());
        boolean open = database.write(company, tx -> {
            Opening opening = new Opening(id, Secrets.hash(secret), now, now.plus(life));
            if (!SessionRows.open(tx, opening, login, caller)) {
                return false;
            }
            FailedTries.succeeded(tx, counts);
            KnownDevices.remember(tx, device, person, now);
            write.append(tx, actor, ids.next(), null, List.of(opened(id, person, caller)));
            return true;
        });
        return open ? Outcome.done(new Opened(secret, life, device, KnownDevices.KEPT)) : refused();
    }

    private static Written opened(UUID id, UUID person, Caller caller) {
        Map<String, ?> state = Map.of("user", person, "address", caller.address(), "open", true);
        return new Written("session", "session.opened", id, 1, null, state);
    }
}
