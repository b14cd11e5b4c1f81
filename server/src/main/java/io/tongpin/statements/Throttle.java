package io.tongpin.statements;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever asks for one link after the other (限流): so many a minute from one address. A secret cannot be guessed;
 * this keeps the database from being asked by those who try.
 */
public final class Throttle {

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int asked) {}

    /** @param most how often a minute */
    public Throttle(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether this address may ask once more now. */
    public synchronized boolean passes(String address) {
        Instant now = clock.instant();
        Count count = counts.remove(address);
        if (count == null || !now.isBefore(count.since().plus(SPAN))) {
            count = new Count(now, 0);
        }
        counts.put(address, new Count(count.since(), count.asked() + 1));
        if (counts.size() > MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count.asked() < most;
    }
}
