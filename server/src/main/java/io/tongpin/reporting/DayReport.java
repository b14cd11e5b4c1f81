package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.AccountRows.Account;
import io.tongpin.reporting.DayFigures.DayClosed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the close of a store's day needs (日结), so that nobody types what the books know; and how far stores are. */
public final class DayReport {

    /** Who closes a month later does it for the accountant. */
    private static final int BACK = 31;

    private final Database database;
    private final InstantSource clock;

    public DayReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private static StoreScope reach(Actor actor) {
        return actor.reach("pos", "view").plus(actor.reach("daily-close", "view"));
    }

    /** @param day null is the one to close next */
    public DayFigures day(Actor actor, UUID store, @Nullable LocalDate day) {
        StoreScope reach = reach(actor);
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, store);
            Scope.Unit unit = unit(view, store);
            List<Account> accounts =
                    AccountRows.all(tx).stream().filter(Account::holdsMoney).toList();
            LocalDate today = view.scope().today(clock.instant());
            LocalDate through = DayRows.closedThrough(view).get(store);
            List<DayClosed> closes = DayRows.closes(tx, store, today.minusDays(BACK));
            List<LocalDate> missing = missing(
                    DayRows.moved(view, today.minusDays(BACK), today.minusDays(1), codes(accounts))
                            .get(store),
                    closes);
            LocalDate meant = day != null ? day : next(missing, through, today);
            boolean cost = view.scope().within(actor.reach("cost", "view"));
            DayMoney money = DayMoney.of(view, store, meant, accounts, cost);
            return new DayFigures(
                    unit.id(),
                    unit.name(),
                    meant,
                    today,
                    through,
                    standing(closes, meant),
                    missing,
                    DayRows.kinds(view, meant),
                    money.box(),
                    money.others());
        });
    }

    private static @Nullable DayClosed standing(List<DayClosed> closes, LocalDate day) {
        return closes.stream()
                .filter(one -> one.day().equals(day) && !one.reopened())
                .findFirst()
                .orElse(null);
    }

    private static Scope.Unit unit(View view, UUID store) {
        return view.scope().units().stream()
                .filter(one -> one.id().equals(store))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", store)));
    }

    /** The closes of a store since a month ago. */
    public DayFigures.Closes closes(Actor actor, UUID store) {
        StoreScope reach = reach(actor);
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, store);
            LocalDate today = view.scope().today(clock.instant());
            unit(view, store);
            List<Account> accounts =
                    AccountRows.all(tx).stream().filter(Account::holdsMoney).toList();
            List<DayClosed> closes = DayRows.closes(tx, store, today.minusDays(BACK));
            var moved = DayRows.moved(view, today.minusDays(BACK), today.minusDays(1), codes(accounts));
            return new DayFigures.Closes(closes, missing(moved.get(store), closes));
        });
    }

    /** All stores that the person sees, in the order of their codes. */
    public DayFigures.Stores stores(Actor actor, @Nullable UUID region) {
        StoreScope reach = reach(actor);
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, region);
            LocalDate today = view.scope().today(clock.instant());
            List<Account> accounts =
                    AccountRows.all(tx).stream().filter(Account::holdsMoney).toList();
            Map<UUID, LocalDate> through = DayRows.closedThrough(view);
            Map<UUID, List<DayClosed>> closes = DayRows.standing(view, today.minusDays(BACK)).stream()
                    .collect(Collectors.groupingBy(DayClosed::store));
            var moved = DayRows.moved(view, today.minusDays(BACK), today.minusDays(1), codes(accounts));
            return new DayFigures.Stores(view.scope().units().stream()
                    .filter(unit -> unit.type().equals("store"))
                    .map(unit -> store(unit, today, through, closes.getOrDefault(unit.id(), List.of()), moved))
                    .toList());
        });
    }

    private static DayFigures.StoreDays store(
            Scope.Unit unit,
            LocalDate today,
            Map<UUID, LocalDate> through,
            List<DayClosed> closes,
            Map<UUID, TreeSet<LocalDate>> moved) {
        return new DayFigures.StoreDays(
                unit.id(),
                unit.code(),
                unit.name(),
                today,
                through.get(unit.id()),
                closes.isEmpty() ? null : closes.getFirst(),
                missing(moved.get(unit.id()), closes));
    }

    private static List<LocalDate> missing(@Nullable TreeSet<LocalDate> moved, List<DayClosed> closes) {
        List<LocalDate> missing = new ArrayList<>(moved == null ? List.of() : moved);
        missing.removeAll(closes.stream()
                .filter(one -> !one.reopened())
                .map(DayClosed::day)
                .toList());
        return missing;
    }

    /** The first that waits; what lies before the last close can no longer be closed by itself. */
    private static LocalDate next(List<LocalDate> missing, @Nullable LocalDate through, LocalDate today) {
        return missing.stream()
                .filter(day -> through == null || day.isAfter(through))
                .findFirst()
                .orElse(today);
    }

    private static List<String> codes(List<Account> accounts) {
        return accounts.stream().map(Account::code).toList();
    }
}
