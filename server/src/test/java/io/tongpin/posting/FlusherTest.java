package io.tongpin.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who is told that something is on the disk was there before the disk was asked. */
class FlusherTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Flusher flusher = new Flusher(later::add);

    @Test
    void oneFlushIsForEverybodyWhoAskedBeforeIt() {
        FakeWatch watch = new FakeWatch();
        CompletableFuture<Void> first = flusher.flushed(watch);
        CompletableFuture<Void> second = flusher.flushed(watch);
        assertThat(first).isNotDone();
        later.remove().run();
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(watch.flushes).isOne();
    }

    @Test
    void whoAsksWhileTheDiskWorksWaitsForTheNext() {
        FakeWatch watch = new FakeWatch();
        List<CompletableFuture<Void>> late = new ArrayList<>();
        List<Boolean> toldBeforeTheSecondFlush = new ArrayList<>();
        watch.disk = () -> {
            if (watch.flushes == 1) {
                late.add(flusher.flushed(watch));
            } else {
                toldBeforeTheSecondFlush.add(late.getFirst().isDone());
            }
        };
        CompletableFuture<Void> early = flusher.flushed(watch);
        later.remove().run();
        assertThat(early).isCompleted();
        assertThat(toldBeforeTheSecondFlush).containsExactly(false);
        assertThat(late.getFirst()).isCompleted();
        assertThat(later).isEmpty();
    }

    @Test
    void aDiskThatFailsIsToldToThoseWhoWaitedAndTheNextTriesAgain() {
        FakeWatch watch = new FakeWatch();
        watch.disk = () -> {
            if (watch.flushes == 1) {
                throw new IllegalStateException("the line is cut");
            }
        };
        CompletableFuture<Void> unlucky = flusher.flushed(watch);
        later.remove().run();
        assertThat(unlucky).isCompletedExceptionally();
        CompletableFuture<Void> next = flusher.flushed(watch);
        later.remove().run();
        assertThat(next).isCompleted();
    }

    @Test
    void whoWatchedAServerThatDiedIsNotToldByTheOneThatCameAfterIt() {
        FakeWatch before = new FakeWatch();
        before.disk = () -> {
            throw new IllegalStateException("its server has died");
        };
        FakeWatch after = new FakeWatch();
        CompletableFuture<Void> perhapsLost = flusher.flushed(before);
        CompletableFuture<Void> kept = flusher.flushed(after);
        later.remove().run();
        assertThat(perhapsLost).isCompletedExceptionally();
        assertThat(kept).isCompleted();
    }
}
