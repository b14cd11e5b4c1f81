package io.tongpin.counting;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what people have scanned (盘点录入), in whatever order and however often their phones send it: every scan once. A
 * phone that was in the cellar says how long ago it was, so that a wrong clock does not matter.
 */
public final class CountSheets {

    static final int MOST = 500;
    private static final int LONGEST = 100;
    private static final Quantity MOST_AT_ONCE = Quantity.of(1_000_000);

    private final Database engine;
    private final MasterWrite write;
    private final ChangeLog log;
    private final CountRights rights;
    private final InstantSource clock;

    CountSheets(Database engine, MasterWrite write, ChangeLog log, CountRights rights, InstantSource clock) {
        this.engine = engine;
        this.write = write;
        this.log = log;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * One scan as the phone sends it.
     *
     * @param sku null: the phone does not know the code
     * @param ago how long before it was sent, by the phone's own clock
     */
    public record Sent(
            UUID id,
            String zone,
            @Nullable UUID sku,
            @Nullable String track,
            @Nullable LocalDate expiry,
            String code,
            Quantity quantity,
            Duration ago,
            @Nullable UUID undoes) {}

    /**
     * What became of them.
     *
     * @param stored how many were new
     * @param unknown codes that nothing is known by
     */
    public record Taken(int stored, Set<String> unknown) {}

    /** All of them or none; those that were here before are left as they are. */
    public Outcome<Taken> take(Actor actor, UUID command, UUID id, List<Sent> sent) {
        Refusal wrong = wrong(sent);
        if (wrong != null) {
            return Outcome.refused(wrong);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return engine.write(actor.company(), tx -> {
            CountTask task = CountTaskRows.hold(tx, id).orElse(null);
            if (task == null || !rights.may(actor, "view", task)) {
                return Outcome.refused(Refusal.unknown("counting.unknown", id));
            }
            Refusal why = rights.refusal(actor, "edit", task.store()).orElse(null);
            if (why == null && task.state() != CountTask.State.OPEN) {
                why = CountCommand.closed(task);
            }
            return why != null ? Outcome.refused(why) : stored(tx, actor, command, task, sent, now);
        });
    }

    private static @Nullable Refusal wrong(List<Sent> sent) {
        if (sent.isEmpty() || sent.size() > MOST) {
            return Refusal.input("counting.scans-at-once", "limit", Integer.toString(MOST));
        }
        for (Sent one : sent) {
            boolean tooLong = one.zone().length() > LONGEST
                    || one.code().length() > LONGEST
                    || one.track() != null && one.track().length() > LONGEST;
            boolean far =
                    one.quantity().compareTo(MOST_AT_ONCE) > 0 || one.quantity().compareTo(MOST_AT_ONCE.negate()) < 0;
            if (tooLong || far || one.ago().isNegative()) {
                return Refusal.input("counting.scan-wrong", "code", shortened(one.code()));
            }
        }
        return null;
    }

    private static String shortened(String code) {
        return code.length() > LONGEST ? code.substring(0, LONGEST) + "…" : code;
    }

    private Outcome<Taken> stored(Tx tx, Actor actor, UUID command, CountTask task, List<Sent> sent, Instant now)
            throws SQLException {
        List<CountScan> scans = read(tx, task, sent, now);
        Set<UUID> skus =
                scans.stream().flatMap(scan -> Stream.ofNullable(scan.sku())).collect(Collectors.toSet());
        CountArticleRows.found(tx, task, skus);
        Set<UUID> fresh = new HashSet<>();
        // What takes a scan back may come with it.
        for (boolean undoing : new boolean[] {false, true}) {
            List<CountScan> some = scans.stream()
                    .filter(scan -> (scan.undoes() != null) == undoing)
                    .toList();
            if (!some.isEmpty()) {
                fresh.addAll(CountScanRows.insert(tx, task, actor, some, now));
            }
        }
        if (!fresh.isEmpty() && !log.find(tx, List.of(command)).isEmpty()) {
            tx.undo(); // Another sheet has this name, and what is not in the log is not taken in.
            return Outcome.refused(Refusal.rule("command.id-reused", "id", command.toString()));
        }
        if (!fresh.isEmpty()) {
            write.append(tx, actor, command, null, List.of(sheet(command, task, scans, fresh)));
        }
        Set<String> unknown = scans.stream()
                .filter(scan -> scan.sku() == null && scan.undoes() == null)
                .map(CountScan::code)
                .collect(Collectors.toSet());
        return Outcome.done(new Taken(fresh.size(), unknown));
    }

    private static List<CountScan> read(Tx tx, CountTask task, List<Sent> sent, Instant now) throws SQLException {
        Set<String> codes =
                sent.stream().filter(one -> one.sku() == null).map(Sent::code).collect(Collectors.toSet());
        Map<String, UUID> named = CountScanRows.named(tx, codes);
        Set<UUID> given =
                sent.stream().flatMap(one -> Stream.ofNullable(one.sku())).collect(Collectors.toSet());
        given.addAll(named.values());
        Set<UUID> stocked = CountScanRows.stocked(tx, given);
        List<CountScan> scans = new ArrayList<>();
        for (Sent one : sent) {
            UUID sku = one.sku() != null ? one.sku() : named.get(one.code());
            Instant at = now.minus(one.ago());
            scans.add(new CountScan(
                    one.id(),
                    one.zone().strip(),
                    stocked.contains(sku) ? sku : null,
                    one.track() == null || one.track().isBlank()
                            ? null
                            : one.track().strip(),
                    one.expiry(),
                    one.code(),
                    one.quantity(),
                    at.isBefore(task.openedAt()) ? task.openedAt() : at,
                    one.undoes()));
        }
        return scans;
    }

    /** What came in together is one line of the log, under the name of the command that brought it. */
    private static Written sheet(UUID command, CountTask task, List<CountScan> scans, Set<UUID> fresh) {
        List<Map<String, String>> said = scans.stream()
                .filter(scan -> fresh.contains(scan.id()))
                .map(scan -> Map.of(
                        "id", scan.id().toString(),
                        "zone", scan.zone(),
                        "code", scan.code(),
                        "sku", scan.sku() == null ? "" : scan.sku().toString(),
                        "track", scan.track() == null ? "" : scan.track(),
                        "expiry", scan.expiry() == null ? "" : scan.expiry().toString(),
                        "quantity", scan.quantity().toString(),
                        "at", scan.at().toString(),
                        "undoes", scan.undoes() == null ? "" : scan.undoes().toString()))
                .toList();
        return new Written(
                "count-sheet",
                "count-sheet.taken",
                command,
                1,
                task.store(),
                Map.of(
                        "count",
                        task.id().toString(),
                        "warehouse",
                        task.warehouse().toString(),
                        "scans",
                        said));
    }
}
