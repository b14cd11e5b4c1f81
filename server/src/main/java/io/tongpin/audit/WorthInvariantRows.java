package io.tongpin.audit;

import java.util.List;

/** What must hold of the worth of goods (存货价值不变量): pools, cents, cost layers. */
final class WorthInvariantRows {

    private WorthInvariantRows() {}

    static List<Invariant> all() {
        return List.of(
                RUNNING_VALUE,
                VALUE_IS_SUM,
                BOOKED_IS_SUM,
                NOTHING_IS_WORTH_NOTHING,
                NEVER_LESS_THAN_NOTHING,
                LAYERS,
                LAYER_WITHIN,
                LAYER_IS_SUM,
                USES_ARE_THE_ENTRY,
                TAKEN_BACK_WHERE_IT_WAS);
    }

    /** Which balance row carries the worth of what lies in a warehouse: its own, or the company's where one cost serves it. */
    private static final String POOLS = """
            pools as (
                select w.warehouse_id,
                       case when s.company then '00000000-0000-0000-0000-000000000000' else w.warehouse_id end as pool_id
                  from (select distinct warehouse_id from stockledger.balance where company_id = :company) w
                 cross join (select exists (
                                    select 1 from stockledger.balance
                                     where company_id = :company
                                       and warehouse_id = '00000000-0000-0000-0000-000000000000') as company) s)
            """;

    /** Where one cost serves the company, entries of many warehouses take turns and have no common number. */
    private static final Invariant RUNNING_VALUE =
            SqlInvariant.of("I-53", "with " + POOLS + """
            select warehouse_id, sku_id, entry_no, document_id, balance_value as found, before + value as expected
              from (select e.*, lag(e.balance_value, 1, 0) over (
                           partition by e.warehouse_id, e.sku_id order by e.entry_no) as before
                      from stockledger.entry e
                      join pools p on p.warehouse_id = e.warehouse_id and p.pool_id = e.warehouse_id
                     where e.company_id = :company) e
             where balance_value <> before + value
            """, """
            with changed as materialized (%s)
            select e.warehouse_id, e.sku_id, e.entry_no, e.document_id, e.balance_value as found,
                   coalesce(b.balance_value, 0) + e.value as expected
              from changed e
              left join stockledger.entry b
                on b.company_id = :company and b.warehouse_id = e.warehouse_id and b.sku_id = e.sku_id
               and b.entry_no = e.before_no
             where e.balance_value <> coalesce(b.balance_value, 0) + e.value
               and not exists (select 1 from stockledger.balance
                                where company_id = :company
                                  and warehouse_id = '00000000-0000-0000-0000-000000000000')
            """.formatted(StockInvariantRows.CHANGED_ENTRIES));

    private static final Invariant VALUE_IS_SUM = SqlInvariant.ofAll("I-54", sumOf("value"));

    private static final Invariant BOOKED_IS_SUM = SqlInvariant.ofAll("I-55", sumOf("booked"));

    private static String sumOf(String column) {
        return "with " + POOLS + """
                select coalesce(b.warehouse_id, e.pool_id) as warehouse_id, coalesce(b.sku_id, e.sku_id) as sku_id,
                       b.%1$s as found, coalesce(e.%1$s, 0) as expected
                  from (select * from stockledger.balance where company_id = :company) b
                  full join (select p.pool_id, e.sku_id, sum(e.%1$s) as %1$s
                               from (select warehouse_id, sku_id, sum(%1$s) as %1$s
                                       from stockledger.entry
                                      where company_id = :company
                                      group by warehouse_id, sku_id) e
                               join pools p on p.warehouse_id = e.warehouse_id
                              group by p.pool_id, e.sku_id) e
                    on e.pool_id = b.warehouse_id and e.sku_id = b.sku_id
                 where b.%1$s is distinct from coalesce(e.%1$s, 0)
                """.formatted(column);
    }

    private static final Invariant NOTHING_IS_WORTH_NOTHING = SqlInvariant.ofAll("I-56", """
            select warehouse_id, sku_id, value, booked
              from stockledger.balance
             where company_id = :company and on_hand = 0 and (value <> 0 or booked <> 0)
            """);

    private static final Invariant NEVER_LESS_THAN_NOTHING = SqlInvariant.ofAll("I-57", """
            select warehouse_id, sku_id, on_hand, value, last_cost
              from stockledger.balance
             where company_id = :company
               and (on_hand > 0 and value < 0 or on_hand < 0 and value > 0 or last_cost < 0 or reserved < 0)
            """);

    private static final Invariant LAYERS = SqlInvariant.ofAll("I-58", "with " + POOLS + """
            select b.warehouse_id, b.sku_id, coalesce(l.quantity, 0) as found, greatest(b.on_hand, 0) as expected,
                   coalesce(l.value, 0) as value_found, greatest(b.value, 0) as value_expected
              from stockledger.balance b
              left join (select pool_id, sku_id, sum(left_quantity) as quantity, sum(left_value) as value,
                                max(layer_no) as last
                           from stockledger.layer
                          where company_id = :company
                          group by pool_id, sku_id) l
                on l.pool_id = b.warehouse_id and l.sku_id = b.sku_id
             where b.company_id = :company
               and (exists (select 1 from stockledger.layer where company_id = :company)
                    or exists (select 1 from organization.company
                                where company_id = :company and cost_policy like '%fifo'))
               and exists (select 1 from pools p where p.pool_id = b.warehouse_id)
               and (coalesce(l.quantity, 0) <> greatest(b.on_hand, 0) or coalesce(l.value, 0) <> greatest(b.value, 0)
                    or coalesce(l.last, 0) > b.layer_no)
            """);

    private static final Invariant LAYER_WITHIN = SqlInvariant.of("I-78", """
            select l.document_id, l.line_no, l.pool_id as warehouse_id, l.sku_id, l.left_quantity as found,
                   l.quantity as expected, l.left_value as value_found
              from stockledger.layer l
             where l.company_id = :company and ${l.document_id}
               and (l.left_quantity > l.quantity or l.left_quantity = 0 and l.left_value <> 0)
            """);

    /** What was taken before it was written down counts as row 0 of a card. */
    private static final Invariant LAYER_IS_SUM = SqlInvariant.ofAll("I-81", """
            select l.document_id, l.line_no, l.pool_id as warehouse_id, l.sku_id, l.left_quantity as found,
                   l.quantity + coalesce(u.quantity, 0) as expected, l.left_value as value_found,
                   l.value + coalesce(u.value, 0) as value_expected
              from stockledger.layer l
              left join (select pool_id, sku_id, layer_no, sum(quantity) as quantity, sum(value) as value
                           from stockledger.layer_use
                          where company_id = :company
                          group by pool_id, sku_id, layer_no) u
                on u.pool_id = l.pool_id and u.sku_id = l.sku_id and u.layer_no = l.layer_no
             where l.company_id = :company
               and (l.left_quantity <> l.quantity + coalesce(u.quantity, 0)
                    or l.left_value <> l.value + coalesce(u.value, 0))
            """);

    /** Entries from before it was written down have no uses. What is put back may be less: a shortage is settled first. */
    private static final Invariant USES_ARE_THE_ENTRY = SqlInvariant.of("I-82", """
            select e.document_id, e.line_no, e.warehouse_id, e.sku_id, e.entry_no, sum(u.quantity) as found,
                   e.quantity as expected
              from stockledger.entry e
              join stockledger.layer_use u
                on u.company_id = :company and u.warehouse_id = e.warehouse_id and u.sku_id = e.sku_id
               and u.entry_no = e.entry_no
             where e.company_id = :company and ${e.document_id}
             group by e.document_id, e.line_no, e.warehouse_id, e.sku_id, e.entry_no, e.quantity
            having case when e.quantity < 0 then sum(u.quantity) <> e.quantity
                        else min(u.quantity) < 0 or sum(u.quantity) > e.quantity end
            """);

    /** What was taken back meanwhile, or left with goods since, does not go along: the worth may be less. */
    private static final Invariant TAKEN_BACK_WHERE_IT_WAS = SqlInvariant.of("I-83", """
            select e.document_id, e.line_no, u.warehouse_id, u.sku_id, u.entry_no, u.quantity as found,
                   -t.quantity as expected, u.value as value_found, -t.value as value_expected
              from stockledger.layer_use u
              join stockledger.entry e
                on e.company_id = :company and e.warehouse_id = u.warehouse_id and e.sku_id = u.sku_id
               and e.entry_no = u.entry_no
              left join stockledger.layer_use t
                on t.company_id = :company and t.warehouse_id = u.warehouse_id and t.sku_id = u.sku_id
               and t.entry_no = u.undoes and t.layer_no = u.layer_no
             where u.company_id = :company and u.undoes is not null and ${e.document_id}
               and (t.entry_no is null or u.quantity <> -t.quantity
                    or u.value not between least(-t.value, 0) and greatest(-t.value, 0))
            """);
}
