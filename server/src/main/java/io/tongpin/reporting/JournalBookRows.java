package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Lines of the journal in the order of their days, document by document. */
final class JournalBookRows {

    private static final LocalDate START = LocalDate.of(1, 1, 1);

    private record After(LocalDate date, UUID document, int line) {}

    private JournalBookRows() {}

    /**
     * One line more than asked for, if there is one.
     *
     * @param supplier where suppliers are shown by name
     */
    static List<JournalBook.Line> page(
            Tx tx, Scope scope, JournalBook.Query query, @Nullable String cursor, int limit, StoreScope supplier)
            throws SQLException {
        LocalDate from = query.from() == null ? START : query.from();
        After after = Cursor.parse(
                        cursor,
                        3,
                        keys -> new After(
                                LocalDate.parse(keys.getFirst()),
                                UUID.fromString(keys.get(1)),
                                Integer.parseInt(keys.get(2))))
                .orElse(new After(from, new UUID(0, 0), 0));
        String sql = """
                select l.document_id, l.line_no, d.number, d.kind, l.business_date, l.account, l.store_id, s.name,
                       l.party_id, p.name, p.kind, l.debit, l.credit, l.memo
                  from (select *
                          from generalledger.line l
                         where l.company_id = :company and l.business_date >= :date and l.business_date <= :to
                           and (l.business_date, l.document_id, l.line_no) > (:date, :document, :line)%s
                         order by l.business_date, l.document_id, l.line_no
                         limit :limit) l
                  left join documents.document d on d.company_id = :company and d.id = l.document_id
                  left join organization.store s on s.company_id = :company and s.id = l.store_id
                  left join party.party p on p.company_id = :company and p.id = l.party_id
                 order by l.business_date, l.document_id, l.line_no
                """.formatted(scope.and("l.store_id"));
        StatementSpec statement = scope.bind(tx, tx.sql(sql))
                .param("date", after.date())
                .param("document", after.document())
                .param("line", after.line())
                .param("to", query.to() == null ? LedgerSumRows.END : query.to())
                .param("limit", limit + 1);
        return statement.query((row, n) -> line(row, supplier)).list();
    }

    private static JournalBook.Line line(ResultSet row, StoreScope supplier) throws SQLException {
        boolean ofSupplier = "supplier".equals(row.getString(11));
        boolean shown = !ofSupplier || supplier.covers(row.getObject(7, UUID.class));
        return new JournalBook.Line(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4) == null ? "" : row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(8) == null ? "" : row.getString(8),
                shown ? row.getString(10) : null,
                ofSupplier && shown ? row.getObject(9, UUID.class) : null,
                new Money(row.getBigDecimal(12)),
                new Money(row.getBigDecimal(13)),
                row.getString(14));
    }
}
