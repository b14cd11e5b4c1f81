package io.tongpin.changes.web;

import io.tongpin.changes.LiveFeed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the live feed as long as the node runs (变更循环). A hint comes before its commit, so after one it looks a few times in
 * short steps; without any it looks four times a second, because other processes write too.
 */
class FeedLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final int QUICK_LOOKS = 12;

    private final LiveFeed live;
    private final Streams streams;
    private final Wake wake;
    private volatile @Nullable Thread runner;

    FeedLoop(LiveFeed live, Streams streams, Wake wake) {
        this.live = live;
        this.streams = streams;
        this.wake = wake;
    }

    @Override
    public void start() {
        Thread started = Thread.ofVirtual().name("feed").unstarted(this::run);
        runner = started; // Before it runs: it goes on for as long as it finds itself here.
        started.start();
    }

    private void run() {
        int quick = 0;
        boolean trouble = false;
        try {
            while (runner == Thread.currentThread()) {
                Duration rest = quick > 0 ? LiveFeed.BUSY : LiveFeed.IDLE;
                try {
                    if (live.look() > 0) {
                        streams.wake(live);
                        // While many write, ten looks a second are live enough and leave the machine to them.
                        wake.pause(LiveFeed.SPACING);
                    }
                    streams.beat(live);
                    trouble = false;
                } catch (RuntimeException e) {
                    if (!trouble) {
                        LOG.warn("The feed stands still and is tried again: {}", e.getMessage());
                    }
                    trouble = true;
                    rest = AFTER_TROUBLE;
                }
                quick = wake.rest(rest) ? QUICK_LOOKS : Math.max(0, quick - 1);
                if (quick == QUICK_LOOKS) {
                    wake.rest(LiveFeed.BUSY); // The writer commits meanwhile, and others join it.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = runner;
        runner = null;
        streams.close();
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return runner != null;
    }

    /** Stops before the web server, which would otherwise wait for the open streams. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
