package io.tongpin.exchange.chain;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more than fits in memory (外部排序): full loads are sorted and put aside on disk, then merged. Things that compare
 * equal stay in the order they came in.
 */
final class ExternalSort<T> implements Closeable {

    /** Open files while merging. */
    private static final int FAN_IN = 64;

    private final Path folder;
    private final Comparator<T> order;
    private final Codec<T> codec;
    private final long load;
    private final List<Path> runs = new ArrayList<>();
    private final List<T> items = new ArrayList<>();
    private long weight;

    /** How a thing is written to disk and read back, and how much memory it takes, in cells. */
    interface Codec<T> {
        void write(T item, DataOutput out) throws IOException;

        T read(DataInput in) throws IOException;

        int weight(T item);
    }

    /** @param load how many cells may be in memory at once */
    ExternalSort(Path folder, Comparator<T> order, Codec<T> codec, long load) {
        this.folder = folder;
        this.order = order;
        this.codec = codec;
        this.load = load;
    }

    void add(T item) throws IOException {
        items.add(item);
        weight += codec.weight(item);
        if (weight >= load) {
            spill();
        }
    }

    private void spill() throws IOException {
        items.sort(order);
        Path run = Files.createTempFile(folder, "run", ".tmp");
        runs.add(run);
        try (DataOutputStream out = output(run)) {
            for (T item : items) {
                out.writeByte(1);
                codec.write(item, out);
            }
            out.writeByte(0);
        }
        items.clear();
        weight = 0;
    }

    /** The things in order, once; nothing may be added any more. */
    Sorted<T> sorted() throws IOException {
        if (runs.isEmpty()) {
            items.sort(order);
            return new Sorted<>(order, List.of(new Loaded<>(new ArrayList<>(items))));
        }
        if (!items.isEmpty()) {
            spill();
        }
        while (runs.size() > FAN_IN) {
            mergeFirst();
        }
        return merged(runs);
    }

    /** Merges the first runs into one that takes their place, so that equal things keep their order. */
    private void mergeFirst() throws IOException {
        List<Path> some = List.copyOf(runs.subList(0, FAN_IN));
        Path run = Files.createTempFile(folder, "run", ".tmp");
        try (Sorted<T> sorted = merged(some);
                DataOutputStream out = output(run)) {
            for (T item = sorted.next(); item != null; item = sorted.next()) {
                out.writeByte(1);
                codec.write(item, out);
            }
            out.writeByte(0);
        }
        runs.subList(0, FAN_IN).clear();
        runs.addFirst(run);
        for (Path path : some) {
            Files.delete(path);
        }
    }

    private Sorted<T> merged(List<Path> some) throws IOException {
        List<Run<T>> readers = new ArrayList<>();
        for (Path run : some) {
            readers.add(new Stored<>(
                    codec, new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 15))));
        }
        return new Sorted<>(order, readers);
    }

    private static DataOutputStream output(Path run) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16));
    }

    @Override
    public void close() throws IOException {
        items.clear();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
    }

    /** One load in order. */
    private sealed interface Run<T> extends Closeable {
        @Nullable
        T next() throws IOException;
    }

    private record Loaded<T>(List<T> items, int[] at) implements Run<T> {

        Loaded(List<T> items) {
            this(items, new int[1]);
        }

        @Override
        public @Nullable T next() {
            return at[0] < items.size() ? items.get(at[0]++) : null;
        }

        @Override
        public void close() {}
    }

    private record Stored<T>(Codec<T> codec, DataInputStream in) implements Run<T> {

        @Override
        public @Nullable T next() throws IOException {
            return in.readByte() == 1 ? codec.read(in) : null;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The merged runs. */
    static final class Sorted<T> implements Closeable {

        private final List<Run<T>> runs;
        private final PriorityQueue<Head<T>> heads;

        private record Head<T>(T item, int run) {}

        private Sorted(Comparator<T> order, List<Run<T>> runs) throws IOException {
            this.runs = runs;
            this.heads = new PriorityQueue<>(
                    Comparator.<Head<T>, T>comparing(Head::item, order).thenComparing(Head::run));
            for (int i = 0; i < runs.size(); i++) {
                refill(i);
            }
        }

        private void refill(int run) throws IOException {
            T item = runs.get(run).next();
            if (item != null) {
                heads.add(new Head<>(item, run));
            }
        }

        /** The next thing, or null at the end. */
        @Nullable
        T next() throws IOException {
            Head<T> head = heads.poll();
            if (head == null) {
                return null;
            }
            refill(head.run());
            return head.item();
        }

        @Override
        public void close() throws IOException {
            for (Run<T> run : runs) {
                run.close();
            }
        }
    }
}
