package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.kernel.UnitCost;
import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Tx;
import io.tongpin.stockledger.StockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Balances with names. The company's pool (the nil warehouse) is no place; it only says what a piece is worth. */
final class StockRows {

    private static final String POOL = """
              left join stockledger.balance p
                on p.company_id = :company and p.warehouse_id = :pool and p.sku_id = b.sku_id
            """;

    private final Tx tx;
    private final Scope scope;
    private final StoreScope worth;
    private final StockQuery query;
    private final Map<String, Object> values = new HashMap<>();
    private final String places;
    private final String conditions;

    /** So many times a page looks for its rows among twice as many articles as before. */
    private static final int STEPS = 6;

    /** @param worth where the person may see what goods are worth */
    StockRows(Tx tx, Scope scope, StoreScope worth, StockQuery query) throws SQLException {
        this.tx = tx;
        this.scope = scope;
        this.worth = worth;
        this.query = query;
        this.places = places();
        this.conditions = conditions();
    }

    /** One row more than the page may have, if there is one. */
    List<StockReport.Row> page() throws SQLException {
        Stretch rest = Cursor.parse(query.cursor(), 2, keys -> Stretch.behind(keys.getFirst(), keys.getLast()))
                .orElse(Stretch.ALL);
        boolean few = asked() != null || query.negative();
        return few ? rows(rest, query.limit() + 1) : walk(rest);
    }

    /**
     * Along the codes, until the page is full: whoever has much on the shelf has a page of it soon, and whoever has little of
     * a big catalogue is not walked to its end, for the whole of little is soon read.
     */
    private List<StockReport.Row> walk(Stretch rest) throws SQLException {
        List<StockReport.Row> found = new ArrayList<>();
        int most = query.limit() + 1;
        int articles = 2 * most;
        for (int step = 0; step < STEPS; step++) {
            Optional<String> last = lastOf(rest, articles);
            if (last.isEmpty()) {
                break;
            }
            found.addAll(rows(rest.upTo(last.get()), most - found.size()));
            if (found.size() == most) {
                return found;
            }
            rest = Stretch.behind(last.get());
            articles *= 2;
        }
        found.addAll(rows(rest, most - found.size()));
        return found;
    }

    private Optional<String> lastOf(Stretch rest, int articles) {
        return rest.bind(tx.sql("""
                        select s.code from catalog.sku s
                         where s.company_id = :company and %s
                         order by s.code offset :articles limit 1
                        """.formatted(rest.codes())).param("company", tx.company()))
                .param("articles", articles - 1)
                .query(String.class)
                .optional();
    }

    /** A stretch that ends is read first, for itself: the planner would take all of the shelf for less. */
    private List<StockReport.Row> rows(Stretch stretch, int most) throws SQLException {
        String articles = stretch.to() == null
                ? "catalog.sku"
                : "(select * from catalog.sku s where s.company_id = :company and " + stretch.codes() + " offset 0)";
        String sql = """
                select w.id, w.name, s.id, s.code, s.name, c.name, s.size,
                       coalesce(s.barcodes[1], s.internal_barcodes[1]), b.on_hand, b.reserved,
                       coalesce((select t.on_hand
                                   from organization.warehouse tw
                                   join stockledger.balance t
                                     on t.company_id = :company and t.warehouse_id = tw.id and t.sku_id = s.id
                                  where tw.company_id = :company and tw.store_id = w.store_id and tw.kind = 'transit'
                                    and w.kind = 'normal'), 0),
                       case when p.sku_id is null then b.booked
                            when p.on_hand = 0 then 0
                            else round(b.on_hand * p.value / p.on_hand, 2) end,
                       case when p.sku_id is null and b.on_hand = 0 then b.last_cost
                            when p.sku_id is null then round(b.value / b.on_hand, 6)
                            when p.on_hand = 0 then p.last_cost
                            else round(p.value / p.on_hand, 6) end,
                       w.code, w.store_id
                  from %s s
                  join stockledger.balance b on b.company_id = :company and b.sku_id = s.id
                  join organization.warehouse w on w.company_id = :company and w.id = b.warehouse_id
                %s  left join catalog.color c on c.company_id = :company and c.id = s.color_id
                 where s.company_id = :company and %s%s%s
                 order by s.code, w.code
                 limit :limit
                """.formatted(articles, POOL, stretch.codes(), stretch.places(), places + conditions);
        return stretch.bind(bind(sql).param("limit", most))
                .query((row, n) -> row(row))
                .list();
    }

    private StockReport.Row row(ResultSet row) throws SQLException {
        Quantity onHand = new Quantity(row.getBigDecimal(9));
        Quantity reserved = new Quantity(row.getBigDecimal(10));
        StockReport.Row whole = new StockReport.Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                onHand,
                reserved,
                onHand.minus(reserved),
                new Quantity(row.getBigDecimal(11)),
                new Money(row.getBigDecimal(12)),
                new UnitCost(row.getBigDecimal(13)),
                row.getString(14));
        return worth.covers(row.getObject(15, UUID.class)) ? whole : whole.withoutCost();
    }

    /** The places are named, not joined: so only their shelves are read, and not those of the whole chain. */
    StockReport.Sums sums() throws SQLException {
        List<UUID> shelves = bind("select w.id from organization.warehouse w where w.company_id = :company" + places)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        StatementSpec summed = plain() ? ofShelves() : bind(ofRows());
        return summed.param("shelves", tx.array("uuid", shelves))
                .query((row, n) -> sums(row))
                .single();
    }

    /** Whether all that lies there is meant: then each place is asked whether it is in reach, and not each of its rows. */
    private boolean plain() {
        return !needsArticle() && !query.negative();
    }

    private StatementSpec ofShelves() {
        return tx.sql("select balances, on_hand, reserved, worth from stockledger.sums_of_shelves(:shelves, :nonzero)")
                .param("nonzero", query.nonzero());
    }

    private String ofRows() {
        return """
                select count(*), coalesce(sum(b.on_hand), 0), coalesce(sum(b.reserved), 0),
                       coalesce(sum(case when p.sku_id is null then b.booked
                                         when p.on_hand = 0 then 0
                                         else b.on_hand * p.value / p.on_hand end), 0)
                  from stockledger.balance b
                %s%s where b.company_id = :company and b.warehouse_id = any(:shelves)%s
                """.formatted(POOL, needsArticle() ? """
                  join catalog.sku s on s.company_id = :company and s.id = b.sku_id
                """ : "", conditions);
    }

    private static StockReport.Sums sums(ResultSet row) throws SQLException {
        Quantity onHand = new Quantity(row.getBigDecimal(2));
        Quantity reserved = new Quantity(row.getBigDecimal(3));
        return new StockReport.Sums(
                row.getLong(1), onHand, reserved, onHand.minus(reserved), Money.roundedHalfUp(row.getBigDecimal(4)));
    }

    private boolean needsArticle() {
        return query.category() != null || asked() != null;
    }

    private @Nullable String asked() {
        return query.q() == null || query.q().isBlank() ? null : query.q().strip();
    }

    /** Conditions on {@code w}; goods on the road are shown only where they are asked for. */
    private String places() {
        String reach = scope.and("w.store_id");
        if (query.warehouse() == null) {
            return reach + " and w.kind <> 'transit'";
        }
        values.put("warehouse", query.warehouse());
        return reach + " and w.id = :warehouse";
    }

    private String conditions() throws SQLException {
        StringBuilder all = new StringBuilder();
        if (query.nonzero()) {
            // Said by sign: of a number itself the planner would think, with row security, that it is never zero or
            // always.
            all.append(" and (sign(b.on_hand) <> 0 or sign(b.reserved) <> 0)");
        }
        if (query.negative()) {
            // The exceptions are few and have an index; balances below zero would have to be looked for.
            all.append("""
                     and b.on_hand < 0
                     and exists (select 1 from stockledger.stock_exception x
                                  where x.company_id = :company and x.warehouse_id = b.warehouse_id
                                    and x.sku_id = b.sku_id and x.closed_at is null)
                    """);
        }
        if (query.category() != null) {
            all.append("""
                     and exists (select 1 from catalog.style y
                                  where y.company_id = :company and y.id = s.style_id and y.category_id = any(:categories))
                    """);
            values.put("categories", tx.array("uuid", ArticleRows.categoriesUnder(tx, query.category())));
        }
        article(all);
        return all.toString();
    }

    /** A scanned barcode names one article; anything else is looked for by its terms. */
    private void article(StringBuilder all) {
        String asked = asked();
        if (asked == null) {
            return;
        }
        Optional<UUID> scanned = ArticleRows.byBarcode(tx, asked);
        String terms = SearchTerms.query(tx.company(), asked);
        if (scanned.isPresent()) {
            all.append(" and s.id = :scanned");
            values.put("scanned", scanned.get());
        } else if (terms != null) {
            all.append(" and s.search @@ :terms::tsquery");
            values.put("terms", terms);
        } else {
            all.append(" and s.code = :code");
            values.put("code", asked);
        }
    }

    private StatementSpec bind(String sql) throws SQLException {
        StatementSpec bound = scope.bind(tx, tx.sql(sql)).param("pool", StockKey.COMPANY_POOL);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            bound = bound.param(value.getKey(), value.getValue());
        }
        return bound;
    }
}
