package io.tongpin.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up lately (短时记忆), for two seconds where nothing else is said, so that a change elsewhere holds within that
 * time. When half of it is over one who asks looks again and the others go on: if all waited for the end, all would look at once.
 */
public final class Memory<K, V> {

    private static final Duration USUAL = Duration.ofSeconds(2);

    private final int most;
    private final Duration longest;
    private final Map<K, Remembered<V>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param most beyond which it begins anew */
    public Memory(int most) {
        this(most, USUAL);
    }

    /** @param longest for which it is remembered */
    public Memory(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    private record Remembered<V>(V what, Instant until, Instant again, AtomicBoolean renewed) {}

    /** What is remembered, or else what a look finds, which is remembered then. */
    public V of(K key, Instant now, Supplier<V> look) {
        V before = find(key, now);
        if (before != null) {
            return before;
        }
        long mark = mark();
        V found = look.get();
        keep(key, found, now, null, mark);
        return found;
    }

    /** What is remembered; null if the caller is to look. Every request comes by here: it locks and makes nothing. */
    public @Nullable V find(K key, Instant now) {
        Remembered<V> before = known.get(key);
        if (before == null || !now.isBefore(before.until)) {
            return null;
        }
        boolean young = now.isBefore(before.again);
        return young || !before.renewed.compareAndSet(false, true) ? before.what : null;
    }

    /** To be asked for before one looks. */
    public long mark() {
        return changes.get();
    }

    /**
     * Remembers what was seen, unless something was forgotten since the mark: then it may be what was before.
     *
     * @param end when it is over by itself; null: it is not
     */
    public void keep(K key, V what, Instant now, @Nullable Instant end, long mark) {
        if (known.size() >= most) {
            known.clear();
        }
        Instant latest = now.plus(longest);
        Instant until = end != null && end.isBefore(latest) ? end : latest;
        known.put(key, new Remembered<>(what, until, now.plus(longest.dividedBy(2)), new AtomicBoolean()));
        if (changes.get() != mark) {
            known.remove(key);
        }
    }

    /** This one is not there any more, or is known to be old; what others see meanwhile is not in doubt. */
    public void drop(K key) {
        known.remove(key);
    }

    /** Something has changed about this one. */
    public void forget(K key) {
        changes.incrementAndGet();
        known.remove(key);
    }

    /** Something has changed that may be about anybody. */
    public void forget() {
        changes.incrementAndGet();
        known.clear();
    }
}
