package io.tongpin.reporting;

import java.util.List;

/** What is asked of the records that all stores share (公共资料规则): articles, styles, customers and suppliers. */
final class SharedQualityRules {

    /** Services are never scanned. */
    private static final String ARTICLES = """
            select null::uuid as store, 'sku' as kind, s.code as sort, s.id, s.code, s.name, null::date as day,
                   s.style_id as within, null::text as place, null::numeric as quantity, %s as wrong
              from catalog.sku s
              join catalog.style y on y.company_id = s.company_id and y.id = s.style_id
             where s.company_id = :company and not s.archived and not y.archived%s
            """;

    private static final String STYLES = """
            select null::uuid as store, 'style' as kind, y.code as sort, y.id, y.code, y.name, null::date as day,
                   null::uuid as within, null::text as place, null::numeric as quantity, %s as wrong
              from catalog.style y
             where y.company_id = :company and not y.archived%s
            """;

    private static final String PARTIES = """
            select null::uuid as store, p.kind, p.code as sort, p.id, p.code, p.name, null::date as day,
                   null::uuid as within, null::text as place, null::numeric as quantity, %s as wrong
              from party.party p
             where p.company_id = :company and p.kind = '%s' and not p.archived
            """;

    private static final String NO_PHONE = "coalesce(p.phone_key, '') = ''";

    /** Those that may be one and the same stand beside each other. */
    private static final String TWICE = """
            select null::uuid as store, x.kind, x.pair || ' ' || x.code as sort, x.id, x.code, x.name, null::date as day,
                   null::uuid as within, null::text as place, null::numeric as quantity,
                   x.phones > 1 or x.names > 1 as wrong
              from (select p.*,
                           case when p.phones > 1 then p.phone_key else p.alike end as pair
                      from (select p.id, p.kind, p.code, p.name, p.phone_key, party.alike_name(p.name) as alike,
                                   case when coalesce(p.phone_key, '') <> ''
                                        then count(*) over (partition by p.phone_key) else 0 end as phones,
                                   count(*) over (partition by party.alike_name(p.name)) as names
                              from party.party p
                             where p.company_id = :company and p.kind = '%s' and not p.archived) p) x
            """;

    static final List<QualityRule> ALL = List.of(
            articles(
                    "sku-without-barcode",
                    2,
                    "sku.barcodes",
                    "cardinality(s.barcodes) + cardinality(s.internal_barcodes) = 0",
                    " and y.stocked"),
            articles("sku-without-price", 3, "sku.listPrice", "coalesce(s.list_price, y.list_price, 0) = 0", ""),
            styles("style-without-category", 2, "style.category", "y.category_id is null", ""),
            // Who sells no seasons has none.
            styles(
                    "style-without-season",
                    1,
                    "style.season",
                    "y.season_id is null",
                    " and exists (select from catalog.season n where n.company_id = :company and not n.archived)"),
            parties("customer-without-phone", 2, "customer", PARTIES.formatted(NO_PHONE, "customer")),
            parties("supplier-without-phone", 1, "supplier", PARTIES.formatted(NO_PHONE, "supplier")),
            parties("customer-twice", 2, "customer", TWICE.formatted("customer")),
            parties("supplier-twice", 2, "supplier", TWICE.formatted("supplier")));

    private SharedQualityRules() {}

    private static QualityRule articles(String code, int weight, String field, String wrong, String more) {
        return new QualityRule(
                code,
                weight,
                true,
                List.of("sku.code", "sku.name", field),
                List.of("catalog.view"),
                ARTICLES.formatted(wrong, more));
    }

    private static QualityRule styles(String code, int weight, String field, String wrong, String more) {
        return new QualityRule(
                code,
                weight,
                true,
                List.of("style.code", "style.name", field),
                List.of("catalog.view"),
                STYLES.formatted(wrong, more));
    }

    private static QualityRule parties(String code, int weight, String kind, String rows) {
        return new QualityRule(
                code,
                weight,
                true,
                List.of(kind + ".code", kind + ".name", kind + ".phone"),
                List.of(kind + ".view"),
                rows);
    }
}
