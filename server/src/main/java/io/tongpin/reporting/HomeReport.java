package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.reporting.DocumentSumRows.Sold;
import io.tongpin.reporting.LedgerSumRows.Span;
import io.tongpin.reporting.LedgerSumRows.Turnover;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the first screen together (首页): a fixed number of statements in one snapshot, however large the chain is. */
public final class HomeReport {

    private static final int DAYS = 30;

    private final Database database;
    private final InstantSource clock;

    public HomeReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param unit store or region that is asked about; null is everything the person may see */
    public Home of(Actor actor, @Nullable UUID unit) {
        Instant now = clock.instant();
        StoreScope reach = actor.reach("home", "view");
        return database.read(actor.company(), reach, tx -> read(actor, View.of(tx, actor, reach, unit), now));
    }

    private static Home read(Actor actor, View view, Instant now) throws SQLException {
        Scope scope = view.scope();
        LocalDate today = scope.today(now);
        Accounts accounts = new Accounts(AccountRows.all(view.tx()));
        LocalDate first = min(today.withDayOfMonth(1), today.minusDays(DAYS - 1));
        Map<LocalDate, Sold> sold = DocumentSumRows.perDay(view, first, today);
        Map<LocalDate, Turnover> earned = LedgerSumRows.perDay(view, new Span(first, today, accounts.ofGrossProfit()));
        Map<String, Turnover> balances = LedgerSumRows.before(view, LedgerSumRows.END);
        StoreScope worth = actor.reach("cost", "view");
        boolean cost = scope.within(worth);
        return new Home(
                today,
                sales(sold, today),
                cost
                        ? new Home.Profit(
                                profit(earned.getOrDefault(today, Turnover.NOTHING)), monthProfit(earned, today))
                        : null,
                accounts.money(balances, scope),
                accounts.balance(AccountRole.RECEIVABLE, balances),
                cost ? accounts.balance(AccountRole.PAYABLE, balances).negate() : null,
                stock(view, accounts, balances, cost),
                stores(view, today, accounts, worth),
                days(sold, earned, today, cost),
                AlertRows.of(view.tx(), actor, scope, today),
                drills(scope, accounts, today, cost),
                now);
    }

    private static Home.Sales sales(Map<LocalDate, Sold> sold, LocalDate today) {
        Sold day = sold.getOrDefault(today, Sold.NOTHING);
        Sold month = sold.entrySet().stream()
                .filter(e -> !e.getKey().isBefore(today.withDayOfMonth(1)))
                .map(Map.Entry::getValue)
                .reduce(Sold.NOTHING, Sold::plus);
        Sold yesterday = sold.getOrDefault(today.minusDays(1), Sold.NOTHING);
        return new Home.Sales(day.amount(), yesterday.amount(), month.amount(), day.net(), month.net(), day.count());
    }

    private static Money profit(Turnover earned) {
        return earned.balance().negate();
    }

    private static Money monthProfit(Map<LocalDate, Turnover> earned, LocalDate today) {
        return earned.entrySet().stream()
                .filter(e -> !e.getKey().isBefore(today.withDayOfMonth(1)))
                .map(e -> profit(e.getValue()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Home.Stock stock(View view, Accounts accounts, Map<String, Turnover> balances, boolean cost)
            throws SQLException {
        StockSumRows.Pieces pieces = StockSumRows.pieces(view);
        return new Home.Stock(
                pieces.here(),
                cost ? accounts.balance(AccountRole.INVENTORY, balances) : null,
                pieces.inTransit(),
                cost ? accounts.balance(AccountRole.IN_TRANSIT, balances) : null);
    }

    /** Every store, and whatever else of the chain has sold something today. */
    private static List<Home.StoreToday> stores(View view, LocalDate today, Accounts accounts, StoreScope worth)
            throws SQLException {
        Map<UUID, Sold> sold = DocumentSumRows.perStore(view, today);
        Map<UUID, Turnover> earned = LedgerSumRows.perStore(view, new Span(today, today, accounts.ofGrossProfit()));
        List<Home.StoreToday> stores = new ArrayList<>();
        for (Scope.Unit unit : view.scope().units()) {
            if (unit.type().equals("store") || sold.containsKey(unit.id()) || earned.containsKey(unit.id())) {
                Sold day = sold.getOrDefault(unit.id(), Sold.NOTHING);
                stores.add(new Home.StoreToday(
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        day.amount(),
                        day.count(),
                        worth.covers(unit.id()) ? profit(earned.getOrDefault(unit.id(), Turnover.NOTHING)) : null,
                        sales(today, today).with("store", unit.id())));
            }
        }
        stores.sort(Comparator.comparing(Home.StoreToday::sales).reversed().thenComparing(Home.StoreToday::code));
        return stores;
    }

    private static List<Home.Day> days(
            Map<LocalDate, Sold> sold, Map<LocalDate, Turnover> earned, LocalDate today, boolean cost) {
        List<Home.Day> days = new ArrayList<>();
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate date = today.minusDays(back);
            days.add(new Home.Day(
                    date,
                    sold.getOrDefault(date, Sold.NOTHING).amount(),
                    cost ? profit(earned.getOrDefault(date, Turnover.NOTHING)) : null));
        }
        return days;
    }

    private static Map<String, Drill> drills(Scope scope, Accounts accounts, LocalDate today, boolean cost) {
        LocalDate month = today.withDayOfMonth(1);
        Drill profit =
                Drill.to("journal").with("account", accounts.ofGrossProfit()).with("store", scope.filter());
        Map<String, Drill> drills = new TreeMap<>();
        drills.put("sales.today", sales(today, today).with("store", scope.filter()));
        drills.put(
                "sales.yesterday", sales(today.minusDays(1), today.minusDays(1)).with("store", scope.filter()));
        drills.put("sales.month", sales(month, today).with("store", scope.filter()));
        if (cost) {
            drills.put("grossProfit.today", profit.with("from", today).with("to", today));
            drills.put("grossProfit.month", profit.with("from", month).with("to", today));
            drills.put("payable", Drill.to("open-items").with("side", "PAYABLE").with("store", scope.filter()));
        }
        drills.put(
                "receivable", Drill.to("open-items").with("side", "RECEIVABLE").with("store", scope.filter()));
        drills.put("stock", Drill.to("stock").with("nonzero", "true").with("store", scope.filter()));
        return drills;
    }

    private static Drill sales(LocalDate from, LocalDate to) {
        return Drill.to("documents")
                .with("kind", Selling.ALL)
                .with("from", from)
                .with("to", to);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
