package io.tongpin.bench;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** How long each group of an import took, and how many documents it had (每组耗时). */
final class GroupTimes implements LongConsumer {

    private final LongSupplier nanos;
    private long[] took = new long[1_024];
    private long[] documents = new long[1_024];
    private int count;
    private long last;

    /** @param nanos the clock */
    GroupTimes(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    @Override
    public void accept(long size) {
        if (count == took.length) {
            took = Arrays.copyOf(took, count * 2);
            documents = Arrays.copyOf(documents, count * 2);
        }
        long now = nanos.getAsLong();
        took[count] = now - last;
        documents[count++] = size;
        last = now;
    }

    /**
     * Some of the groups, in the order in which they were booked.
     *
     * @param p99Millis what one group in a hundred took longer than
     */
    record Part(double p50Millis, double p99Millis, double documentsPerSecond) {}

    /** The groups from one share of all to another, 0 to 1. */
    Part part(double from, double to) {
        int first = (int) (count * from);
        int end = Math.max(first, (int) (count * to));
        long[] sorted = Arrays.copyOfRange(took, first, end);
        Arrays.sort(sorted);
        long all = Arrays.stream(sorted).sum();
        long size = Arrays.stream(documents, first, end).sum();
        return new Part(share(sorted, 0.5), share(sorted, 0.99), all == 0 ? 0 : size / (all / 1e9));
    }

    private static double share(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
