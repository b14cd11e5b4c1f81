package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What gathers in memory is written bunch by bunch (定时批量写入), also after a write that failed, and whole at the end. */
class BunchWriterTest {

    private final BlockingQueue<Integer> gathered = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Integer>> written = new LinkedBlockingQueue<>();
    private final AtomicInteger fails = new AtomicInteger();
    private BunchWriter writer = every(Duration.ofMillis(1));

    private BunchWriter every(Duration time) {
        return new BunchWriter("test", time, this::write, this::write);
    }

    @AfterEach
    void stop() {
        writer.stop();
    }

    private void write() {
        if (fails.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("no database");
        }
        List<Integer> bunch = new ArrayList<>();
        gathered.drainTo(bunch);
        if (!bunch.isEmpty()) {
            written.add(bunch);
        }
    }

    /** Not for ever: a writer that has stopped writes no more. */
    private List<Integer> next() throws InterruptedException {
        List<Integer> bunch = written.poll(10, TimeUnit.SECONDS);
        return bunch == null ? List.of() : bunch;
    }

    @Test
    void whatHasGatheredGoesTogetherAndWhatComesLaterWithTheNext() throws Exception {
        gathered.addAll(List.of(1, 2, 3));
        writer.start();

        assertThat(writer.isRunning()).isTrue();
        assertThat(next()).containsExactly(1, 2, 3);
        gathered.add(4);
        assertThat(next()).containsExactly(4);
    }

    @Test
    void aWriteThatFailsIsTriedAgainAndLosesNothing() throws Exception {
        fails.set(2);
        gathered.add(1);
        writer.start();

        assertThat(next()).containsExactly(1);
        assertThat(fails).hasValue(0);
    }

    @Test
    void whatIsLeftIsWrittenOnceAtTheEndAndThenNothingMore() {
        writer = every(Duration.ofHours(1));
        gathered.add(1);
        writer.stop();
        assertThat(written).as("it never ran").isEmpty();
        writer.start();
        gathered.add(2);

        writer.stop();

        assertThat(writer.isRunning()).isFalse();
        assertThat(written).containsExactly(List.of(1, 2));
        gathered.add(3);
        writer.stop();
        assertThat(written).hasSize(1);
    }

    @Test
    void anEndThatFailsLetsTheNodeStop() {
        fails.set(1);
        writer = every(Duration.ofHours(1));
        writer.start();

        writer.stop();

        assertThat(writer.isRunning()).isFalse();
        assertThat(fails).hasValue(0);
    }
}
