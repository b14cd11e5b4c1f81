package io.tongpin.access.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.reads.Gathered.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is one line and what is two, with writes that fail and writes that do not, against a plain model. */
class GatheredLooksTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    static Look look(int company, int who, int record) {
        Look.Viewer viewer = new Look.Viewer(company, new UUID(1, who), "x", new UUID(2, who), false, null, false);
        return new Look(viewer, Through.RECORD, "phone", "customer", new UUID(3, record), "", null);
    }

    /** A line as it should be. */
    private static final class Expected {
        private final Instant at;
        private Instant last;
        private long looks;
        private long things;

        Expected(Instant at) {
            this.at = at;
            this.last = at;
        }

        String text(Look look) {
            return look.record() + " " + look.viewer().user() + " " + at + " " + last + " " + looks + " " + things;
        }
    }

    private static final class Written {
        private final Look look;
        private final Instant at;
        private Instant last;
        private long looks;
        private long things;

        Written(Part part) {
            look = part.look();
            at = part.at();
            last = part.last();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void looksWithinTenMinutesOfTheFirstAreOneLine(long seed) {
        Random random = new Random(seed);
        GatheredLooks gathered = new GatheredLooks();
        Map<UUID, Written> written = new TreeMap<>();
        Map<Look, List<Expected>> expected = new java.util.HashMap<>();
        Instant now = MORNING;
        for (int i = 0; i < 200; i++) {
            now = now.plusSeconds(random.nextInt(random.nextInt(10) == 0 ? 900 : 120));
            Look look = look(1, random.nextInt(2), random.nextInt(3));
            long things = random.nextInt(4);
            gathered.add(look, null, new UUID(seed, i), 1, things, now);
            List<Expected> lines = expected.computeIfAbsent(look, one -> new ArrayList<>());
            if (lines.isEmpty() || !now.isBefore(lines.getLast().at.plus(Duration.ofMinutes(10)))) {
                lines.add(new Expected(now));
            }
            Expected line = lines.getLast();
            line.looks++;
            line.things += things;
            line.last = now;
            if (random.nextInt(5) == 0) {
                write(gathered, written, random.nextBoolean() ? gathered.fresh() : gathered.due(now, false), random);
            }
        }
        write(gathered, written, gathered.due(now, true), new Random(seed) {
            @Override
            public int nextInt(int bound) {
                return 1; // The last write does not fail.
            }
        });

        assertThat(written.values().stream()
                        .map(one -> one.look.record() + " " + one.look.viewer().user() + " " + one.at + " " + one.last
                                + " " + one.looks + " " + one.things))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .flatMap(one -> one.getValue().stream().map(line -> line.text(one.getKey())))
                        .toList());
    }

    private static void write(GatheredLooks gathered, Map<UUID, Written> written, List<Part> parts, Random random) {
        if (random.nextInt(4) == 0) {
            return; // The database is away.
        }
        for (Part part : parts) {
            Written one = written.computeIfAbsent(part.id(), id -> new Written(part));
            one.last = part.last().isAfter(one.last) ? part.last() : one.last;
            one.looks += part.looks();
            one.things += part.things();
        }
        gathered.wrote(parts);
    }

    @Test
    void aFileIsNeverOneLineWithAnother() {
        GatheredLooks gathered = new GatheredLooks();
        gathered.add(look(1, 1, 1), new UUID(9, 1), new UUID(8, 1), 1, 1, MORNING);
        gathered.add(look(1, 1, 1), new UUID(9, 1), new UUID(8, 2), 0, 499, MORNING.plusSeconds(1));
        gathered.add(look(1, 1, 1), new UUID(9, 2), new UUID(8, 3), 1, 7, MORNING.plusSeconds(2));

        assertThat(gathered.fresh()).extracting(Part::looks).containsExactly(1L, 1L);
        assertThat(gathered.fresh()).extracting(Part::things).containsExactly(500L, 7L);
    }

    @Test
    void whatIsWrittenMakesRoomBeforeAnythingIsLost() {
        GatheredLooks gathered = new GatheredLooks();
        for (int i = 0; i < GatheredLooks.MOST; i++) {
            gathered.add(look(1, 1, i), null, new UUID(8, i), 1, 1, MORNING);
        }
        gathered.wrote(gathered.fresh());
        gathered.add(look(1, 1, -1), null, new UUID(7, 7), 1, 1, MORNING);

        assertThat(gathered.lost()).isEmpty();
        assertThat(gathered.fresh()).hasSize(1);
    }
}
