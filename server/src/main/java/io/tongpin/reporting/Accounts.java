package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.reporting.AccountRows.Account;
import io.tongpin.reporting.LedgerSumRows.Turnover;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chart as figures are picked from it (科目口径). */
final class Accounts {

    private static final Set<AccountRole> GROSS_PROFIT = EnumSet.of(
            AccountRole.REVENUE, AccountRole.SERVICE_REVENUE, AccountRole.COST_OF_SALES, AccountRole.STOCK_VARIANCE);

    private final List<Account> all;

    Accounts(List<Account> all) {
        this.all = all;
    }

    /** Codes whose credits less debits are the gross profit. */
    List<String> ofGrossProfit() {
        return all.stream()
                .filter(account -> account.role() != null && GROSS_PROFIT.contains(account.role()))
                .map(Account::code)
                .toList();
    }

    /** What stands on the debit side of the account that serves this use. */
    Money balance(AccountRole role, Map<String, Turnover> balances) {
        return all.stream()
                .filter(account -> account.role() == role)
                .map(account ->
                        balances.getOrDefault(account.code(), Turnover.NOTHING).balance())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Every account that holds money; archived ones only if something is left on them. */
    List<Home.Cash> money(Map<String, Turnover> balances, Scope scope) {
        return all.stream()
                .filter(Account::holdsMoney)
                .map(account -> new Home.Cash(
                        account.code(),
                        account.name(),
                        balances.getOrDefault(account.code(), Turnover.NOTHING).balance(),
                        Drill.to("journal").with("account", account.code()).with("store", scope.filter())))
                .filter(cash -> !cash.balance().isZero() || !isArchived(cash.account()))
                .toList();
    }

    private boolean isArchived(String code) {
        return all.stream().anyMatch(account -> account.code().equals(code) && account.archived());
    }
}
