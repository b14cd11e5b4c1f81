package io.tongpin.audit;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the watch for as long as the node runs (巡检循环): one thread that mostly rests. */
final class WatchKeeper implements SmartLifecycle, Pace {

    private static final Logger LOG = LoggerFactory.getLogger(WatchKeeper.class);

    /** It works a tenth of the time at most, and leaves nine tenths of one core to those who sell. */
    private static final int RESTS = 9;

    private final Watch watch;
    private final Duration every;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    WatchKeeper(Watch watch, Duration every) {
        this.watch = watch;
        this.every = every;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("audit").daemon().start(this::keep);
    }

    private void keep() {
        boolean trouble = false;
        while (rest(every)) {
            try {
                for (int company : watch.companies()) {
                    watch.look(company, this);
                }
                trouble = false;
            } catch (RuntimeException e) {
                if (!trouble && stopping.getCount() > 0) {
                    Throwable why = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
                    LOG.warn("The books could not be looked at and will be again: {}", why.toString());
                }
                trouble = true;
            }
        }
    }

    @Override
    public boolean restAfter(Duration work) {
        return rest(work.multipliedBy(RESTS));
    }

    /** Rests; false if the node goes down. */
    private boolean rest(Duration howLong) {
        try {
            return !stopping.await(howLong.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
