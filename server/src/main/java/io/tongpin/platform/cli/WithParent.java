package io.tongpin.platform.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/**
 * Ends this process when the one that has started it is gone (随父进程结束). Of that we learn because our standard input ends,
 * on every system, also when the other was killed. Whoever is still starting finishes that first, to stop all it has begun.
 */
final class WithParent {

    private final CountDownLatch up = new CountDownLatch(1);

    static WithParent watched() {
        WithParent watch = new WithParent();
        Thread.ofPlatform().daemon().name("with-parent").start(watch::untilItIsGone);
        return watch;
    }

    /** From here on there is something to close, and a hook that does it. */
    void up() {
        up.countDown();
    }

    private void untilItIsGone() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A pipe that is broken has ended too.
        }
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        System.exit(0);
    }
}
