package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.Progress;
import io.tongpin.kernel.Refusal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An import this process works on (在办导入): how far it is, and refusals on their way into the database. */
final class ImportJob {

    /** More than this nobody reads; the rest is counted. */
    private static final int MOST_KEPT = 10_000;

    final int company;
    final UUID id;
    final UUID run;
    final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private List<Refusal> waiting = new ArrayList<>();
    private int stored;
    private long refusals;
    private volatile boolean stopping;

    ImportJob(int company, UUID id, UUID run, InstantSource clock) {
        this.company = company;
        this.id = id;
        this.run = run;
        this.progress = new Progress(clock);
    }

    synchronized void refuse(Refusal why) {
        refusals++;
        if (stored + waiting.size() < MOST_KEPT) {
            waiting.add(why);
        }
    }

    synchronized long refusals() {
        return refusals;
    }

    /** Refusals to be written now, and the number of the first of them. */
    record Waiting(int first, List<Refusal> refusals) {}

    synchronized Waiting takeWaiting() {
        Waiting taken = new Waiting(stored + 1, waiting);
        stored += waiting.size();
        waiting = new ArrayList<>();
        return taken;
    }

    /** They could not be written; the next time they may. */
    synchronized void putBack(Waiting back) {
        stored -= back.refusals().size();
        back.refusals().addAll(waiting);
        waiting = back.refusals();
    }

    /** The process ends: the import stops as soon as the books allow it, and may go on later. */
    void stop() {
        stopping = true;
        progress.cancel();
    }

    boolean stopping() {
        return stopping;
    }

    void ended() {
        ended.countDown();
    }

    boolean endsWithin(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }
}
