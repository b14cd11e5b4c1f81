package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Rows of generalledger.line. */
final class JournalRows {

    private JournalRows() {}

    static void insert(Tx tx, List<JournalLine> lines, Instant at) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into generalledger.line (company_id, document_id, line_no, account, debit, credit, store_id,
                                                party_id, business_date, posted_at)
                select ?, l.document_id, l.line_no, l.account, l.debit, l.credit, l.store_id, l.party_id,
                       l.business_date, ?::timestamptz
                  from unnest(?::uuid[], ?::integer[], ?::text[], ?::numeric[], ?::numeric[], ?::uuid[], ?::uuid[],
                              ?::date[])
                    as l(document_id, line_no, account, debit, credit, store_id, party_id, business_date)
                """)) {
            insert.setInt(1, tx.company());
            insert.setString(2, at.toString());
            insert.setArray(3, tx.column("uuid", lines, JournalLine::document));
            insert.setArray(4, tx.column("integer", lines, JournalLine::lineNo));
            insert.setArray(5, tx.column("text", lines, JournalLine::account));
            insert.setArray(6, tx.column("numeric", lines, l -> positive(l.debit())));
            insert.setArray(
                    7, tx.column("numeric", lines, l -> positive(l.debit().negate())));
            insert.setArray(8, tx.column("uuid", lines, JournalLine::store));
            insert.setArray(9, tx.column("uuid", lines, JournalLine::party));
            insert.setArray(10, tx.column("date", lines, JournalLine::businessDate));
            insert.executeUpdate();
        }
    }

    private static Money positive(Money amount) {
        return amount.signum() > 0 ? amount : Money.ZERO;
    }
}
