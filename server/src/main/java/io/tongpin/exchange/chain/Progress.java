package io.tongpin.exchange.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come (进度), written by the one who works and read by the one who waits. First the rows are read
 * and checked, then the documents are booked; only then is it known how many there are.
 */
public final class Progress {

    private final InstantSource clock;
    private final LongConsumer listener;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile @Nullable Instant started;
    private volatile boolean cancelled;

    public Progress(InstantSource clock) {
        this(clock, documents -> {});
    }

    /** @param listener hears of every group of documents that has been booked */
    public Progress(InstantSource clock, LongConsumer listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** More rows of files were read and checked. */
    public void read(long rows) {
        read.addAndGet(rows);
    }

    /** The reading is over; from now on documents are counted. */
    public void begin(long documents) {
        total = documents;
        started = clock.instant();
    }

    public void done(long documents) {
        done.addAndGet(documents);
        listener.accept(documents);
    }

    /** Asks the worker to stop as soon as the books allow it. */
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** How it stands now. */
    public Standing standing() {
        Instant since = started;
        if (since == null) {
            return new Standing(read.get(), 0, 0, 0, null);
        }
        double seconds = Duration.between(since, clock.instant()).toMillis() / 1000.0;
        double rate = seconds > 0 ? done.get() / seconds : 0;
        Duration left = rate > 0 ? Duration.ofMillis(Math.round((total - done.get()) / rate * 1000)) : null;
        return new Standing(read.get(), done.get(), total, rate, left);
    }

    /**
     * @param rowsRead rows of files read and checked
     * @param rate documents a second
     * @param left time left at this rate, or null while nothing can be said
     */
    public record Standing(
            long rowsRead,
            long done,
            long total,
            double rate,
            @Nullable Duration left) {}
}
