package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Sums of debits and credits: the roll-ups, and what the log has behind them, in one snapshot. */
final class LedgerSumRows {

    /** Later than any trading day. */
    static final LocalDate END = LocalDate.of(9999, 12, 31);

    private LedgerSumRows() {}

    /** Debits and credits added up. */
    record Turnover(Money debit, Money credit) {

        static final Turnover NOTHING = new Turnover(Money.ZERO, Money.ZERO);

        /** What stands on the debit side. */
        Money balance() {
            return debit.minus(credit);
        }

        Turnover plus(Turnover other) {
            return new Turnover(debit.plus(other.debit), credit.plus(other.credit));
        }

        Turnover minus(Turnover other) {
            return new Turnover(debit.minus(other.debit), credit.minus(other.credit));
        }
    }

    /** Everything booked on each account before a day: whole months, then days, then the tail. */
    static Map<String, Turnover> before(View view, LocalDate day) throws SQLException {
        String sql = """
                select x.account, sum(x.debit), sum(x.credit)
                  from (select m.account, m.debit, m.credit
                          from reporting.ledger_month m
                         where m.company_id = :company and m.month < :month%1$s
                         union all
                        select d.account, d.debit, d.credit
                          from reporting.ledger_day d
                         where d.company_id = :company and d.business_date >= :month and d.business_date < :day%2$s
                         union all
                        select l.account, l.debit, l.credit
                          from generalledger.line l
                         where l.company_id = :company and l.document_id = any(:tail)
                           and l.business_date < :day%3$s) x
                 group by x.account
                """.formatted(view.and("m.store_id"), view.and("d.store_id"), view.and("l.store_id"));
        Map<String, Turnover> sums = new HashMap<>();
        view.sql(sql).param("month", day.withDayOfMonth(1)).param("day", day).query(row -> {
            sums.put(row.getString(1), turnover(row, 2));
        });
        return sums;
    }

    /** What was booked on each account on the days of a span, both ends included. */
    static Map<String, Turnover> between(View view, LocalDate from, LocalDate to) throws SQLException {
        Map<String, Turnover> sums = new HashMap<>(before(view, to.isBefore(END) ? to.plusDays(1) : END));
        before(view, from).forEach((account, sum) -> sums.merge(account, sum, Turnover::minus));
        return sums;
    }

    /** Days, both ends included, and accounts. */
    record Span(LocalDate from, LocalDate to, Collection<String> accounts) {}

    /** Of some accounts together, per day. */
    static Map<LocalDate, Turnover> perDay(View view, Span span) throws SQLException {
        Map<LocalDate, Turnover> sums = new HashMap<>();
        days(view, span, "x.business_date", (key, sum) -> sums.put(LocalDate.parse(key), sum));
        return sums;
    }

    /** Of some accounts together, per store. */
    static Map<UUID, Turnover> perStore(View view, Span span) throws SQLException {
        Map<UUID, Turnover> sums = new HashMap<>();
        days(view, span, "x.store_id", (key, sum) -> sums.put(UUID.fromString(key), sum));
        return sums;
    }

    @FunctionalInterface
    private interface Sink {
        void take(String key, Turnover sum);
    }

    private static void days(View view, Span span, String key, Sink sink) throws SQLException {
        String sql = """
                select %1$s::text, sum(x.debit), sum(x.credit)
                  from (select d.business_date, d.account, d.store_id, d.debit, d.credit
                          from reporting.ledger_day d
                         where d.company_id = :company and d.business_date >= :from and d.business_date <= :to
                           and d.account = any(:accounts)%2$s
                         union all
                        select l.business_date, l.account, l.store_id, l.debit, l.credit
                          from generalledger.line l
                         where l.company_id = :company and l.document_id = any(:tail)
                           and l.business_date >= :from and l.business_date <= :to
                           and l.account = any(:accounts)%3$s) x
                 group by 1
                """.formatted(key, view.and("d.store_id"), view.and("l.store_id"));
        view.sql(sql)
                .param("from", span.from())
                .param("to", span.to())
                .param("accounts", view.tx().array("text", span.accounts()))
                .query(row -> {
                    sink.take(row.getString(1), turnover(row, 2));
                });
    }

    private static Turnover turnover(ResultSet row, int at) throws SQLException {
        return new Turnover(new Money(row.getBigDecimal(at)), new Money(row.getBigDecimal(at + 1)));
    }
}
