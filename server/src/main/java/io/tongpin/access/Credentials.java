package io.tongpin.access;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.kernel.Actor;
import io.tongpin.organization.UnitsChanged;
import io.tongpin.platform.Database;
import io.tongpin.platform.NodeToken;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    /** How exactly one knows when a session was last used. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int MOST = 20_000;
    private static final int FIRST_COMPANY = 1;

    private final Database database;
    private final InstantSource clock;
    private final NodeToken nodeToken;
    private final SessionLimits limits;
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    public Credentials(Database database, InstantSource clock, NodeToken nodeToken, SessionLimits limits) {
        this.database = database;
        this.clock = clock;
        this.nodeToken = nodeToken;
        this.limits = limits;
    }

    private record Remembered(Holder who, Instant until, Instant again, AtomicBoolean renewed) {

        /** Sixty tills of one key do not all look at once: one does when half the time is over, and the others go on. */
        boolean isMineToRenew(Instant now) {
            return !now.isBefore(again) && renewed.compareAndSet(false, true);
        }
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
            known.remove(key(Secrets.hash(secret)));
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
            known.remove(key(Secrets.hash(secret)));
        }
        return holder;
    }

    private @Nullable Holder who(String secret, Lookup lookup) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(secret);
        String key = key(hash);
        Remembered before = known.get(key);
        if (before != null && now.isBefore(before.until()) && !before.isMineToRenew(now)) {
            return before.who();
        }
        Integer company = Secrets.company(secret).orElse(null);
        if (company == null) {
            return null;
        }
        long seen = generation.get();
        Found found = database.read(company, tx -> new Found(lookup.in(tx, hash, now)));
        if (found.who() == null) {
            known.remove(key);
        } else {
            remember(key, found.who(), now, seen);
        }
        return found.who();
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private record Found(@Nullable Holder who) {}

    /** Unless something was revoked while we looked. */
    private void remember(String key, Holder who, Instant now, long seen) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Instant until = now.plus(REMEMBERED);
        Instant expires = who.expiresAt();
        Instant end = expires != null && expires.isBefore(until) ? expires : until;
        known.put(key, new Remembered(who, end, now.plus(REMEMBERED.dividedBy(2)), new AtomicBoolean()));
        if (generation.get() != seen) {
            known.remove(key);
        }
    }

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
        generation.incrementAndGet();
        known.clear();
    }
}
