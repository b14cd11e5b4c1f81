package io.tongpin.posting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the disk what was committed in a hurry (落盘): one flush at a time, each for everybody who asked before it began.
 * While the disk works, the next groups are posted.
 */
final class Flusher {

    private final Runnable flush;
    private final Executor executor;
    private CompletableFuture<Void> next = new CompletableFuture<>();
    private boolean wanted;
    private boolean running;

    /** @param flush returns when everything committed before it was called is on the disk */
    Flusher(Runnable flush, Executor executor) {
        this.flush = flush;
        this.executor = executor;
    }

    /** Done when everything committed before this call is on the disk; broken if nobody can say so. */
    CompletableFuture<Void> flushed() {
        CompletableFuture<Void> mine;
        boolean idle;
        synchronized (this) {
            mine = next;
            wanted = true;
            idle = !running;
            running = true;
        }
        if (idle) {
            executor.execute(this::run);
        }
        return mine;
    }

    private void run() {
        for (CompletableFuture<Void> due = take(); due != null; due = take()) {
            try {
                flush.run();
                due.complete(null);
            } catch (RuntimeException | Error e) {
                due.completeExceptionally(e);
            }
        }
    }

    private synchronized @Nullable CompletableFuture<Void> take() {
        if (!wanted) {
            running = false;
            return null;
        }
        CompletableFuture<Void> due = next;
        next = new CompletableFuture<>();
        wanted = false;
        return due;
    }
}
