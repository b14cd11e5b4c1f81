package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines of one account in the order of their days, found by the account. */
final class CashLineRows {

    private CashLineRows() {}

    /** Behind which line a page begins. */
    record After(LocalDate date, UUID document, int line) {}

    /** A line as it was booked. */
    record Line(
            UUID document,
            int lineNo,
            @Nullable String number,
            @Nullable String kind,
            LocalDate date,
            UUID store,
            @Nullable String storeName,
            @Nullable String memo,
            Money debit,
            Money credit) {}

    /** One line more than the page may have, if there is one. */
    static List<Line> page(View view, String account, After after, LocalDate to, int limit) throws SQLException {
        String sql = """
                select l.document_id, l.line_no, d.number, d.kind, l.business_date, l.store_id, s.name, l.memo,
                       l.debit, l.credit
                  from (select *
                          from generalledger.line l
                         where l.company_id = :company and l.account = :account
                           and l.business_date >= :date and l.business_date <= :to
                           and (l.business_date, l.document_id, l.line_no) > (:date, :document, :line)%s
                         order by l.business_date, l.document_id, l.line_no
                         limit :limit) l
                  left join documents.document d on d.company_id = :company and d.id = l.document_id
                  left join organization.store s on s.company_id = :company and s.id = l.store_id
                 order by l.business_date, l.document_id, l.line_no
                """.formatted(view.and("l.store_id"));
        return view.scope()
                .bind(view.tx(), view.tx().sql(sql))
                .param("account", account)
                .param("date", after.date())
                .param("document", after.document())
                .param("line", after.line())
                .param("to", to)
                .param("limit", limit + 1)
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, UUID.class),
                        row.getString(7),
                        row.getString(8),
                        new Money(row.getBigDecimal(9)),
                        new Money(row.getBigDecimal(10))))
                .list();
    }

    /** What was booked on the day of a line up to it. */
    static Money upTo(View view, String account, After line) throws SQLException {
        String sql = """
                select coalesce(sum(l.debit - l.credit), 0)
                  from generalledger.line l
                 where l.company_id = :company and l.account = :account and l.business_date = :date
                   and (l.document_id, l.line_no) <= (:document, :line)%s
                """.formatted(view.and("l.store_id"));
        return view.scope()
                .bind(view.tx(), view.tx().sql(sql))
                .param("account", account)
                .param("date", line.date())
                .param("document", line.document())
                .param("line", line.line())
                .query((row, n) -> new Money(row.getBigDecimal(1)))
                .single();
    }
}
