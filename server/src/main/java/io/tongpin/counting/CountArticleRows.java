package io.tongpin.counting;

import io.tongpin.platform.Tx;
import io.tongpin.stockledger.StockKey;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of counting.article: what a count is about, and what was said of it. */
final class CountArticleRows {

    /** Classes by what lies there is worth: A makes the first 80 of 100, B the next 15, C the rest. */
    private static final String OF_SCOPE = """
            with recursive under as (
                select c.id from catalog.category c where c.company_id = :company and c.id = any(:categories)
                union
                select c.id from catalog.category c join under u on c.parent_id = u.id where c.company_id = :company
            ), shelf as (
                select b.sku_id, y.category_id, y.brand_id,
                       greatest(b.on_hand, 0) * coalesce(
                           case when p.on_hand > 0 then p.value / p.on_hand end,
                           case when b.on_hand > 0 then b.value / b.on_hand end, b.last_cost) as worth
                  from stockledger.balance b
                  join catalog.sku s on s.company_id = :company and s.id = b.sku_id
                  join catalog.style y on y.company_id = :company and y.id = s.style_id and y.stocked
                  left join stockledger.balance p
                    on p.company_id = :company and p.warehouse_id = :pool and p.sku_id = b.sku_id
                 where b.company_id = :company and b.warehouse_id = :warehouse and b.on_hand <> 0
            ), ranked as (
                select shelf.*, sum(worth) over (order by worth desc, sku_id) - worth as before, sum(worth) over () as whole
                  from shelf
            ), wanted as (
                select r.sku_id
                  from ranked r
                 where :kind <> 'CHOSEN'
                   and (:kind <> 'PART' or r.category_id in (select id from under) or r.brand_id = any(:brands))
                   and (:kind <> 'CYCLE' or cardinality(:classes::text[]) = 0
                        or case when r.before < 0.80 * r.whole then 'A' when r.before < 0.95 * r.whole then 'B' else 'C' end
                           = any(:classes::text[]))
                   and (:counted_before::date is null or not exists (
                        select from documents.document d
                          join documents.line l on l.company_id = d.company_id and l.document_id = d.id
                         where d.company_id = :company and d.kind = 'stocktake' and d.warehouse_id = :warehouse
                           and d.business_date >= :counted_before::date and d.state = 'POSTED' and l.sku_id = r.sku_id))
                union
                select s.id
                  from catalog.sku s
                  join catalog.style y on y.company_id = :company and y.id = s.style_id and y.stocked
                 where :kind = 'CHOSEN' and s.company_id = :company and s.id = any(:skus)
            )
            insert into counting.article (company_id, task_id, sku_id, store_id, expected)
            select :company, :task, sku_id, :store, true from wanted
            """;

    private CountArticleRows() {}

    /** How many articles the scope comes to. */
    static int insert(Tx tx, CountTask task, @Nullable LocalDate notCountedSince) throws SQLException {
        CountScope scope = task.scope();
        return tx.sql(OF_SCOPE)
                .param("company", tx.company())
                .param("task", task.id())
                .param("store", task.store())
                .param("warehouse", task.warehouse())
                .param("pool", StockKey.COMPANY_POOL)
                .param("kind", scope.kind().name())
                .param("categories", tx.array("uuid", scope.categories()))
                .param("brands", tx.array("uuid", scope.brands()))
                .param("classes", tx.array("text", scope.classes()))
                .param("skus", tx.array("uuid", scope.skus()))
                .param("counted_before", notCountedSince, Types.DATE)
                .update();
    }

    /** What was found though nobody looked for it. */
    static void found(Tx tx, CountTask task, Collection<UUID> skus) throws SQLException {
        tx.sql("""
                        insert into counting.article (company_id, task_id, sku_id, store_id, expected)
                        select ?, ?, s.id, ?, false
                          from unnest(?::uuid[]) as s(id)
                         order by s.id
                        on conflict do nothing
                        """)
                .params(tx.company(), task.id(), task.store(), tx.array("uuid", skus))
                .update();
    }

    /** Counted anew: what was scanned until now does not count any more. Returns how many there are. */
    static int anew(Tx tx, UUID task, Collection<UUID> skus, Instant now) throws SQLException {
        return tx.sql("""
                        update counting.article set since = ?, zero_at = null
                         where company_id = ? and task_id = ? and sku_id = any(?)
                        """)
                .params(now.atOffset(ZoneOffset.UTC), tx.company(), task, tx.array("uuid", skus))
                .update();
    }

    /** There is none of it. Returns how many there are. */
    static int none(Tx tx, UUID task, Collection<UUID> skus, Instant now) throws SQLException {
        return tx.sql("""
                        update counting.article set zero_at = ?
                         where company_id = ? and task_id = ? and sku_id = any(?)
                        """)
                .params(now.atOffset(ZoneOffset.UTC), tx.company(), task, tx.array("uuid", skus))
                .update();
    }

    static int because(Tx tx, UUID task, UUID sku, String reason) {
        return tx.sql("update counting.article set reason = ? where company_id = ? and task_id = ? and sku_id = ?")
                .params(reason, tx.company(), task, sku)
                .update();
    }
}
