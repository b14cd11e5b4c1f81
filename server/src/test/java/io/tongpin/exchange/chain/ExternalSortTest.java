package io.tongpin.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalSortTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    record Item(int key, int came) {}

    private static final class Codec implements ExternalSort.Codec<Item> {
        @Override
        public void write(Item item, DataOutput out) throws IOException {
            out.writeInt(item.key());
            out.writeInt(item.came());
        }

        @Override
        public Item read(DataInput in) throws IOException {
            return new Item(in.readInt(), in.readInt());
        }

        @Override
        public int weight(Item item) {
            return 1;
        }
    }

    /** All in memory; a few loads; more loads than may be open at once. */
    @ParameterizedTest(name = "{0} things in loads of {1}, seed {2}")
    @CsvSource({"0, 10, 1", "7, 10, 2", "1000, 100, 3", "1000, 1000, 4", "5000, 7, 5", "9000, 9, 6"})
    void everythingComesBackInOrderAndEqualThingsAsTheyCame(int count, int load, long seed) throws IOException {
        Random random = new Random(seed);
        List<Item> expected = new ArrayList<>();
        try (ExternalSort<Item> sort =
                new ExternalSort<>(temp, Comparator.comparingInt(Item::key), new Codec(), load)) {
            for (int i = 0; i < count; i++) {
                Item item = new Item(random.nextInt(500), i);
                expected.add(item);
                sort.add(item);
            }
            expected.sort(Comparator.comparingInt(Item::key).thenComparingInt(Item::came));

            List<Item> actual = new ArrayList<>();
            try (var sorted = sort.sorted()) {
                for (Item item = sorted.next(); item != null; item = sorted.next()) {
                    actual.add(item);
                }
            }
            assertThat(actual).isEqualTo(expected);
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
    }
}
