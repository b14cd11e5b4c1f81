package io.tongpin.posting;

import io.tongpin.changes.Change;
import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.Recorded;
import io.tongpin.changes.StreamHead;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.kernel.Refusal;
import io.tongpin.numbering.Numbers;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import io.tongpin.stockledger.StockLedger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Posts a group of documents in one transaction (组提交): a constant number of statements however many there are. Locks are
 * taken in one order everywhere: day of the store, month, document, stock by key, open item, progress, counter, head of the log.
 */
final class PostGroup {

    private final Papers papers;
    private final StockLedger stock;
    private final GeneralLedger ledger;
    private final ChangeLog log;
    private final Rules.Finder rules;
    private final InstantSource clock;

    PostGroup(
            Papers papers,
            StockLedger stock,
            GeneralLedger ledger,
            ChangeLog log,
            Rules.Finder rules,
            InstantSource clock) {
        this.papers = papers;
        this.stock = stock;
        this.ledger = ledger;
        this.log = log;
        this.rules = rules;
        this.clock = clock;
    }

    /** One answer per command, in the order of the commands. */
    List<PostingResult> post(Tx tx, List<PostingCommand> commands, Haste haste) throws SQLException {
        Map<UUID, PostingCommand> first = new LinkedHashMap<>();
        commands.forEach(command -> first.putIfAbsent(command.id(), command));
        Map<PostingCommand, PostingResult> answers = decideAndWrite(tx, List.copyOf(first.values()), haste);
        return commands.stream()
                .map(command -> answer(command, Objects.requireNonNull(first.get(command.id())), answers))
                .toList();
    }

    /** A command that came twice at the same moment is answered like one that came again later. */
    private static PostingResult answer(
            PostingCommand command, PostingCommand first, Map<PostingCommand, PostingResult> answers) {
        PostingResult result = Objects.requireNonNull(answers.get(first));
        if (command == first || !(result instanceof PostingResult.Posted posted)) {
            return result;
        }
        return Arrays.equals(command.requestHash(), first.requestHash())
                ? new PostingResult.Posted(posted.document(), posted.number(), posted.version(), true)
                : PostingResult.refused(
                        Refusal.rule("command.id-reused", "id", command.id().toString()));
    }

    private Map<PostingCommand, PostingResult> decideAndWrite(Tx tx, List<PostingCommand> commands, Haste haste)
            throws SQLException {
        GroupNeeds needs = GroupNeeds.of(commands);
        Trip trip = tx.trip();
        Trip.Answer<Map<UUID, Recorded>> known =
                log.find(trip, commands.stream().map(PostingCommand::id).toList());
        String cash = rules.of(tx.company()).chart().code(AccountRole.CASH);
        GeneralLedger.Days days = ledger.days(trip, needs.stores, needs.days, needs.closing, cash);
        Trip.Answer<Set<LocalDate>> closed = ledger.closedMonths(trip, needs.months);
        Trip.Answer<Map<UUID, Refusal>> unpostable = papers.lock(trip, commands);
        StockLedger.Locking stockLocks = stock.lock(trip, rules.of(tx.company()).costs(), needs.stock);
        Trip.Answer<Map<UUID, Refusal>> overtaken = papers.withGoodsLocked(trip, commands);
        boolean early = commands.size() == 1 && needs.lockedAtOnce() && haste.alone();
        Optional<LastLocks> last = early ? Optional.of(lastLocks(trip, commands)) : Optional.empty();
        trip.go();
        Map<PostingCommand, PostingResult> answers = new IdentityHashMap<>();
        List<PostingCommand> open = withoutRepeats(tx, commands, known.get(), answers);
        if (!answers.isEmpty()) {
            haste.owe();
        }
        refuseClosed(closed.get(), open, answers);
        refuseUnpostable(unpostable.get(), open, answers);
        refuseOvertaken(overtaken.get(), open, answers);
        List<PostingCommand> accepted = new ArrayList<>();
        GroupState state = new GroupState(
                rules.of(tx.company()),
                stockLocks.open(tx),
                ledger.lock(tx, needs.items),
                papers.lockProgress(tx, needs.progress),
                new OpenDays(days.closed().get(), days.cash().get(), cash, latestDay()));
        answers.forEach((command, answer) -> {
            if (answer instanceof PostingResult.Refused) {
                state.refused.add(command.paper().id());
            }
        });
        for (PostingCommand command : open) {
            if (!answers.containsKey(command)) {
                decide(state, command, accepted, answers);
            }
        }
        if (!accepted.isEmpty()) {
            // From here it must succeed.
            answers.putAll(write(trip, state, accepted, last, haste));
        } else if (early) {
            // The number goes back.
            tx.undo();
        }
        return answers;
    }

    /** What a group locks last: the counters of its numbers and the end of the log. */
    private record LastLocks(Trip.Answer<Map<Numbers.Series, Integer>> numbers, Trip.Answer<StreamHead> head) {}

    private LastLocks lastLocks(Trip trip, List<PostingCommand> commands) throws SQLException {
        TreeMap<Numbers.Series, Integer> wanted = new TreeMap<>();
        commands.forEach(command -> wanted.merge(command.paper().series(), 1, Integer::sum));
        return new LastLocks(Numbers.take(trip, log.node().id(), log.node().epoch(), wanted), log.lock(trip));
    }

    private List<PostingCommand> withoutRepeats(
            Tx tx, List<PostingCommand> commands, Map<UUID, Recorded> known, Map<PostingCommand, PostingResult> answers)
            throws SQLException {
        if (known.isEmpty()) {
            return commands;
        }
        Map<UUID, Papers.Answer> answered = papers.answers(
                tx, known.values().stream().map(Recorded::entityId).toList());
        List<PostingCommand> open = new ArrayList<>();
        for (PostingCommand command : commands) {
            Recorded recorded = known.get(command.id());
            if (recorded == null) {
                open.add(command);
            } else {
                answers.put(command, replay(Books.Repeat.of(command), recorded, answered.get(recorded.entityId())));
            }
        }
        return open;
    }

    /** What was answered to these commands before, to each that came before. */
    List<Optional<PostingResult>> answered(Tx tx, List<Books.Repeat> repeats) throws SQLException {
        Map<UUID, Recorded> known =
                log.find(tx, repeats.stream().map(Books.Repeat::command).toList());
        Map<UUID, Papers.Answer> answers = papers.answers(
                tx, known.values().stream().map(Recorded::entityId).toList());
        return repeats.stream()
                .map(repeat -> Optional.ofNullable(known.get(repeat.command()))
                        .map(recorded -> replay(repeat, recorded, answers.get(recorded.entityId()))))
                .toList();
    }

    private static PostingResult replay(Books.Repeat repeat, Recorded recorded, Papers.@Nullable Answer answer) {
        boolean same = recorded.sameRequest(repeat.requestHash())
                && recorded.entityId().equals(repeat.document());
        if (!same || answer == null) {
            return PostingResult.refused(
                    Refusal.rule("command.id-reused", "id", repeat.command().toString()));
        }
        return new PostingResult.Posted(answer.document(), answer.number(), recorded.version(), true);
    }

    private static void refuseClosed(
            Set<LocalDate> closed, List<PostingCommand> open, Map<PostingCommand, PostingResult> answers) {
        for (PostingCommand command : open) {
            LocalDate date = command.posting().businessDate();
            if (closed.contains(date.withDayOfMonth(1))) {
                answers.put(
                        command, PostingResult.refused(Refusal.rule("posting.period-closed", "date", date.toString())));
            }
        }
    }

    private static void refuseUnpostable(
            Map<UUID, Refusal> why, List<PostingCommand> open, Map<PostingCommand, PostingResult> answers) {
        Set<UUID> seen = new HashSet<>();
        for (PostingCommand command : open) {
            UUID document = command.paper().id();
            Refusal refusal = why.get(command.id());
            if (refusal == null && !seen.add(document)) {
                // The same document twice in one group: the second comes too late, as it would in the next one.
                refusal = Refusal.rule("documents.version-conflict", "id", document.toString());
            }
            if (refusal != null) {
                answers.putIfAbsent(command, PostingResult.refused(refusal));
            }
        }
    }

    private static void refuseOvertaken(
            Map<UUID, Refusal> why, List<PostingCommand> open, Map<PostingCommand, PostingResult> answers) {
        for (PostingCommand command : open) {
            Refusal refusal = why.get(command.id());
            if (refusal != null) {
                answers.putIfAbsent(command, PostingResult.refused(refusal));
            }
        }
    }

    private static void decide(
            GroupState state,
            PostingCommand command,
            List<PostingCommand> accepted,
            Map<PostingCommand, PostingResult> answers) {
        Decision decision = new Decision(state, command);
        List<Refusal> refusals = refusedBefore(command, state.refused)
                .map(missing -> List.of(Refusal.rule("documents.source-refused", "id", missing.toString())))
                .orElseGet(decision::refusals);
        if (refusals.isEmpty()) {
            decision.keep();
            accepted.add(command);
        } else {
            answers.put(command, new PostingResult.Refused(refusals));
            state.refused.add(command.paper().id());
        }
    }

    /** A document of this group that was refused, and that this one builds on. */
    private static Optional<UUID> refusedBefore(PostingCommand command, Set<UUID> refused) {
        Set<UUID> wanted = new HashSet<>(command.paper().sources());
        for (Entry entry : command.posting().entries()) {
            if (entry instanceof Entry.Settles settles) {
                wanted.add(settles.item());
            }
        }
        wanted.remove(command.paper().id());
        return wanted.stream().filter(refused::contains).findFirst();
    }

    private Map<PostingCommand, PostingResult> write(
            Trip trip, GroupState state, List<PostingCommand> accepted, Optional<LastLocks> taken, Haste haste)
            throws SQLException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        stock.write(trip, state.stock, at);
        ledger.write(trip, state.journal, state.owed, state.settled, at);
        ledger.write(trip, state.days.closed, state.days.reopened, state.days.changed);
        LastLocks last = taken.isPresent() ? taken.get() : lastLocks(trip, accepted);
        if (taken.isEmpty()) {
            trip.go();
        }
        List<Papers.Filed> filed = number(last.numbers().get(), accepted, at);
        papers.write(trip, filed, state.added);
        log.append(
                trip,
                last.head().get(),
                filed.stream().flatMap(PostGroup::changes).toList());
        if (haste.hurries()) {
            trip.tell("select set_config('synchronous_commit', 'off', true)");
        }
        trip.goAndCommit();
        Map<PostingCommand, PostingResult> answers = new IdentityHashMap<>();
        for (Papers.Filed one : filed) {
            answers.put(
                    one.command(),
                    new PostingResult.Posted(one.command().paper().id(), one.number(), one.version(), false));
        }
        return answers;
    }

    /** What the calendar says where it is furthest ahead: a day that has begun nowhere is over nowhere. */
    private LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    private static List<Papers.Filed> number(
            Map<Numbers.Series, Integer> first, List<PostingCommand> accepted, Instant at) {
        Map<Numbers.Series, Integer> next = new HashMap<>(first);
        List<Papers.Filed> filed = new ArrayList<>(accepted.size());
        for (PostingCommand command : accepted) {
            Numbers.Series series = command.paper().series();
            int n = Objects.requireNonNull(next.get(series));
            next.put(series, n + 1);
            filed.add(
                    new Papers.Filed(command, series.number(n), command.paper().baseVersion() + 1, at));
        }
        return filed;
    }

    private static Stream<Change> changes(Papers.Filed filed) {
        List<Change> further = filed.command().paper().furtherChanges(filed.command());
        return Stream.concat(Stream.of(posted(filed, further.isEmpty())), further.stream());
    }

    private static Change posted(Papers.Filed filed, boolean last) {
        PostingCommand command = filed.command();
        Paper paper = command.paper();
        return new Change(
                command.id(),
                command.id(),
                last,
                paper.kind() + ".posted",
                "document",
                paper.id(),
                filed.version(),
                command.posting().store(),
                command.actor(),
                command.posting().businessDate(),
                command.requestHash(),
                paper.payload(filed.number(), filed.version(), filed.at()));
    }
}
