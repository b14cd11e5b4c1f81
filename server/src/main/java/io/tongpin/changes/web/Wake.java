package io.tongpin.changes.web;

import io.tongpin.changes.LogHints;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where the feed's loop rests until somebody writes, or for a while (唤醒). */
final class Wake implements LogHints {

    private final Semaphore bell = new Semaphore(0);
    private final Semaphore silence = new Semaphore(0);

    @Override
    public void written(int company) {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Rests for a while whoever writes. */
    void pause(Duration time) throws InterruptedException {
        silence.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether it was woken before the time was over. */
    boolean rest(Duration atMost) throws InterruptedException {
        boolean woken = bell.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        bell.drainPermits();
        return woken;
    }
}
