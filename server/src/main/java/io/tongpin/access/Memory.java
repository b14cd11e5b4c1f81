package io.tongpin.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up lately (短时记忆), for two seconds, so that a change elsewhere holds within that time. When half of it is over
 * one who asks looks again and the others go on: if all waited for the end, all would look at once.
 */
final class Memory<K, V> {

    static final Duration LONGEST = Duration.ofSeconds(2);

    private final int most;
    private final Map<K, Remembered<V>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param most beyond which it begins anew */
    Memory(int most) {
        this.most = most;
    }

    private record Remembered<V>(V what, Instant until, Instant again, AtomicBoolean renewed) {}

    /** What is remembered; null if the caller is to look. Every request comes by here: it locks and makes nothing. */
    @Nullable
    V find(K key, Instant now) {
        Remembered<V> before = known.get(key);
        if (before == null || !now.isBefore(before.until)) {
            return null;
        }
        boolean young = now.isBefore(before.again);
        return young || !before.renewed.compareAndSet(false, true) ? before.what : null;
    }

    /** To be asked for before one looks. */
    long mark() {
        return changes.get();
    }

    /**
     * Remembers what was seen, unless something was forgotten since the mark: then it may be what was before.
     *
     * @param end when it is over by itself; null: it is not
     */
    void keep(K key, V what, Instant now, @Nullable Instant end, long mark) {
        if (known.size() >= most) {
            known.clear();
        }
        Instant longest = now.plus(LONGEST);
        Instant until = end != null && end.isBefore(longest) ? end : longest;
        known.put(key, new Remembered<>(what, until, now.plus(LONGEST.dividedBy(2)), new AtomicBoolean()));
        if (changes.get() != mark) {
            known.remove(key);
        }
    }

    /** This one is not there any more, or is known to be old; what others see meanwhile is not in doubt. */
    void drop(K key) {
        known.remove(key);
    }

    /** Something has changed about this one. */
    void forget(K key) {
        changes.incrementAndGet();
        known.remove(key);
    }

    /** Something has changed that may be about anybody. */
    void forget() {
        changes.incrementAndGet();
        known.clear();
    }
}
