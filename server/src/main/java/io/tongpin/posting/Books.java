package io.tongpin.posting;

import io.tongpin.changes.ChangeLog;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.DiskWatch;
import io.tongpin.stockledger.StockLedger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The books (账簿): the only door to the ledgers. Concurrent postings of a company are taken as one group and one
 * transaction; whoever waits alone goes alone. Correctness never depends on the group: two processes posting at once stay
 * right by row locks.
 */
public final class Books {

    private final Database database;
    private final PostGroup group;
    private final DiskWatch disk;
    private final Lanes lanes;

    /** @param executor runs groups; a simulation passes one that runs them in its own order */
    public Books(
            Database database,
            Papers papers,
            StockLedger stock,
            GeneralLedger ledger,
            ChangeLog log,
            Rules.Finder rules,
            InstantSource clock,
            Executor executor,
            Lanes.Size size) {
        this.database = database;
        this.group = new PostGroup(papers, stock, ledger, log, rules, clock);
        this.disk = database.diskWatch();
        this.lanes = new Lanes(executor, size, this::postTogether, disk::begin, new Flusher(executor));
    }

    /** Posts one document, together with whoever waits at the same moment; the answer comes after the commit. */
    public CompletableFuture<PostingResult> submit(PostingCommand command) {
        return lanes.submit(command);
    }

    /** Posts one document and waits for the answer. */
    public PostingResult post(PostingCommand command) {
        return lanes.post(command);
    }

    /** Posts documents of one company in this order, in one transaction as long as none of them hurts the others. */
    public List<PostingResult> postInOrder(List<PostingCommand> commands) {
        return commands.isEmpty()
                ? List.of()
                : postTogether(commands, Haste.none()).stream()
                        .map(Ending::orThrow)
                        .toList();
    }

    /**
     * The answer that a command got when it came first. For whoever cannot say any more what it meant: master data may have
     * changed since, and a retry is a success.
     */
    public Optional<PostingResult> answered(int company, UUID command, byte[] requestHash, UUID document) {
        return answered(company, List.of(new Repeat(command, requestHash, document)))
                .getFirst();
    }

    /** The same for many, in their order. */
    public List<Optional<PostingResult>> answered(int company, List<Repeat> repeats) {
        try (DiskWatch.Watch watch = disk.begin()) {
            List<Optional<PostingResult>> answers = database.read(company, tx -> group.answered(tx, repeats));
            if (answers.stream().anyMatch(Optional::isPresent)) {
                // Whoever posted it may still be waiting for the disk.
                watch.flush();
            }
            return answers;
        }
    }

    /** What is the same about a command that comes again. */
    public record Repeat(UUID command, byte[] requestHash, UUID document) {

        static Repeat of(PostingCommand command) {
            return new Repeat(
                    command.id(), command.requestHash(), command.paper().id());
        }
    }

    /** How one posting of a group ended: answered, or broken by a bug or by the database. */
    sealed interface Ending {

        record Answered(PostingResult result) implements Ending {}

        record Broken(RuntimeException why) implements Ending {}

        default PostingResult orThrow() {
            return switch (this) {
                case Answered(PostingResult result) -> result;
                case Broken(RuntimeException why) -> throw why;
            };
        }
    }

    private List<Ending> postTogether(List<PostingCommand> commands, Haste haste) {
        int company = commands.getFirst().actor().company();
        try {
            return inOneTransaction(company, commands, haste).stream()
                    .<Ending>map(Ending.Answered::new)
                    .toList();
        } catch (RuntimeException e) {
            if (!mayBeOnesFault(e)) {
                return Collections.nCopies(commands.size(), new Ending.Broken(e));
            }
            if (commands.size() == 1) {
                return List.of(again(company, commands.getFirst(), haste, e));
            }
        }
        // One of them hurts: each half goes alone, until only the culprit fails.
        List<Ending> endings = new ArrayList<>(postTogether(commands.subList(0, commands.size() / 2), haste));
        endings.addAll(postTogether(commands.subList(commands.size() / 2, commands.size()), haste));
        return endings;
    }

    private List<PostingResult> inOneTransaction(int company, List<PostingCommand> commands, Haste haste) {
        return database.write(company, tx -> group.post(tx, commands, haste));
    }

    /** A lost connection, a full disk or a server that shuts down is nobody's fault, and trying one by one only takes longer. */
    private static boolean mayBeOnesFault(RuntimeException e) {
        String state = e instanceof DatabaseException database ? database.sqlState() : "";
        return state != null
                && !List.of("08", "53", "57", "58").contains(state.substring(0, Math.min(2, state.length())));
    }

    /** The same document from two processes at once meets in a unique key: the second look finds it posted. */
    private Ending again(int company, PostingCommand command, Haste haste, RuntimeException e) {
        if (!(e instanceof DatabaseException database && "23505".equals(database.sqlState()))) {
            return new Ending.Broken(e);
        }
        try {
            return new Ending.Answered(
                    inOneTransaction(company, List.of(command), haste).getFirst());
        } catch (RuntimeException stillBroken) {
            return new Ending.Broken(stillBroken);
        }
    }

    /** Which postings go together: those that touch the same warehouse. */
    static UUID meetingPoint(Posting posting) {
        for (Entry entry : posting.entries()) {
            switch (entry) {
                case Entry.GoodsIn in -> {
                    return in.place().warehouse();
                }
                case Entry.GoodsOut out -> {
                    return out.place().warehouse();
                }
                case Entry.GoodsMove move -> {
                    return move.from().warehouse();
                }
                case Entry.Transform transform -> {
                    return transform.used().getFirst().place().warehouse();
                }
                case Entry.LateCost late -> {
                    return late.place().warehouse();
                }
                case Entry.LateCostBack back -> {
                    return back.of().place().warehouse();
                }
                case Entry.Reserve reserve -> {
                    return reserve.place().warehouse();
                }
                case Entry.Release _,
                        Entry.Renew _,
                        Entry.Debit _,
                        Entry.Credit _,
                        Entry.Owes _,
                        Entry.Settles _,
                        Entry.Reopens _,
                        Entry.ClosesDay _,
                        Entry.ReopensDay _,
                        Entry.Progress _ -> {}
            }
        }
        return posting.store();
    }
}
