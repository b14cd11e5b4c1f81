package io.tongpin.posting;

import io.tongpin.platform.DiskWatch;

/** A watch over no disk: counts, and does what a test wants the disk to do. */
final class FakeWatch implements DiskWatch.Watch {

    int flushes;
    int closed;
    Runnable disk = () -> {};

    @Override
    public void flush() {
        flushes++;
        disk.run();
    }

    @Override
    public void close() {
        closed++;
    }
}
