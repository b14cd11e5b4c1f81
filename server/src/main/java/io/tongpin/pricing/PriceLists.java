package io.tongpin.pricing;

import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All price lists and their prices (价目表). */
public final class PriceLists {

    private final MasterRecords<PriceList> lists;
    private final MasterRecords<PriceEntry> entries;

    public PriceLists(Database database, MasterWrite write) {
        this.lists = new MasterRecords<>(new PriceListTable(), database, write, List.of());
        this.entries = new MasterRecords<>(new PriceEntryTable(), database, write, List.of());
    }

    public MasterRecords<PriceList> lists() {
        return lists;
    }

    public MasterRecords<PriceEntry> entries() {
        return entries;
    }

    /** Whether there is such a list, and it is in use. */
    public boolean isLive(Tx tx, UUID list) {
        return tx.sql("select 1 from pricing.price_list where company_id = ? and id = ? and not archived")
                .params(tx.company(), list)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * The live prices of a list that may concern any of these goods, by one statement.
     *
     * @param goods ids of SKUs, of their styles and of the categories those are in
     */
    public List<PriceLine> linesFor(Tx tx, UUID priceList, Collection<UUID> goods) throws SQLException {
        List<UUID> ids = tx.sql("""
                        select id from pricing.price_entry
                         where company_id = ? and price_list_id = ? and not archived
                           and (goods_id is null or goods_id = any(?))
                        """)
                .params(tx.company(), priceList, tx.array("uuid", goods))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        List<PriceLine> lines = new ArrayList<>();
        entries.byIds(tx, ids).values().forEach(entry -> lines.add(entry.line()));
        return lines;
    }
}
