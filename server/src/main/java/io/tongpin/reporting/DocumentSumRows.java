package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Sums of sales and their returns: the roll-up, and what the log has behind it, in one snapshot. */
final class DocumentSumRows {

    private DocumentSumRows() {}

    /**
     * Sales less returns.
     *
     * @param count sales slips that stand; returns are not counted, a reversed slip counts nothing
     * @param amount tax included
     */
    record Sold(long count, Money amount, Money tax) {

        static final Sold NOTHING = new Sold(0, Money.ZERO, Money.ZERO);

        Sold plus(Sold other) {
            return new Sold(count + other.count, amount.plus(other.amount), tax.plus(other.tax));
        }

        Money net() {
            return amount.minus(tax);
        }
    }

    static Map<LocalDate, Sold> perDay(View view, LocalDate from, LocalDate to) throws SQLException {
        Map<LocalDate, Sold> sold = new HashMap<>();
        sums(view, from, to, "x.business_date", (key, sum) -> sold.put(LocalDate.parse(key), sum));
        return sold;
    }

    static Map<UUID, Sold> perStore(View view, LocalDate day) throws SQLException {
        Map<UUID, Sold> sold = new HashMap<>();
        sums(view, day, day, "x.store_id", (key, sum) -> sold.put(UUID.fromString(key), sum));
        return sold;
    }

    @FunctionalInterface
    private interface Sink {
        void take(String key, Sold sum);
    }

    private static void sums(View view, LocalDate from, LocalDate to, String key, Sink sink) throws SQLException {
        String sql = """
                select %1$s::text,
                       sum(case when x.kind = any(:returns) then 0 else x.documents end),
                       sum(case when x.kind = any(:returns) then -x.amount else x.amount end),
                       sum(case when x.kind = any(:returns) then -x.tax else x.tax end)
                  from (select d.business_date, d.kind, d.store_id, d.documents, d.amount, d.tax
                          from reporting.document_day d
                         where d.company_id = :company and d.business_date >= :from and d.business_date <= :to
                           and d.kind = any(:kinds)%2$s
                         union all
                        select h.business_date, h.kind, h.store_id, case when h.reverses_id is null then 1 else -1 end,
                               h.amount, h.tax
                          from documents.document h
                         where h.company_id = :company and h.id = any(:tail)
                           and h.business_date >= :from and h.business_date <= :to
                           and h.kind = any(:kinds)%3$s) x
                 group by 1
                """.formatted(key, view.and("d.store_id"), view.and("h.store_id"));
        view.sql(sql)
                .param("from", from)
                .param("to", to)
                .param("kinds", view.tx().array("text", Selling.ALL))
                .param("returns", view.tx().array("text", Selling.RETURNS))
                .query(row -> {
                    sink.take(
                            row.getString(1),
                            new Sold(row.getLong(2), new Money(row.getBigDecimal(3)), new Money(row.getBigDecimal(4))));
                });
    }
}
