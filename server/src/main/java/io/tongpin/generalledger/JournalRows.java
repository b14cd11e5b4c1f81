package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Trip;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Rows of generalledger.line. */
final class JournalRows {

    private JournalRows() {}

    static void insert(Trip trip, List<JournalLine> lines, Instant at) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        trip.tell(
                """
                insert into generalledger.line (company_id, document_id, line_no, account, debit, credit, store_id,
                                                party_id, business_date, posted_at)
                select ?, l.document_id, l.line_no, l.account, l.debit, l.credit, l.store_id, l.party_id,
                       l.business_date, ?::timestamptz
                  from (select unnest(?::uuid[]) as document_id, unnest(?::integer[]) as line_no,
                               unnest(?::text[]) as account, unnest(?::numeric[]) as debit,
                               unnest(?::numeric[]) as credit, unnest(?::uuid[]) as store_id,
                               unnest(?::uuid[]) as party_id, unnest(?::date[]) as business_date) l
                """,
                trip.company(),
                at.toString(),
                trip.column("uuid", lines, JournalLine::document),
                trip.column("integer", lines, JournalLine::lineNo),
                trip.column("text", lines, JournalLine::account),
                trip.column("numeric", lines, l -> positive(l.debit())),
                trip.column("numeric", lines, l -> positive(l.debit().negate())),
                trip.column("uuid", lines, JournalLine::store),
                trip.column("uuid", lines, JournalLine::party),
                trip.column("date", lines, JournalLine::businessDate));
    }

    private static Money positive(Money amount) {
        return amount.signum() > 0 ? amount : Money.ZERO;
    }
}
