package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.AccountRows.Account;
import io.tongpin.reporting.CashLineRows.After;
import io.tongpin.reporting.LedgerSumRows.Turnover;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cash and bank (现金银行日记账): sums from the roll-ups, lines by the index of their account. */
public final class CashReport {

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final InstantSource clock;

    public CashReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Which days and stores are meant.
     *
     * @param from null is the first of the month of the last day
     * @param to null is today
     * @param store store or region
     */
    public record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID store,
            @Nullable String cursor,
            int limit) {

        public Query {
            limit = Page.bounded(limit);
        }
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Days days(Scope scope, Query query) {
        LocalDate to = query.to() != null ? query.to() : scope.today(clock.instant());
        return new Days(query.from() != null ? query.from() : to.withDayOfMonth(1), to);
    }

    /** Every account that holds money; archived ones only if something is on them or was. */
    public CashJournal.All accounts(Actor actor, Query query) {
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, query.store());
            Days days = days(view.scope(), query);
            Map<String, Turnover> opening = LedgerSumRows.before(view, days.from());
            Map<String, Turnover> moved = LedgerSumRows.between(view, days.from(), days.to());
            return new CashJournal.All(
                    days.from(),
                    days.to(),
                    AccountRows.all(tx).stream()
                            .filter(Account::holdsMoney)
                            .filter(account -> !account.archived() || opening.containsKey(account.code()))
                            .map(account -> moved(account, opening, moved))
                            .toList());
        });
    }

    private static CashJournal.Moved moved(
            Account account, Map<String, Turnover> opening, Map<String, Turnover> moved) {
        Money start = opening.getOrDefault(account.code(), Turnover.NOTHING).balance();
        Turnover turnover = moved.getOrDefault(account.code(), Turnover.NOTHING);
        return new CashJournal.Moved(
                account.code(),
                account.name(),
                start,
                turnover.debit(),
                turnover.credit(),
                start.plus(turnover.balance()));
    }

    /** One account, oldest line first. */
    public CashJournal of(Actor actor, String code, Query query) {
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, query.store());
            Days days = days(view.scope(), query);
            Account account = AccountRows.all(tx).stream()
                    .filter(each -> each.code().equals(code) && each.holdsMoney())
                    .findFirst()
                    .orElseThrow(() -> new Refused(Refusal.unknown("generalledger.account-unknown", code)));
            CashJournal.Moved sums = moved(
                    account,
                    LedgerSumRows.before(view, days.from()),
                    LedgerSumRows.between(view, days.from(), days.to()));
            return journal(view, sums, days, query);
        });
    }

    private static CashJournal journal(View view, CashJournal.Moved sums, Days days, Query query) throws SQLException {
        After first = new After(days.from(), FIRST, 0);
        After after = Cursor.parse(
                        query.cursor(),
                        3,
                        keys -> new After(
                                LocalDate.parse(keys.getFirst()),
                                UUID.fromString(keys.get(1)),
                                Integer.parseInt(keys.get(2))))
                .filter(at -> !at.date().isBefore(days.from()))
                .orElse(first);
        Money balance = after.equals(first) ? sums.opening() : at(view, sums.account(), after);
        List<CashLineRows.Line> found = CashLineRows.page(view, sums.account(), after, days.to(), query.limit());
        List<CashJournal.Line> items = new ArrayList<>();
        for (CashLineRows.Line line : found.subList(0, Math.min(found.size(), query.limit()))) {
            balance = balance.plus(line.debit()).minus(line.credit());
            items.add(shown(line, balance));
        }
        CashLineRows.Line last = found.size() > query.limit() ? found.get(query.limit() - 1) : null;
        return new CashJournal(
                sums.account(),
                sums.name(),
                days.from(),
                days.to(),
                sums.opening(),
                sums.in(),
                sums.out(),
                sums.closing(),
                items,
                last == null ? null : Cursor.of(last.date(), last.document(), last.lineNo()));
    }

    /** What is on the account after a line; asked anew, because something may have been booked since the page before. */
    private static Money at(View view, String account, After line) throws SQLException {
        return LedgerSumRows.before(view, line.date())
                .getOrDefault(account, Turnover.NOTHING)
                .balance()
                .plus(CashLineRows.upTo(view, account, line));
    }

    private static CashJournal.Line shown(CashLineRows.Line line, Money balance) {
        return new CashJournal.Line(
                line.document(),
                line.lineNo(),
                line.number(),
                line.kind(),
                line.date(),
                line.store(),
                line.storeName(),
                line.memo(),
                line.debit(),
                line.credit(),
                balance);
    }
}
