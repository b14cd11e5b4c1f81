package io.tongpin.counting;

import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads which lots a phone offers of each article of a count; of lots long gone not all. */
final class CountLotRows {

    private static final int MOST = 100;

    private CountLotRows() {}

    static List<CountArticle> with(Tx tx, CountTask task, boolean book, List<CountArticle> articles) {
        Map<UUID, List<CountArticle.Lot>> lots = new HashMap<>();
        tx.sql("""
                        select a.sku_id, l.lot, l.expiry, l.on_hand
                          from counting.article a
                         cross join lateral (
                               select o.lot, o.expiry, o.on_hand
                                 from stockledger.lot o
                                where o.company_id = a.company_id and o.warehouse_id = ? and o.sku_id = a.sku_id
                                order by o.on_hand <> 0 desc, o.expiry desc nulls last, o.lot
                                limit ?) l
                         where a.company_id = ? and a.task_id = ?
                         order by a.sku_id, l.expiry desc nulls last, l.lot
                        """).params(task.warehouse(), MOST, tx.company(), task.id()).query(row -> {
            lots.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                    .add(new CountArticle.Lot(
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            book ? new Quantity(row.getBigDecimal(4)) : null));
        });
        return articles.stream()
                .map(one -> one.with(lots.getOrDefault(one.sku(), List.of())))
                .toList();
    }
}
