package io.tongpin.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Actor;
import io.tongpin.numbering.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who waits while a group is posted is posted before the disk has the first, and nobody is answered before it has. */
class LanesTest {

    private static final Actor SELLER = new Actor(1, new UUID(0, 1), "seller", Set.of("*"), null, null);

    private final Deque<Runnable> groups = new ArrayDeque<>();
    private final Deque<Runnable> disk = new ArrayDeque<>();
    private final List<List<UUID>> posted = new ArrayList<>();
    private final List<Boolean> hurried = new ArrayList<>();
    private final List<Boolean> alone = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    private final List<FakeWatch> watches = new ArrayList<>();
    private final Lanes lanes =
            new Lanes(groups::add, new Lanes.Size(1, 10), this::work, this::watch, new Flusher(disk::add));

    private FakeWatch watch() {
        FakeWatch watch = new FakeWatch();
        watches.add(watch);
        return watch;
    }

    private List<Books.Ending> work(List<PostingCommand> commands, Haste haste) {
        posted.add(commands.stream().map(PostingCommand::id).toList());
        assertThat(watches).as("who posts is watched from before").hasSize(posted.size());
        alone.add(haste.alone());
        meanwhile.run();
        hurried.add(haste.hurries());
        return commands.stream()
                .<Books.Ending>map(c -> new Books.Ending.Answered(
                        new PostingResult.Posted(c.posting().document(), "N", 1, false)))
                .toList();
    }

    @Test
    void whoIsAloneWaitsForTheDiskInItsOwnCommit() {
        CompletableFuture<PostingResult> answer = lanes.submit(command(1));
        groups.remove().run();
        assertThat(hurried).containsExactly(false);
        assertThat(answer).isCompleted();
        assertThat(disk).isEmpty();
        assertThat(watches.getFirst().flushes).isZero();
        assertThat(watches.getFirst().closed).isOne();
    }

    @Test
    void whereOthersWaitTheyBeginAndTheAnswerComesWhenTheDiskHasIt() {
        List<CompletableFuture<PostingResult>> second = new ArrayList<>();
        meanwhile = () -> {
            if (second.isEmpty()) {
                second.add(lanes.submit(command(2)));
            }
        };
        CompletableFuture<PostingResult> first = lanes.submit(command(1));
        groups.remove().run();
        assertThat(posted).containsExactly(List.of(new UUID(0, 1)), List.of(new UUID(0, 2)));
        assertThat(hurried).containsExactly(true, false);
        assertThat(second.getFirst()).as("its own commit waited for the disk").isCompleted();
        assertThat(first).as("nobody has said that the disk has it").isNotDone();
        assertThat(watches.getFirst().closed).isZero();
        disk.remove().run();
        assertThat(first).isCompleted();
        assertThat(watches).extracting(watch -> watch.flushes).containsExactly(1, 0);
        assertThat(watches).extracting(watch -> watch.closed).containsExactly(1, 1);
    }

    @Test
    void whatAServerMayHaveLostIsAnsweredToNobody() {
        meanwhile = () -> {
            meanwhile = () -> {};
            watches.getFirst().disk = () -> {
                throw new IllegalStateException("the server has died since");
            };
            lanes.submit(command(2));
        };
        CompletableFuture<PostingResult> answer = lanes.submit(command(1));
        groups.remove().run();
        disk.remove().run();
        assertThat(hurried).containsExactly(true, false);
        assertThat(answer).isCompletedExceptionally();
        assertThat(watches.getFirst().closed).isOne();
    }

    @Test
    void whoCannotBeWatchedIsNotPosted() {
        Lanes unwatched = new Lanes(
                groups::add,
                new Lanes.Size(1, 10),
                this::work,
                () -> {
                    throw new IllegalStateException("no line to the database");
                },
                new Flusher(disk::add));
        CompletableFuture<PostingResult> answer = unwatched.submit(command(1));
        groups.remove().run();
        assertThat(answer).isCompletedExceptionally();
        assertThat(posted).isEmpty();
    }

    @Test
    void whoPostsBesideAnotherLaneIsNotAlone() {
        Lanes two = new Lanes(groups::add, new Lanes.Size(2, 10), this::work, this::watch, new Flusher(disk::add));
        two.submit(command(1, 0));
        meanwhile = () -> {
            meanwhile = () -> {};
            two.submit(command(2, 1));
            groups.remove().run();
        };
        groups.remove().run();
        two.submit(command(3, 0));
        groups.remove().run();
        assertThat(posted).containsExactly(List.of(new UUID(0, 1)), List.of(new UUID(0, 2)), List.of(new UUID(0, 3)));
        assertThat(alone).containsExactly(true, false, true);
    }

    private static PostingCommand command(int n) {
        return command(n, 0);
    }

    private static PostingCommand command(int n, int store) {
        UUID id = new UUID(0, n);
        Posting posting = new Posting(new UUID(1, n), new UUID(0, store), LocalDate.of(2026, 1, 1), List.of());
        return new PostingCommand(id, new byte[32], SELLER, posting, new Slip(posting.document()), null, false);
    }

    private record Slip(UUID id) implements Paper {

        @Override
        public String kind() {
            return "slip";
        }

        @Override
        public int baseVersion() {
            return 0;
        }

        @Override
        public Numbers.Series series() {
            throw new IllegalStateException("nobody numbers it");
        }

        @Override
        public byte[] payload(String number, int version, Instant at) {
            throw new IllegalStateException("nobody logs it");
        }
    }
}
