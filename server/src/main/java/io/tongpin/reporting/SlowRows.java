package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.reporting.SlowStock.Band;
import io.tongpin.stockledger.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What lies on the shelves beside what was sold of it (滞销行). Sales are those of half a year, read along their dates; what has
 * not sold in all that time is as old as its stock card. So no card is read to its end.
 */
final class SlowRows {

    private static final String GOODS = """
            with sale as materialized (
                select d.id, d.business_date as day,
                       d.kind = any(:sales) and d.state = 'POSTED' and d.reverses_id is null as stands
                  from documents.document d
                 where d.company_id = :company and d.kind = any(:kinds) and d.state in ('POSTED', 'REVERSED')
                   and d.business_date > :half and d.business_date <= :today
            ), sold as materialized (
                select e.warehouse_id, e.sku_id, max(s.day) filter (where s.stands and e.quantity < 0) as last,
                       coalesce(-sum(e.quantity) filter (where s.day > :days30), 0) as sold30,
                       coalesce(-sum(e.quantity) filter (where s.day > :days60), 0) as sold60,
                       coalesce(-sum(e.quantity) filter (where s.day > :days90), 0) as sold90
                  from sale s
                  join stockledger.entry e on e.company_id = :company and e.document_id = s.id
                 group by e.warehouse_id, e.sku_id
            ), lying as materialized (
                select w.id as warehouse, %1$s as store, b.sku_id as sku, %2$s as item, b.on_hand,
                       case when p.sku_id is null then b.booked
                            when p.on_hand = 0 then 0
                            else round(b.on_hand * p.value / p.on_hand, 2) end as worth,
                       o.last, coalesce(o.sold30, 0) as sold30, coalesce(o.sold60, 0) as sold60,
                       coalesce(o.sold90, 0) as sold90, c.came
                  from organization.warehouse w
                  join stockledger.balance b on b.company_id = :company and b.warehouse_id = w.id
                  join catalog.sku s on s.company_id = :company and s.id = b.sku_id
                  left join stockledger.balance p
                    on p.company_id = :company and p.warehouse_id = :pool and p.sku_id = b.sku_id
                  left join sold o on o.warehouse_id = w.id and o.sku_id = b.sku_id
                  left join lateral (select e.business_date as came
                                       from stockledger.entry e
                                      where e.company_id = :company and e.warehouse_id = w.id and e.sku_id = b.sku_id
                                      order by e.entry_no limit 1) c on o.last is null
                 where w.company_id = :company and w.kind <> 'transit' and sign(b.on_hand) > 0%3$s
            ), x as materialized (
                select l.item, l.store, sum(l.on_hand) as on_hand, sum(l.worth) as worth, max(l.last) as last,
                       sum(l.sold30) as sold30, sum(l.sold60) as sold60, sum(l.sold90) as sold90,
                       greatest(0, :today - coalesce(max(l.last), min(l.came), :today)) as idle,
                       l.item::text || ' ' || coalesce(l.store::text, '') as key
                  from lying l
                 group by l.item, l.store
            )
            """;

    private static final String PAGE = """
            select r.item, n.code, n.name, r.store, t.name, r.on_hand, r.worth, r.last, r.sold30, r.sold60, r.sold90,
                   r.idle, h.first, h.latest, h.warehouse, r.place, r.key
              from (select x.*, (%1$s)::text as place
                      from x
                     where true%2$s%3$s
                     order by %1$s %4$s, x.key %4$s
                     limit :limit) r
              join %5$s n on n.company_id = :company and n.id = r.item
              left join organization.store t on t.company_id = :company and t.id = r.store
              left join lateral (
                   select min(f.day) as first, max(g.day) as latest,
                          case when count(*) = 1 then min(l.warehouse::text)::uuid end as warehouse
                     from lying l
                     left join lateral (select e.business_date as day
                                          from stockledger.entry e
                                         where e.company_id = :company and e.warehouse_id = l.warehouse
                                           and e.sku_id = l.sku
                                         order by e.entry_no limit 1) f on true
                     left join lateral (select e.business_date as day
                                          from stockledger.entry e
                                         where e.company_id = :company and e.warehouse_id = l.warehouse
                                           and e.sku_id = l.sku and e.quantity > 0
                                         order by e.entry_no desc limit 1) g on true
                    where l.item = r.item and l.store is not distinct from r.store) h on true
             order by r.place::numeric %4$s, r.key %4$s
            """;

    private static final String BANDS = """
            select case %s end as band, count(*), sum(x.on_hand), sum(x.worth) from x group by 1
            """;

    private final View view;
    private final LocalDate today;
    private final SlowQuery query;
    private @Nullable List<UUID> categories;

    SlowRows(View view, LocalDate today, SlowQuery query) {
        this.view = view;
        this.today = today;
        this.query = query;
        this.categories = query.category() == null ? null : ArticleRows.categoriesUnder(view.tx(), query.category());
    }

    /** One row as it was found, with its place in the order. */
    record Found(SlowStock.Row row, String place, String key) {}

    private record After(BigDecimal place, String key) {}

    /** One row more than the page may have, if there is one. */
    List<Found> page(SlowSort sort) throws SQLException {
        Optional<After> after =
                Cursor.parse(query.cursor(), 2, keys -> new After(new BigDecimal(keys.getFirst()), keys.getLast()));
        SlowBand band = query.band();
        String behind = " and (%s, x.key) %s (:place, :behind)".formatted(sort.value(), query.ascending() ? ">" : "<");
        StatementSpec statement = sql(PAGE.formatted(
                        sort.value(),
                        band == null ? "" : " and x.idle between :least and :most",
                        after.isPresent() ? behind : "",
                        query.ascending() ? "asc" : "desc",
                        query.bySku() ? "catalog.sku" : "catalog.style"))
                .param("limit", query.limit() + 1);
        if (band != null) {
            statement = statement.param("least", band.from()).param("most", band.to());
        }
        if (after.isPresent()) {
            statement = statement
                    .param("place", after.get().place())
                    .param("behind", after.get().key());
        }
        return statement
                .query((row, n) -> new Found(row(row), row.getString(16), row.getString(17)))
                .list();
    }

    /** All bands, whichever one is asked for. */
    List<Band> bands() throws SQLException {
        StringBuilder cases = new StringBuilder();
        for (SlowBand band : SlowBand.values()) {
            cases.append("when x.idle <= ")
                    .append(band.to())
                    .append(" then '")
                    .append(band)
                    .append("' ");
        }
        List<Band> found = sql(BANDS.formatted(cases))
                .query((row, n) -> new Band(
                        SlowBand.valueOf(row.getString(1)),
                        row.getLong(2),
                        MarginRows.pieces(row, 3),
                        Money.roundedHalfUp(row.getBigDecimal(4))))
                .list();
        return List.of(SlowBand.values()).stream()
                .map(band -> found.stream()
                        .filter(one -> one.band() == band)
                        .findFirst()
                        .orElse(Band.empty(band)))
                .toList();
    }

    private StatementSpec sql(String select) throws SQLException {
        String goods = GOODS.formatted(
                query.byStore() ? "w.store_id" : "null::uuid",
                query.bySku() ? "s.id" : "s.style_id",
                view.and("w.store_id") + category());
        StatementSpec bound = view.scope()
                .bind(view.tx(), view.tx().sql(goods + select))
                .param("kinds", view.tx().array("text", Selling.ALL))
                .param("sales", view.tx().array("text", Selling.SALES))
                .param("pool", StockKey.COMPANY_POOL)
                .param("today", today)
                .param("days30", today.minusDays(30))
                .param("days60", today.minusDays(60))
                .param("days90", today.minusDays(90))
                .param("half", today.minusDays(SlowBand.OVER_180.from()));
        return categories == null ? bound : bound.param("categories", view.tx().array("uuid", categories));
    }

    private String category() {
        return categories == null ? "" : """
                 and exists (select 1 from catalog.style y
                              where y.company_id = :company and y.id = s.style_id and y.category_id = any(:categories))
                """;
    }

    private static SlowStock.Row row(ResultSet row) throws SQLException {
        BigDecimal sold90 = row.getBigDecimal(11);
        int idle = row.getInt(12);
        return new SlowStock.Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                MarginRows.pieces(row, 6),
                Money.roundedHalfUp(row.getBigDecimal(7)),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getObject(8, LocalDate.class),
                MarginRows.pieces(row, 9),
                MarginRows.pieces(row, 10),
                MarginRows.pieces(row, 11),
                cover(row.getBigDecimal(6), sold90),
                idle,
                SlowBand.of(idle),
                row.getObject(15, UUID.class));
    }

    /** For how many days it lasts at the pace of the last ninety. */
    private static @Nullable Long cover(BigDecimal onHand, BigDecimal sold90) {
        return sold90.signum() <= 0
                ? null
                : onHand.multiply(BigDecimal.valueOf(90))
                        .divide(sold90, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
