package io.tongpin.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has what gathers in memory written every few seconds as long as the node runs, and what is left when it stops (定时批量写入).
 * A write that fails ends nothing: what it did not write is still where it was gathered, and the next one finds it there.
 */
public final class BunchWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BunchWriter.class);

    private final String name;
    private final Duration every;
    private final Runnable write;
    private final Runnable last;
    private volatile @Nullable CountDownLatch running;

    /**
     * @param name of its thread, and by which its troubles are told
     * @param write a bunch; it may come at the same time as the last one
     * @param last writes all there is, when the node stops
     */
    public BunchWriter(String name, Duration every, Runnable write, Runnable last) {
        this.name = name;
        this.every = every;
        this.write = write;
        this.last = last;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        running = end;
        Thread.ofVirtual().name(name).start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                tried(write);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tried(Runnable bunch) {
        try {
            bunch.run();
        } catch (RuntimeException e) {
            LOG.warn("What {} has gathered was not written: {}", name, e.toString());
        }
    }

    @Override
    public void stop() {
        CountDownLatch end = running;
        running = null;
        if (end != null) {
            end.countDown();
            tried(last);
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
