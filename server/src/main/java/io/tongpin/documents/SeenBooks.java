package io.tongpin.documents;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Up to which entry of the stock ledger the figures of a count know it (账面截止): what was put right later, they do not know. */
public final class SeenBooks {

    private SeenBooks() {}

    /**
     * Keeps it, in the transaction of whoever hands the count in.
     *
     * @param seen when each article was counted; of one that was counted in parts, the first of them
     */
    public static void keep(Tx tx, UUID document, UUID warehouse, Map<UUID, Instant> seen) throws SQLException {
        List<Map.Entry<UUID, Instant>> rows = List.copyOf(seen.entrySet());
        tx.sql("""
                        insert into documents.seen_book (company_id, document_id, sku_id, entry_no)
                        select ?, ?, s.sku_id, coalesce(e.entry_no, 0)
                          from unnest(?::uuid[], ?::timestamptz[]) as s(sku_id, at)
                          left join lateral (
                               select x.entry_no from stockledger.entry x
                                where x.company_id = ? and x.warehouse_id = ? and x.sku_id = s.sku_id and x.posted_at <= s.at
                                order by x.entry_no desc limit 1) e on true
                         order by s.sku_id
                        on conflict do nothing
                        """)
                .params(
                        tx.company(),
                        document,
                        tx.column("uuid", rows, Map.Entry::getKey),
                        tx.column("timestamptz", rows, row -> row.getValue().atOffset(ZoneOffset.UTC)),
                        tx.company(),
                        warehouse)
                .update();
    }
}
