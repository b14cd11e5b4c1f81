package io.tongpin.posting;

import io.tongpin.platform.DiskWatch.Watch;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Brings to the disk what was committed in a hurry (落盘): one flush at a time, each for everybody who asked before it began
 * and has watched through the same session. While the disk works, the next groups are posted.
 */
final class Flusher {

    private final Executor executor;
    private Map<Watch, CompletableFuture<Void>> next = new IdentityHashMap<>();
    private boolean running;

    Flusher(Executor executor) {
        this.executor = executor;
    }

    /**
     * Done when everything that was committed since the watch began is on the disk; broken if nobody can say so.
     *
     * @param watch begun before the commit, and closed by whoever asks
     */
    CompletableFuture<Void> flushed(Watch watch) {
        CompletableFuture<Void> mine;
        boolean idle;
        synchronized (this) {
            mine = next.computeIfAbsent(watch, _ -> new CompletableFuture<>());
            idle = !running;
            running = true;
        }
        if (idle) {
            executor.execute(this::run);
        }
        return mine;
    }

    private void run() {
        for (Map<Watch, CompletableFuture<Void>> due = take(); !due.isEmpty(); due = take()) {
            due.forEach(Flusher::flush);
        }
    }

    private static void flush(Watch watch, CompletableFuture<Void> asked) {
        try {
            watch.flush();
        } catch (RuntimeException | Error e) {
            asked.completeExceptionally(e);
            return;
        }
        asked.complete(null);
    }

    private synchronized Map<Watch, CompletableFuture<Void>> take() {
        Map<Watch, CompletableFuture<Void>> due = next;
        running = !due.isEmpty();
        next = new IdentityHashMap<>();
        return due;
    }
}
