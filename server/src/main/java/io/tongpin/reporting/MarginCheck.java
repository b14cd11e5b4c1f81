package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.reporting.LedgerSumRows.Span;
import io.tongpin.reporting.LedgerSumRows.Turnover;
import io.tongpin.reporting.MarginReport.Check;
import io.tongpin.reporting.MarginReport.Days;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts the sums of the slips beside those of the ledger, which come by another way: the roll-ups (与总账核对). */
final class MarginCheck {

    private static final Set<AccountRole> EARNED = EnumSet.of(AccountRole.REVENUE, AccountRole.SERVICE_REVENUE);
    private static final Set<AccountRole> SPENT = EnumSet.of(AccountRole.COST_OF_SALES, AccountRole.STOCK_VARIANCE);

    private MarginCheck() {}

    /** @param cost whether it is shown; whether all agrees is said without */
    static Check of(View view, Days days, MarginRows.Found sums, boolean cost) throws SQLException {
        Money earned = booked(view, days, EARNED).negate();
        Money spent = booked(view, days, SPENT);
        boolean netAgrees = earned.equals(sums.net());
        return new Check(
                sums.net(),
                earned,
                cost ? sums.cost() : null,
                cost ? spent : null,
                netAgrees && (!cost || spent.equals(sums.cost())),
                days.from(),
                days.to(),
                Drill.to("journal")
                        .with("account", new Accounts(AccountRows.all(view.tx())).ofGrossProfit())
                        .with("from", days.from())
                        .with("to", days.to())
                        .with("store", view.scope().filter()));
    }

    /** Debits less credits of accounts that serve these uses. */
    private static Money booked(View view, Days days, Set<AccountRole> uses) throws SQLException {
        List<String> accounts = AccountRows.all(view.tx()).stream()
                .filter(account -> account.role() != null && uses.contains(account.role()))
                .map(AccountRows.Account::code)
                .toList();
        return LedgerSumRows.perStore(view, new Span(days.from(), days.to(), accounts)).values().stream()
                .map(Turnover::balance)
                .reduce(Money.ZERO, Money::plus);
    }
}
