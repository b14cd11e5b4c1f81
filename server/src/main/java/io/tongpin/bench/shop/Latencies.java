package io.tongpin.bench.shop;

import java.util.Arrays;
import java.util.List;

/** How long each posting of one caller took, in nanoseconds (耗时). */
final class Latencies {

    private long[] nanos = new long[4_096];
    private int count;

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    int count() {
        return count;
    }

    /** All of them, sorted. */
    static long[] sorted(List<Latencies> callers) {
        long[] all = callers.stream()
                .flatMapToLong(one -> Arrays.stream(one.nanos, 0, one.count))
                .toArray();
        Arrays.sort(all);
        return all;
    }

    /** The share of postings, 0 to 1, that was at least as fast, in milliseconds. */
    static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
