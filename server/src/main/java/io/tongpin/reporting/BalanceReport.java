package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.reporting.AccountRows.Account;
import io.tongpin.reporting.LedgerSumRows.Turnover;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Balances of accounts (科目余额 · 试算平衡): from roll-ups and what the log has behind them, so they are the ledger's own. */
public final class BalanceReport {

    private final Database database;

    private final InstantSource clock;

    public BalanceReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An account and what is on it.
     *
     * @param side the side its balance is normally on
     * @param balance on that side; negative if it stands on the other one
     */
    public record Standing(
            String code,
            String name,
            AccountRole.Kind kind,
            @Nullable AccountRole role,
            @Nullable String parent,
            boolean tender,
            String side,
            Money balance,
            int version,
            boolean archived,
            Drill drill) {}

    /**
     * One row of a trial balance; opening and closing are debits less credits, so each column adds up to nothing.
     */
    public record Row(Named account, Money opening, Money debit, Money credit, Money closing, Drill drill) {

        /** The account of a row. */
        public record Named(String code, String name, AccountRole.Kind kind) {}
    }

    /** The trial balance of a span of days, and its foot. */
    public record TrialBalance(LocalDate from, LocalDate to, List<Row> items, Sums sums) {}

    /** The foot of a trial balance: opening and closing are zero, debit equals credit, or the books are broken. */
    public record Sums(Money opening, Money debit, Money credit, Money closing) {}

    public List<Standing> accounts(Actor actor, @Nullable UUID store) {
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, store);
            Scope scope = view.scope();
            Map<String, Turnover> balances = LedgerSumRows.before(view, LedgerSumRows.END);
            return AccountRows.all(tx).stream()
                    .map(account -> standing(account, balances.getOrDefault(account.code(), Turnover.NOTHING), scope))
                    .toList();
        });
    }

    private static Standing standing(Account account, Turnover sum, Scope scope) {
        boolean debit = account.onDebitSide();
        return new Standing(
                account.code(),
                account.name(),
                account.kind(),
                account.role(),
                account.parent(),
                account.tender(),
                debit ? "DEBIT" : "CREDIT",
                debit ? sum.balance() : sum.balance().negate(),
                account.version(),
                account.archived(),
                Drill.to("journal").with("account", account.code()).with("store", scope.filter()));
    }

    /** Both days included, this month up to today by default; accounts on which nothing ever was are left out. */
    public TrialBalance trial(Actor actor, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable UUID store) {
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, store);
            Scope scope = view.scope();
            LocalDate to = last != null ? last : scope.today(clock.instant());
            LocalDate from = first != null ? first : to.withDayOfMonth(1);
            Map<String, Turnover> opening = LedgerSumRows.before(view, from);
            Map<String, Turnover> moved = LedgerSumRows.between(view, from, to);
            List<Row> rows = new ArrayList<>();
            for (Account account : AccountRows.all(tx)) {
                Money start =
                        opening.getOrDefault(account.code(), Turnover.NOTHING).balance();
                Turnover turnover = moved.getOrDefault(account.code(), Turnover.NOTHING);
                if (!start.isZero() || !turnover.equals(Turnover.NOTHING)) {
                    rows.add(row(account, start, turnover, drill(account, from, to, scope)));
                }
            }
            return new TrialBalance(from, to, rows, sums(rows));
        });
    }

    private static Drill drill(Account account, LocalDate from, LocalDate to, Scope scope) {
        return Drill.to("journal")
                .with("account", account.code())
                .with("from", from)
                .with("to", to)
                .with("store", scope.filter());
    }

    private static Row row(Account account, Money opening, Turnover turnover, Drill drill) {
        return new Row(
                new Row.Named(account.code(), account.name(), account.kind()),
                opening,
                turnover.debit(),
                turnover.credit(),
                opening.plus(turnover.balance()),
                drill);
    }

    private static Sums sums(List<Row> rows) {
        Sums sums = new Sums(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        for (Row row : rows) {
            sums = new Sums(
                    sums.opening().plus(row.opening()),
                    sums.debit().plus(row.debit()),
                    sums.credit().plus(row.credit()),
                    sums.closing().plus(row.closing()));
        }
        return sums;
    }
}
