package io.tongpin.access;

import io.tongpin.access.FailedTries.Count;
import io.tongpin.access.SessionRows.Login;
import io.tongpin.access.SessionRows.Opening;
import io.tongpin.access.SignIn.Opened;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Opens sessions for whoever has shown who they are (开会话), and says so in the log. */
public final class NewSessions {

    private final Database database;
    private final MasterWrite write;
    private final SessionLimits limits;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public NewSessions(
            Database database,
            MasterWrite write,
            SessionLimits limits,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        this.database = database;
        this.write = write;
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** What is drawn by lot before the transaction, which may run twice. */
    record Plan(UUID id, UUID command, String secret, String device, Instant now, Caller caller) {}

    /** A browser keeps the device that it has, if we gave it. */
    Plan plan(int company, Caller caller) {
        boolean ours = database.read(company, tx -> KnownDevices.isOurs(tx, caller.device()));
        return new Plan(
                ids.next(),
                ids.next(),
                Secrets.session(company, random),
                ours ? caller.device() : Secrets.session(company, random),
                clock.instant(),
                caller);
    }

    /** Opens one for whoever has shown a passkey, which stays the second factor of the session. */
    Opened open(Tx tx, Plan plan, Login login, List<Count> counts, UUID passkey) throws SQLException {
        session(tx, plan, login, counts, Way.PASSKEY);
        SessionRows.byPasskey(tx, plan.id(), passkey);
        return logged(tx, plan, login, Way.PASSKEY.words());
    }

    /**
     * How somebody came in.
     *
     * @param code whether they showed a code too
     * @param visit their being signed in at the provider, on which the session stands; null: it stands by itself
     */
    record Door(Way way, boolean code, @Nullable UUID visit) {

        static final Door PASSWORD = new Door(Way.PASSWORD, false, null);

        String words() {
            return code ? way.words() + " and code" : way.words();
        }
    }

    Opened open(Tx tx, Plan plan, Login login, List<Count> counts, Door door) throws SQLException {
        session(tx, plan, login, counts, door.way());
        if (door.visit() != null) {
            SessionRows.onVisit(tx, plan.id(), door.visit());
        }
        return logged(tx, plan, login, door.words());
    }

    private void session(Tx tx, Plan plan, Login login, List<Count> counts, Way way) {
        Instant now = plan.now();
        SessionRows.open(
                tx,
                new Opening(plan.id(), Secrets.hash(plan.secret()), now, now.plus(limits.life())),
                login.person(),
                plan.caller(),
                way);
        FailedTries.succeeded(tx, counts);
        KnownDevices.remember(tx, plan.device(), login.person(), now);
    }

    private Opened logged(Tx tx, Plan plan, Login login, String by) throws SQLException {
        String browser = plan.caller().browser();
        Actor actor = new Actor(tx.company(), login.person(), login.name(), Set.of(), null, browser);
        write.append(tx, actor, plan.command(), null, List.of(opened(plan, login.person(), by)));
        return new Opened(plan.secret(), limits.life(), plan.device(), KnownDevices.KEPT);
    }

    private static Written opened(Plan plan, UUID person, String by) {
        Map<String, ?> state = Map.of("user", person, "address", plan.caller().address(), "by", by, "open", true);
        return new Written("session", "session.opened", plan.id(), 1, null, state);
    }
}
