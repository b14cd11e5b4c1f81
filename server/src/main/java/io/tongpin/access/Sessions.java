package io.tongpin.access;

import io.tongpin.access.SessionRows.Changed;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people are signed in, and how that is ended from elsewhere (会话管理); every end is in the log. */
public final class Sessions {

    private static final int LONGEST_NAME = 40;

    private final Database database;
    private final MasterWrite write;
    private final People people;
    private final Credentials credentials;
    private final InstantSource clock;
    private final Ids ids;

    public Sessions(
            Database database,
            MasterWrite write,
            People people,
            Credentials credentials,
            InstantSource clock,
            Ids ids) {
        this.database = database;
        this.write = write;
        this.people = people;
        this.credentials = credentials;
        this.clock = clock;
        this.ids = ids;
    }

    /** Where the actor is signed in. */
    public List<Session> own(Actor actor) {
        return of(actor.company(), actor.user());
    }

    /** Where somebody is signed in whom the actor looks after. */
    public Outcome<List<Session>> of(Actor actor, UUID person) {
        return People.looksAfter(actor, people.people().find(actor.company(), person))
                ? Outcome.done(of(actor.company(), person))
                : Outcome.refused(Refusal.unknown("master.unknown", person));
    }

    private List<Session> of(int company, UUID person) {
        return database.read(company, tx -> SessionRows.of(tx, person, clock.instant(), credentials.limits()));
    }

    /** Calls the device of one of the actor's sessions something; an empty name is none. */
    public Outcome<Integer> name(Actor actor, UUID session, String wish) {
        String name = wish.replaceAll("\\p{Cntrl}", " ").strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return Outcome.refused(Refusal.input("access.device-name-long", "max", "" + LONGEST_NAME));
        }
        Optional<Changed> named = database.write(actor.company(), tx -> {
            if (SessionRows.owner(tx, session).filter(actor.user()::equals).isEmpty()) {
                return Optional.empty();
            }
            Optional<Changed> changed = SessionRows.name(tx, session, name.isEmpty() ? null : name);
            if (changed.isPresent()) {
                log(tx, actor, changed.stream().map(one -> written(one, "session.named", name)));
            }
            return changed;
        });
        credentials.forget();
        return named.map(changed -> Outcome.done(changed.version()))
                .orElseGet(() -> Outcome.refused(Refusal.unknown("access.session-unknown", session)));
    }

    /** Ends one of the actor's own, or of somebody's whom the actor looks after and who may no more than the actor. */
    public Outcome<UUID> end(Actor actor, UUID session) {
        UUID person = database.read(actor.company(), tx -> SessionRows.owner(tx, session))
                .orElse(null);
        if (person == null || !person.equals(actor.user()) && !looksAfter(actor, person)) {
            return Outcome.refused(Refusal.unknown("access.session-unknown", session));
        }
        List<Refusal> why = person.equals(actor.user()) ? List.of() : people.handle(actor, person);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        close(
                actor,
                tx -> SessionRows.close(tx, session, clock.instant()).stream().toList());
        return Outcome.done(session);
    }

    private boolean looksAfter(Actor actor, UUID person) {
        return People.looksAfter(actor, people.people().find(actor.company(), person));
    }

    /** Ends all of the actor's but the one they are at; says how many. */
    public int endOthers(Actor actor, UUID but) {
        return close(actor, tx -> SessionRows.closeAll(tx, actor.user(), but, clock.instant()));
    }

    /** Ends all of somebody's whom the actor looks after; says how many. */
    public Outcome<Integer> endAll(Actor actor, UUID person, @Nullable UUID but) {
        List<Refusal> why = people.handle(actor, person);
        return why.isEmpty()
                ? Outcome.done(close(actor, tx -> SessionRows.closeAll(tx, person, but, clock.instant())))
                : Outcome.refused(why);
    }

    private int close(Actor actor, Database.Work<List<Changed>> closing) {
        int closed = database.write(actor.company(), tx -> {
            List<Changed> over = closing.run(tx);
            if (!over.isEmpty()) {
                log(tx, actor, ended(over).stream());
            }
            return over.size();
        });
        credentials.forget();
        return closed;
    }

    private void log(Tx tx, Actor actor, java.util.stream.Stream<Written> written) throws SQLException {
        write.append(tx, actor, ids.next(), null, written.toList());
    }

    /** What the log says of sessions that were ended. */
    static List<Written> ended(Collection<Changed> sessions) {
        return sessions.stream().map(one -> written(one, "session.closed", "")).toList();
    }

    private static Written written(Changed session, String kind, String name) {
        return new Written(
                "session",
                kind,
                session.id(),
                session.version(),
                null,
                Map.of("user", session.person(), "name", name, "open", !kind.equals("session.closed")));
    }
}
