package io.tongpin.reporting;

import java.util.List;

/** What is asked of the records of each store (门店规则): its shelves, its papers, its days. */
final class StoreQualityRules {

    /** Older drafts, goods longer on the road and orders longer open are to be seen to. */
    static final int DAYS = 7;

    /** Who enters a receipt later than this has sold from a shelf that the books did not know. */
    static final int DAYS_LATE = 3;

    /** So far back papers that are closed are looked at. */
    static final int MONTH = 30;

    /** Whoever takes so many pieces over the counter buys wholesale. */
    static final int MANY = 20;

    private static final String SHELVES = """
            select w.store_id as store, 'balance' as kind, s.code || ' ' || w.code as sort, b.sku_id as id, s.code, s.name,
                   null::date as day, w.id as within, w.name as place, b.on_hand as quantity, %s as wrong
              from organization.warehouse w
              join stockledger.balance b on b.company_id = w.company_id and b.warehouse_id = w.id
              left join catalog.sku s on s.company_id = :company and s.id = b.sku_id
              left join stockledger.balance p
                on p.company_id = :company and p.warehouse_id = '00000000-0000-0000-0000-000000000000'
               and p.sku_id = b.sku_id
             where w.company_id = :company and w.kind <> 'transit' and %s
            """;

    private static final String PAPERS = """
            select %s as store, d.kind, d.business_date::text || ' ' || d.id as sort, d.id, d.number as code,
                   null::text as name, d.business_date as day, null::uuid as within, null::text as place,
                   null::numeric as quantity, %s as wrong
              from documents.document d
            """;

    private static final String DRAFTS =
            PAPERS.formatted("d.store_id", "d.updated_at < :now::timestamptz - make_interval(days => " + DAYS + ")")
                    + " where d.company_id = :company and d.state in ('DRAFT', 'SUBMITTED')";

    /** Whoever is to receive them has to say that they have come. */
    private static final String ROAD = PAPERS.formatted("w.store_id", "d.business_date < :today - " + DAYS) + """
              join organization.warehouse w on w.company_id = :company and w.id = d.to_warehouse_id
             where d.company_id = :company and d.kind = 'transfer-ship' and d.open_quantity > 0
            """;

    private static final String ORDERS = PAPERS.formatted("d.store_id", "d.business_date < :today - " + DAYS)
            + " where d.company_id = :company and d.kind in ('purchase-order', 'sales-order') and d.open_quantity > 0";

    private static final String RECEIPTS =
            PAPERS.formatted("d.store_id", "(d.posted_at at time zone s.zone)::date > d.business_date + " + DAYS_LATE)
                    + """
              join organization.store s on s.company_id = :company and s.id = d.store_id
             where d.company_id = :company and d.kind in ('purchase-receipt', 'transfer-receive')
               and d.business_date >= :today - %d and d.state = 'POSTED' and d.reverses_id is null
            """.formatted(MONTH);

    private static final String COUNTER =
            PAPERS.formatted("d.store_id", "d.party_id is null") + """
             where d.company_id = :company and d.kind = 'retail-sale' and d.quantity >= %d
               and d.business_date >= :today - %d and d.state = 'POSTED' and d.reverses_id is null
            """.formatted(MANY, DAYS);

    /** Of stores that close their days at all, those on which money moved. */
    private static final String OPEN_DAYS = """
            select x.store_id as store, 'daily-close' as kind, x.business_date::text as sort, x.store_id as id,
                   null::text as code, null::text as name, x.business_date as day, null::uuid as within,
                   null::text as place, null::numeric as quantity, x.business_date > c.closed_through as wrong
              from (select d.store_id, d.business_date
                      from reporting.ledger_day d
                     where d.company_id = :company and d.account = any(:accounts)
                       and d.business_date >= :today - %1$d and d.business_date < :today
                     union
                    select l.store_id, l.business_date
                      from generalledger.line l
                     where l.company_id = :company and l.document_id = any(:tail) and l.account = any(:accounts)
                       and l.business_date >= :today - %1$d and l.business_date < :today) x
              join generalledger.store_day c
                on c.company_id = :company and c.store_id = x.store_id and c.closed_through is not null
            """.formatted(MONTH);

    static final List<QualityRule> ALL = List.of(
            rule("stock-negative", 3, List.of("stock.view"), SHELVES.formatted("b.on_hand < 0", "b.on_hand <> 0")),
            rule(
                    "stock-without-cost",
                    3,
                    List.of("stock.view", "cost.view"),
                    SHELVES.formatted("coalesce(p.value, b.value) = 0", "b.on_hand > 0")),
            rule("transfer-waiting", 3, List.of(), ROAD),
            rule("day-open", 3, List.of(), OPEN_DAYS),
            rule("draft-old", 2, List.of(), DRAFTS),
            rule("order-late", 2, List.of(), ORDERS),
            rule("receipt-late", 2, List.of(), RECEIPTS),
            rule("bulk-without-customer", 1, List.of(), COUNTER));

    private StoreQualityRules() {}

    /** Papers are told to those who see such papers there. */
    private static QualityRule rule(String code, int weight, List<String> rights, String rows) {
        return new QualityRule(code, weight, false, List.of(), rights, rows);
    }
}
