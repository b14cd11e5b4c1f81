package io.tongpin.exchange.imports;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Asks the stock ledger which goods have moved in a warehouse; what was reversed counts as never having been. */
final class MovedRows {

    private MovedRows() {}

    static Set<UUID> in(Tx tx, UUID warehouse, Collection<UUID> skus) throws SQLException {
        return new HashSet<>(tx.sql("""
                        select distinct e.sku_id
                          from stockledger.entry e
                          join documents.document d on d.company_id = e.company_id and d.id = e.document_id
                         where e.company_id = ? and e.warehouse_id = ? and e.sku_id = any(?)
                           and d.state = 'POSTED' and d.reverses_id is null
                        """)
                .params(tx.company(), warehouse, tx.array("uuid", skus))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }
}
