package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.reporting.AccountRows.Account;
import io.tongpin.reporting.LedgerSumRows.Turnover;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The money of a store on a day (当日收付), as one person is shown it: the box, and what moved on other accounts.
 *
 * @param accounts all that hold money
 * @param unseen those of which this person would read what goods cost
 * @param opening what was on each before the day
 * @param moved what the day moved on each
 */
record DayMoney(
        List<Account> accounts, Set<String> unseen, Map<String, Turnover> opening, Map<String, Turnover> moved) {

    /** @param cost whether the person sees what goods cost there */
    static DayMoney of(View view, UUID store, LocalDate day, List<Account> accounts, boolean cost) throws SQLException {
        List<String> codes = accounts.stream().map(Account::code).toList();
        return new DayMoney(
                accounts,
                cost ? Set.of() : DayRows.paidSuppliers(view, store, day, codes),
                LedgerSumRows.before(view, day),
                LedgerSumRows.between(view, day, day));
    }

    private Account cash() {
        return accounts.stream()
                .filter(one -> one.role() == AccountRole.CASH)
                .findFirst()
                .orElseThrow();
    }

    DayFigures.Box box() {
        Account cash = cash();
        if (unseen.contains(cash.code())) {
            return new DayFigures.Box(cash.code(), cash.name(), null, null, null, null);
        }
        Turnover before = opening.getOrDefault(cash.code(), Turnover.NOTHING);
        Turnover day = moved.getOrDefault(cash.code(), Turnover.NOTHING);
        return new DayFigures.Box(
                cash.code(),
                cash.name(),
                before.balance(),
                day.debit(),
                day.credit(),
                before.plus(day).balance());
    }

    List<DayFigures.Moved> others() {
        Account cash = cash();
        return accounts.stream()
                .filter(one -> one != cash && !unseen.contains(one.code()))
                .map(this::moved)
                .filter(one -> !one.in().isZero() || !one.out().isZero())
                .toList();
    }

    private DayFigures.Moved moved(Account account) {
        Turnover day = moved.getOrDefault(account.code(), Turnover.NOTHING);
        return new DayFigures.Moved(account.code(), account.name(), day.debit(), day.credit());
    }
}
