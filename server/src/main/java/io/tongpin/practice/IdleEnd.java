package io.tongpin.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Ends a practice node in which nobody has done anything for long (闲置停止), so that a small machine is not kept busy. */
public final class IdleEnd {

    private final Duration longest;
    private final InstantSource clock;
    private final Runnable end;
    private volatile Instant last;

    public IdleEnd(Duration longest, InstantSource clock, Runnable end) {
        this.longest = longest;
        this.clock = clock;
        this.end = end;
        this.last = clock.instant();
    }

    /** Somebody does something. */
    public void touch() {
        last = clock.instant();
    }

    /** Looks whether that is long ago. */
    public void look() {
        if (Duration.between(last, clock.instant()).compareTo(longest) >= 0) {
            end.run();
        }
    }
}
