package io.tongpin.access.web;

import io.tongpin.access.reads.ReadLog;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Writes every few seconds who looked at what, as long as the node runs, and all there is when it stops. */
class ReadWriter implements SmartLifecycle {

    private final ReadLog log;
    private final Duration every;
    private volatile @Nullable CountDownLatch running;

    ReadWriter(ReadLog log, Duration every) {
        this.log = log;
        this.every = every;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        running = end;
        Thread.ofVirtual().name("read-log").start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                log.write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        CountDownLatch end = running;
        running = null;
        if (end != null) {
            end.countDown();
            log.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
