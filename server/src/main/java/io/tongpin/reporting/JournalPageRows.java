package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A page of the journal, with names. */
final class JournalPageRows {

    private record After(LocalDate date, UUID document, int line) {}

    private JournalPageRows() {}

    /**
     * One line more than the page may have, if there is one.
     *
     * @param supplier where suppliers are shown by name
     */
    static List<JournalReport.Line> page(Tx tx, Scope scope, JournalQuery query, StoreScope supplier)
            throws SQLException {
        Optional<After> after = Cursor.parse(
                query.cursor(),
                3,
                keys -> new After(
                        LocalDate.parse(keys.getFirst()), UUID.fromString(keys.get(1)), Integer.parseInt(keys.get(2))));
        String sql = """
                select l.document_id, d.number, d.kind, l.business_date, l.posted_at, l.line_no, l.account, a.name,
                       l.store_id, s.name, l.party_id, p.name, l.debit, l.credit, l.memo, p.kind
                  from (select *
                          from generalledger.line l
                         where l.company_id = :company%s%s
                         order by l.business_date desc, l.document_id desc, l.line_no
                         limit :limit) l
                  left join documents.document d on d.company_id = :company and d.id = l.document_id
                  left join generalledger.account a on a.company_id = :company and a.code = l.account
                  left join organization.store s on s.company_id = :company and s.id = l.store_id
                  left join party.party p on p.company_id = :company and p.id = l.party_id
                 order by l.business_date desc, l.document_id desc, l.line_no
                """.formatted(conditions(scope, query), after.isPresent() ? """
                 and l.business_date <= :date
                 and (l.business_date < :date or l.document_id < :document
                      or l.document_id = :document and l.line_no > :line)
                """ : "");
        StatementSpec statement = bind(tx, scope, query, sql).param("limit", query.limit() + 1);
        if (after.isPresent()) {
            statement = statement
                    .param("date", after.get().date())
                    .param("document", after.get().document())
                    .param("line", after.get().line());
        }
        return statement
                .query((row, n) -> new JournalReport.Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getInt(6),
                        new JournalReport.AccountName(
                                row.getString(7), row.getString(8) == null ? row.getString(7) : row.getString(8)),
                        row.getObject(9, UUID.class),
                        row.getString(10),
                        row.getObject(11, UUID.class),
                        supplier.covers(row.getObject(9, UUID.class)) || !"supplier".equals(row.getString(16))
                                ? row.getString(12)
                                : null,
                        new Money(row.getBigDecimal(13)),
                        new Money(row.getBigDecimal(14)),
                        row.getString(15),
                        "supplier".equals(row.getString(16)) && supplier.covers(row.getObject(9, UUID.class))))
                .list();
    }

    /** All that the filter finds, added up from the lines. */
    static JournalReport.Sums sums(Tx tx, Scope scope, JournalQuery query) throws SQLException {
        String sql = """
                select coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0)
                  from generalledger.line l
                 where l.company_id = :company%s
                """.formatted(conditions(scope, query));
        return bind(tx, scope, query, sql)
                .query((row, n) -> new JournalReport.Sums(
                        Money.roundedHalfUp(row.getBigDecimal(1)), Money.roundedHalfUp(row.getBigDecimal(2))))
                .single();
    }

    private static String conditions(Scope scope, JournalQuery query) {
        List<String> all = new ArrayList<>();
        all.add(scope.and("l.store_id"));
        if (!query.accounts().isEmpty()) {
            all.add(" and l.account = any(:accounts)");
        }
        if (query.from() != null) {
            all.add(" and l.business_date >= :from");
        }
        if (query.to() != null) {
            all.add(" and l.business_date <= :to");
        }
        if (query.party() != null) {
            all.add(" and l.party_id = :party");
        }
        return String.join("", all);
    }

    private static StatementSpec bind(Tx tx, Scope scope, JournalQuery query, String sql) throws SQLException {
        StatementSpec bound = scope.bind(tx, tx.sql(sql));
        if (!query.accounts().isEmpty()) {
            bound = bound.param("accounts", tx.array("text", query.accounts()));
        }
        if (query.from() != null) {
            bound = bound.param("from", query.from());
        }
        if (query.to() != null) {
            bound = bound.param("to", query.to());
        }
        return query.party() == null ? bound : bound.param("party", query.party());
    }
}
