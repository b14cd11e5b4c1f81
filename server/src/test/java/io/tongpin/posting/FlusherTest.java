package io.tongpin.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Who is told that something is on the disk was there before the disk was asked. */
class FlusherTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final AtomicInteger flushes = new AtomicInteger();

    @Test
    void oneFlushIsForEverybodyWhoAskedBeforeIt() {
        Flusher flusher = new Flusher(flushes::incrementAndGet, later::add);
        CompletableFuture<Void> first = flusher.flushed();
        CompletableFuture<Void> second = flusher.flushed();
        assertThat(first).isNotDone();
        later.remove().run();
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(flushes).hasValue(1);
    }

    @Test
    void whoAsksWhileTheDiskWorksWaitsForTheNext() {
        List<CompletableFuture<Void>> late = new ArrayList<>();
        List<Boolean> toldBeforeTheSecondFlush = new ArrayList<>();
        AtomicReference<Flusher> flusher = new AtomicReference<>();
        flusher.set(new Flusher(
                () -> {
                    if (flushes.incrementAndGet() == 1) {
                        late.add(flusher.get().flushed());
                    } else {
                        toldBeforeTheSecondFlush.add(late.getFirst().isDone());
                    }
                },
                later::add));
        CompletableFuture<Void> early = flusher.get().flushed();
        later.remove().run();
        assertThat(early).isCompleted();
        assertThat(toldBeforeTheSecondFlush).containsExactly(false);
        assertThat(late.getFirst()).isCompleted();
        assertThat(later).isEmpty();
    }

    @Test
    void aDiskThatFailsIsToldToThoseWhoWaitedAndTheNextTriesAgain() {
        Flusher flusher = new Flusher(
                () -> {
                    if (flushes.incrementAndGet() == 1) {
                        throw new IllegalStateException("the line is cut");
                    }
                },
                later::add);
        CompletableFuture<Void> unlucky = flusher.flushed();
        later.remove().run();
        assertThat(unlucky).isCompletedExceptionally();
        CompletableFuture<Void> next = flusher.flushed();
        later.remove().run();
        assertThat(next).isCompleted();
    }
}
