package io.tongpin.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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
    private final Function<List<PostingCommand>, List<Books.Ending>> work;
    private final Map<LaneKey, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(Executor executor, Size size, Function<List<PostingCommand>, List<Books.Ending>> work) {
        this.executor = executor;
        this.size = size;
        this.work = work;
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
        return lanes.computeIfAbsent(new LaneKey(command.actor().company(), lane), k -> new Lane());
    }

    private final class Lane {

        private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
        private final AtomicInteger waiting = new AtomicInteger();

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
            answer(group);
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

        private void answer(List<Waiting> group) {
            try {
                List<Books.Ending> endings =
                        work.apply(group.stream().map(Waiting::command).toList());
                for (int i = 0; i < endings.size(); i++) {
                    CompletableFuture<PostingResult> answer = group.get(i).answer();
                    switch (endings.get(i)) {
                        case Books.Ending.Answered(PostingResult result) -> answer.complete(result);
                        case Books.Ending.Broken(RuntimeException why) -> answer.completeExceptionally(why);
                    }
                }
            } catch (RuntimeException | Error e) {
                group.forEach(w -> w.answer().completeExceptionally(e));
            }
        }
    }
}
