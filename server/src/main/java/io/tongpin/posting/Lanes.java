package io.tongpin.posting;

import io.tongpin.platform.DiskWatch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Forms groups out of postings that wait (排队成组). A lane runs one group at a time and takes whatever has come meanwhile, so
 * a lone caller waits for nobody and a crowd shares one commit. Postings of one warehouse share a lane and so never wait
 * for each other's row locks.
 */
public final class Lanes {

    /**
     * How wide the books are.
     *
     * @param lanes groups of one company that may run side by side
     * @param largestGroup most postings in one transaction
     */
    public record Size(int lanes, int largestGroup) {}

    private record LaneKey(int company, int lane) {}

    private record Waiting(PostingCommand command, CompletableFuture<PostingResult> answer) {}

    private final Executor executor;
    private final Size size;
    private final Work work;
    private final Supplier<Watch> watches;
    private final Flusher flusher;
    private final Map<LaneKey, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> busy = new ConcurrentHashMap<>();

    /** Posts a group: one ending per command, in their order. */
    @FunctionalInterface
    interface Work {
        List<Books.Ending> post(List<PostingCommand> commands, Haste haste);
    }

    /** @param watches begins to watch the disk, see {@link io.tongpin.platform.DiskWatch#begin} */
    Lanes(Executor executor, Size size, Work work, Supplier<Watch> watches, Flusher flusher) {
        this.executor = executor;
        this.size = size;
        this.work = work;
        this.watches = watches;
        this.flusher = flusher;
    }

    CompletableFuture<PostingResult> submit(PostingCommand command) {
        Lane lane = lane(command);
        Waiting waiting = new Waiting(command, new CompletableFuture<>());
        if (lane.add(waiting)) {
            executor.execute(lane::run);
        }
        return waiting.answer();
    }

    /** Posts and waits. Whoever finds the lane empty does the work in its own thread: nobody has to be woken. */
    PostingResult post(PostingCommand command) {
        Lane lane = lane(command);
        Waiting waiting = new Waiting(command, new CompletableFuture<>());
        if (lane.add(waiting) && lane.runOnce()) {
            executor.execute(lane::run);
        }
        return waiting.answer().join();
    }

    private Lane lane(PostingCommand command) {
        int lane = Math.floorMod(Books.meetingPoint(command.posting()).hashCode(), size.lanes());
        return lanes.computeIfAbsent(
                new LaneKey(command.actor().company(), lane),
                key -> new Lane(busy.computeIfAbsent(key.company(), k -> new AtomicInteger())));
    }

    private final class Lane {

        private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicInteger busy;

        /** @param busy how many lanes of the company are at work */
        private Lane(AtomicInteger busy) {
            this.busy = busy;
        }

        /** Whether it found the lane empty, and so has to see that it runs. */
        boolean add(Waiting one) {
            queue.add(one);
            return waiting.getAndIncrement() == 0;
        }

        /** Runs groups until nobody waits. Exactly one thread is here while the count is above zero. */
        private void run() {
            while (runOnce()) {
                // The next group has come together meanwhile.
            }
        }

        /** Runs one group; whether others wait already. */
        private boolean runOnce() {
            List<Waiting> group = take();
            busy.incrementAndGet();
            try {
                post(group, new Haste(() -> waiting.get() > group.size(), () -> busy.get() == 1));
            } finally {
                busy.decrementAndGet();
            }
            return waiting.addAndGet(-group.size()) > 0;
        }

        private List<Waiting> take() {
            List<Waiting> group = new ArrayList<>();
            Waiting next;
            while (group.size() < size.largestGroup() && (next = queue.poll()) != null) {
                group.add(next);
            }
            return group;
        }

        private void post(List<Waiting> group, Haste haste) {
            Watch watch;
            try {
                // Before the commit, and before any row is locked.
                watch = watches.get();
            } catch (RuntimeException | Error e) {
                answer(group, List.of(), e);
                return;
            }
            List<Books.Ending> endings;
            try {
                endings = work.post(group.stream().map(Waiting::command).toList(), haste);
            } catch (RuntimeException | Error e) {
                watch.close();
                answer(group, List.of(), e);
                return;
            }
            if (haste.owed()) {
                flusher.flushed(watch).whenComplete((_, broken) -> {
                    watch.close();
                    answer(group, endings, broken);
                });
            } else {
                watch.close();
                answer(group, endings, null);
            }
        }

        private static void answer(List<Waiting> group, List<Books.Ending> endings, @Nullable Throwable broken) {
            for (int i = 0; i < group.size(); i++) {
                CompletableFuture<PostingResult> answer = group.get(i).answer();
                if (broken != null) {
                    answer.completeExceptionally(broken);
                    continue;
                }
                switch (endings.get(i)) {
                    case Books.Ending.Answered(PostingResult result) -> answer.complete(result);
                    case Books.Ending.Broken(RuntimeException why) -> answer.completeExceptionally(why);
                }
            }
        }
    }
}
