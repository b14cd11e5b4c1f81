package io.tongpin.bench.shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers who all post as fast as they are answered (并发). */
final class Crowd {

    private Crowd() {}

    /** One caller: posts once, and says whether it was booked. It closes what it holds. */
    interface Caller extends AutoCloseable {
        boolean post() throws Exception;
    }

    /** Makes the n-th caller. */
    @FunctionalInterface
    interface Callers {
        Caller make(int n) throws Exception;
    }

    /**
     * What a crowd achieved.
     *
     * @param perSecond documents booked in a second
     * @param p50 median of the answers in milliseconds
     * @param p99 99 of 100 answers came within so many milliseconds
     * @param refused postings that were not booked
     */
    record Figure(int callers, double perSecond, double p50, double p99, double worst, long refused) {}

    /** Lets them post for a while unmeasured, then for the time that counts. */
    static Figure run(int size, Duration before, Duration measured, Callers callers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            CountDownLatch ready = new CountDownLatch(size);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Share>> shares = new ArrayList<>();
            for (int n = 0; n < size; n++) {
                int number = n;
                Callable<Share> work = () -> {
                    try (Caller caller = made(callers, number, ready)) {
                        go.await();
                        return share(caller, System.nanoTime() + before.toNanos(), measured.toNanos());
                    }
                };
                shares.add(threads.submit(work));
            }
            ready.await();
            go.countDown();
            return sum(shares, measured);
        }
    }

    /** Whoever cannot start must not keep the others waiting. */
    private static Caller made(Callers callers, int number, CountDownLatch ready) throws Exception {
        try {
            return callers.make(number);
        } finally {
            ready.countDown();
        }
    }

    private record Share(Latencies booked, long refused) {}

    private static Share share(Caller caller, long start, long nanos) throws Exception {
        Latencies booked = new Latencies();
        long refused = 0;
        for (long now = System.nanoTime(); now - start < nanos; ) {
            boolean done = caller.post();
            long then = System.nanoTime();
            if (now - start >= 0) {
                if (done) {
                    booked.add(then - now);
                } else {
                    refused++;
                }
            }
            now = then;
        }
        return new Share(booked, refused);
    }

    private static Figure sum(List<Future<Share>> shares, Duration measured)
            throws InterruptedException, ExecutionException {
        List<Latencies> all = new ArrayList<>();
        long refused = 0;
        for (Future<Share> share : shares) {
            all.add(share.get().booked());
            refused += share.get().refused();
        }
        long[] sorted = Latencies.sorted(all);
        return new Figure(
                shares.size(),
                sorted.length / (measured.toMillis() / 1e3),
                Latencies.percentile(sorted, 0.5),
                Latencies.percentile(sorted, 0.99),
                Latencies.percentile(sorted, 1),
                refused);
    }
}
