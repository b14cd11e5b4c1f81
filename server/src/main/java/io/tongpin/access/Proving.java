package io.tongpin.access;

import io.tongpin.access.FailedTries.Count;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows again who sits at a screen (再次验证): by the password or a code; wrong ones count as they do at the door. */
public final class Proving {

    private final Database database;
    private final Passwords passwords;
    private final InstantSource clock;

    public Proving(Database database, Passwords passwords, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Why it is not the person's password, or was tried too often. */
    Optional<Refusal> password(Actor actor, String password) {
        Optional<Refusal> tooMany = begin(actor);
        if (tooMany.isPresent()) {
            return tooMany;
        }
        Optional<String> hash = database.read(actor.company(), tx -> Passwords.find(tx, actor.user()));
        if (!passwords.matches(password, hash)) {
            return Optional.of(new Refusal("access.bad-credentials", 403, Map.of()));
        }
        database.write(actor.company(), tx -> {
            succeeded(tx, actor);
            return actor;
        });
        return Optional.empty();
    }

    /** A try begins: why it has to wait, empty if it may; it counts as failed until it has succeeded. */
    Optional<Refusal> begin(Actor actor) {
        return FailedTries.tooMany(database, actor.company(), counts(actor), clock.instant());
    }

    void succeeded(Tx tx, Actor actor) {
        FailedTries.succeeded(tx, counts(actor));
    }

    /** Counted for the person, wherever they are: who sits there is signed in, so nobody else makes them wait. */
    private static List<Count> counts(Actor actor) {
        return List.of(Count.ofProofs(actor.user()));
    }
}
