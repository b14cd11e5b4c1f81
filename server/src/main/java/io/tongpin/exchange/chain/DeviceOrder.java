package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.ExternalSort.Sorted;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the tills sent into the order in which they made it (还原顺序): what came twice once, each till by its own count.
 * A count that names two documents, or leaves a gap, is told.
 */
public final class DeviceOrder implements Closeable {

    private final String file;
    private final ExternalSort<Made> sort;

    /** A document of a till, with its place in the till's own count. */
    public record Made(String device, long deviceSeq, String number) {}

    public DeviceOrder(String file, Path temp) {
        this.file = file;
        this.sort = new ExternalSort<>(
                temp, Comparator.comparing(Made::device).thenComparingLong(Made::deviceSeq), new Codec(), Spool.LOAD);
    }

    /** Takes a batch in, in whatever order they come. */
    public void add(SyncBatch batch) {
        try {
            for (SyncBatch.Uploaded document : batch.documents()) {
                sort.add(new Made(batch.device(), document.deviceSeq(), document.number()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each document once, till by till; gives how many there were, or why the uploads cannot be right. */
    public Outcome<Long> each(Consumer<Made> listener) throws IOException {
        List<Refusal> why = new ArrayList<>();
        long count = 0;
        Made before = null;
        try (Sorted<Made> sorted = sort.sorted()) {
            for (Made made = sorted.next(); made != null; made = sorted.next()) {
                if (!made.equals(before)) {
                    check(before, made, why);
                    listener.accept(made);
                    count++;
                }
                before = made;
            }
        }
        return why.isEmpty() ? Outcome.done(count) : Outcome.refused(why);
    }

    private void check(@Nullable Made before, Made made, List<Refusal> why) {
        long expected = before != null && before.device().equals(made.device()) ? before.deviceSeq() + 1 : 1;
        if (made.deviceSeq() != expected) {
            why.add(Position.ofFile(file)
                    .refuse(
                            made.deviceSeq() < expected ? "import.count-twice" : "import.count-gap",
                            "device",
                            made.device(),
                            "count",
                            Long.toString(made.deviceSeq()),
                            "document",
                            made.number()));
        }
    }

    @Override
    public void close() throws IOException {
        sort.close();
    }

    private static final class Codec implements ExternalSort.Codec<Made> {

        @Override
        public void write(Made made, DataOutput out) throws IOException {
            out.writeUTF(made.device());
            out.writeLong(made.deviceSeq());
            out.writeUTF(made.number());
        }

        @Override
        public Made read(DataInput in) throws IOException {
            return new Made(in.readUTF(), in.readLong(), in.readUTF());
        }

        @Override
        public int weight(Made made) {
            return 2;
        }
    }
}
