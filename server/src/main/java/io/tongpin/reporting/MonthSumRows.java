package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Balances at several months' beginnings by one statement: whole months of the roll-ups, and the tail behind them. */
final class MonthSumRows {

    private MonthSumRows() {}

    /**
     * What stood on the debit side of each account before each of these days.
     *
     * @param cuts first days of months
     */
    static Map<String, List<Money>> before(View view, List<LocalDate> cuts) throws SQLException {
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < cuts.size(); i++) {
            sums.append(", coalesce(sum(x.amount) filter (where x.day < :cut%d), 0)".formatted(i));
        }
        String sql = """
                select x.account%1$s
                  from (select m.account, m.month as day, m.debit - m.credit as amount
                          from reporting.ledger_month m
                         where m.company_id = :company and m.month < :last%2$s
                         union all
                        select l.account, l.business_date, l.debit - l.credit
                          from generalledger.line l
                         where l.company_id = :company and l.document_id = any(:tail)
                           and l.business_date < :last%3$s) x
                 group by x.account
                """.formatted(sums, view.and("m.store_id"), view.and("l.store_id"));
        var statement = view.sql(sql)
                .param("last", cuts.stream().max(LocalDate::compareTo).orElseThrow());
        for (int i = 0; i < cuts.size(); i++) {
            statement = statement.param("cut" + i, cuts.get(i));
        }
        Map<String, List<Money>> found = new HashMap<>();
        statement.query(row -> {
            List<Money> balances = new ArrayList<>();
            for (int i = 0; i < cuts.size(); i++) {
                balances.add(new Money(row.getBigDecimal(i + 2)));
            }
            found.put(row.getString(1), balances);
        });
        return found;
    }
}
