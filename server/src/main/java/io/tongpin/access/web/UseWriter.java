package io.tongpin.access.web;

import io.tongpin.access.RightUse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Writes every few seconds which rights were used, as long as the node runs, and once more when it stops. */
class UseWriter implements SmartLifecycle {

    private final RightUse use;
    private final Duration every;
    private volatile @Nullable CountDownLatch running;

    UseWriter(RightUse use, Duration every) {
        this.use = use;
        this.every = every;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        running = end;
        Thread.ofVirtual().name("right-use").start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                use.write();
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
            use.write();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
