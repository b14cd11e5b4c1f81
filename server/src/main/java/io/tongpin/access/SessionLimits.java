package io.tongpin.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives (会话期限).
 *
 * @param idle how long without anything done; an open screen that only listens does nothing
 * @param life how long at most, whatever is done
 */
public record SessionLimits(Duration idle, Duration life) {

    public SessionLimits {
        if (!idle.isPositive() || !life.isPositive()) {
            throw new IllegalArgumentException("a session lives for some time: " + idle + ", " + life);
        }
    }

    /** Sessions that were last used then or before are over. */
    Instant tooOld(Instant now) {
        return now.minus(idle);
    }
}
