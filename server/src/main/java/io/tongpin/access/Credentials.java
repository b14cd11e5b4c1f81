package io.tongpin.access;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.kernel.Actor;
import io.tongpin.organization.UnitsChanged;
import io.tongpin.platform.Database;
import io.tongpin.platform.Memory;
import io.tongpin.platform.NodeToken;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the secret in a request who it is (凭证). What was found is remembered for two seconds, so that a revoke holds
 * in every process within that time, and in this one at once.
 */
public final class Credentials implements FeedListener, UnitsChanged {

    /** The person that commands on the node's own machine are done as: nobody of the company. */
    public static final UUID NODE = new UUID(0, 0);

    /** Who looks at the screens as a role would see them: a person who has made nothing and is known by nobody. */
    public static final UUID NOBODY = new UUID(0, 1);

    /** What decides who may do what where. */
    private static final Set<String> DECIDE = Set.of("user", "role", "token", "store", "session", Delegation.ENTITY);

    /** How exactly one knows when a session was last used. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int MOST = 20_000;
    private static final int FIRST_COMPANY = 1;

    private final Database database;
    private final InstantSource clock;
    private final NodeToken nodeToken;
    private final SessionLimits limits;
    private final Memory<String, Holder> known = new Memory<>(MOST);

    public Credentials(Database database, InstantSource clock, NodeToken nodeToken, SessionLimits limits) {
        this.database = database;
        this.clock = clock;
        this.nodeToken = nodeToken;
        this.limits = limits;
    }

    private interface Lookup {
        @Nullable
        Holder in(Tx tx, byte[] hash, Instant now) throws SQLException;
    }

    /** How long sessions live. */
    public SessionLimits limits() {
        return limits;
    }

    /**
     * Whoever signed in with this cookie, or null.
     *
     * @param active whether this is the person doing something, and not a screen that only listens
     */
    public @Nullable Holder session(String secret, boolean active) {
        Holder holder = who(secret, (tx, hash, now) -> CredentialRows.bySession(tx, hash, now, limits.idle()));
        if (holder != null && active && holder.restedSince(clock.instant().minus(NOTED_EVERY))) {
            database.write(holder.actor().company(), tx -> SessionRows.touch(tx, holder.by(), clock.instant()));
            known.drop(key(Secrets.hash(secret)));
        }
        return holder;
    }

    /** Whoever this bearer token stands for, or null. */
    public @Nullable Holder bearer(String secret) {
        if (nodeToken.is(secret)) {
            return new Holder(
                    new Actor(FIRST_COMPANY, NODE, "node", Set.of("*"), null, "node"), NODE, null, null, false, false);
        }
        Holder holder = who(secret, CredentialRows::byToken);
        if (holder != null && holder.restedSince(clock.instant().minus(NOTED_EVERY))) {
            database.write(holder.actor().company(), tx -> TokenRows.touch(tx, holder.by(), clock.instant()));
            known.drop(key(Secrets.hash(secret)));
        }
        return holder;
    }

    private @Nullable Holder who(String secret, Lookup lookup) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(secret);
        String key = key(hash);
        Holder before = known.find(key, now);
        if (before != null) {
            return before;
        }
        Integer company = Secrets.company(secret).orElse(null);
        if (company == null) {
            return null;
        }
        long mark = known.mark();
        Found found = database.read(company, tx -> new Found(lookup.in(tx, hash, now)));
        if (found.who() == null) {
            known.drop(key);
        } else {
            known.keep(key, found.who(), now, found.who().expiresAt(), mark);
        }
        return found.who();
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private record Found(@Nullable Holder who) {}

    /** Another process has changed people, or anybody the tree of stores, which says how far a region reaches. */
    @Override
    public void changed(int company, List<Feed.Item> items) {
        if (items.stream().anyMatch(item -> DECIDE.contains(item.entity()))) {
            forget();
        }
    }

    /** In this process whoever asks next is judged by the tree as it is now. */
    @Override
    public void unitsChanged(int company) {
        forget();
    }

    /** Forgets everybody: after anything about people, roles, sessions or tokens has changed. */
    public void forget() {
        known.forget();
    }
}
