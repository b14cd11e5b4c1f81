package io.tongpin.audit;

import static io.tongpin.audit.Defect.of;

import java.util.List;

/** Ways in which books can be wrong that depend on how the company values its goods (成本错账). */
final class DefectsOfCosting {

    private DefectsOfCosting() {}

    /** Where each store has its own cost, goods leave in the order they came, and stock may go below zero. */
    static List<Defect> inLayeredBooks() {
        return List.of(
                of("I-12", "a shortage is not on record", """
                        delete from stockledger.stock_exception where closed_at is null
                        """),
                of("I-53", "a stock card's worth does not add up", """
                        update stockledger.entry set balance_value = balance_value + 0.01
                         where (warehouse_id, sku_id, entry_no) = (
                               select warehouse_id, sku_id, max(entry_no) / 2 + 1 from stockledger.entry
                                group by 1, 2 order by max(entry_no) desc limit 1)
                        """),
                of("I-58", "a layer holds one more", """
                        update stockledger.layer set left_quantity = left_quantity + 0.5
                         where (pool_id, sku_id, layer_no) = (select pool_id, sku_id, layer_no from stockledger.layer
                                where left_quantity < quantity order by 1, 2, 3 limit 1)
                        """),
                of("I-58", "a layer was lost", """
                        delete from stockledger.layer
                         where (pool_id, sku_id, layer_no) = (
                               select pool_id, sku_id, layer_no from stockledger.layer
                                where left_quantity > 0 order by 1, 2, 3 limit 1)
                        """),
                of("I-77", "a shortage is on record that is none", """
                        insert into stockledger.stock_exception (company_id, id, warehouse_id, sku_id, document_id, opened_at)
                        select company_id, gen_random_uuid(), warehouse_id, sku_id, gen_random_uuid(), now()
                          from stockledger.balance where on_hand > 0 order by warehouse_id, sku_id limit 1
                        """),
                of("I-78", "a layer has more left than came in", """
                        update stockledger.layer set quantity = left_quantity - 0.5
                         where (pool_id, sku_id, layer_no) = (
                               select pool_id, sku_id, layer_no from stockledger.layer
                                where left_quantity > 0 order by 1, 2, 3 limit 1)
                        """),
                of("I-82", "an issue took more than it moved", """
                        update stockledger.layer_use set quantity = quantity - 0.5
                         where (warehouse_id, sku_id, entry_no, layer_no) = (
                               select warehouse_id, sku_id, entry_no, layer_no from stockledger.layer_use
                                where quantity < 0 and layer_no > 0 order by 1, 2, 3, 4 limit 1)
                        """),
                of("I-83", "a reversal put goods into another layer", """
                        update stockledger.layer_use set undoes = undoes + 1
                         where (warehouse_id, sku_id, entry_no, layer_no) = (
                               select warehouse_id, sku_id, entry_no, layer_no from stockledger.layer_use
                                where undoes is not null and quantity > 0 order by 1, 2, 3, 4 limit 1)
                        """),
                of("I-83", "a late cost took out more than it had added", """
                        update stockledger.layer_use set value = value - 50
                         where (warehouse_id, sku_id, entry_no, layer_no) = (
                               select warehouse_id, sku_id, entry_no, layer_no from stockledger.layer_use
                                where undoes is not null and quantity = 0 order by 1, 2, 3, 4 limit 1)
                        """),
                of("I-81", "worth left a layer behind its back", """
                        update stockledger.layer set value = value + 0.000001
                         where (pool_id, sku_id, layer_no) = (
                               select pool_id, sku_id, layer_no from stockledger.layer order by 1, 2, 3 limit 1)
                        """),
                of("I-81", "pieces left a layer behind its back", """
                        update stockledger.layer set quantity = quantity + 0.5
                         where (pool_id, sku_id, layer_no) = (
                               select pool_id, sku_id, layer_no from stockledger.layer order by 1, 2, 3 limit 1)
                        """));
    }

    /** Where one cost serves the company. */
    static List<Defect> inPooledBooks() {
        return List.of(
                of("I-50", "the company has more than its warehouses", """
                        update stockledger.balance b set on_hand = on_hand + 1
                         where warehouse_id = '00000000-0000-0000-0000-000000000000'
                           and sku_id = (select id from catalog.sku where code = 'K01')
                        """),
                of("I-54", "a shop's goods carry worth of their own", """
                        update stockledger.balance b set value = 1
                         where on_hand > 0 and (warehouse_id, sku_id) = (
                               select b.warehouse_id, b.sku_id from stockledger.balance b
                                 join organization.warehouse w on w.id = b.warehouse_id
                                where w.kind = 'normal' and b.on_hand > 0 order by 1, 2 limit 1)
                        """));
    }
}
