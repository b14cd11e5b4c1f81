package io.tongpin.reporting;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.platform.Tx;
import io.tongpin.stockledger.StockKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of one article in one warehouse, with the documents behind them. */
final class StockCardRows {

    private final Tx tx;
    private final Scope scope;
    private final UUID warehouse;
    private final UUID sku;

    StockCardRows(Tx tx, Scope scope, UUID warehouse, UUID sku) {
        this.tx = tx;
        this.scope = scope;
        this.warehouse = warehouse;
        this.sku = sku;
    }

    static Optional<UUID> storeOf(Tx tx, UUID warehouse) {
        return tx.sql("select store_id from organization.warehouse where company_id = ? and id = ?")
                .params(tx.company(), warehouse)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** One entry more than the page may have, if there is one. */
    List<StockReport.CardRow> page(@Nullable String cursor, int limit) throws SQLException {
        long below =
                Cursor.parse(cursor, 1, keys -> Long.parseLong(keys.getFirst())).orElse(Long.MAX_VALUE);
        String sql = """
                select e.entry_no, e.posted_at, e.business_date, d.kind, e.movement, e.document_id, d.number, e.quantity,
                       e.value, e.balance_quantity,
                       case when exists (select 1 from stockledger.balance p
                                          where p.company_id = :company and p.warehouse_id = :pool and p.sku_id = :sku)
                            then null else e.balance_value end,
                       e.lot
                  from stockledger.entry e
                  join organization.warehouse w on w.company_id = :company and w.id = e.warehouse_id
                  left join documents.document d on d.company_id = :company and d.id = e.document_id
                 where e.company_id = :company and e.warehouse_id = :warehouse and e.sku_id = :sku
                   and e.entry_no < :below%s
                 order by e.entry_no desc
                 limit :limit
                """.formatted(scope.and("w.store_id"));
        return scope.bind(tx, tx.sql(sql))
                .param("pool", StockKey.COMPANY_POOL)
                .param("warehouse", warehouse)
                .param("sku", sku)
                .param("below", below)
                .param("limit", limit + 1)
                .query((row, n) -> row(row))
                .list();
    }

    private static StockReport.CardRow row(ResultSet row) throws SQLException {
        BigDecimal quantity = row.getBigDecimal(8);
        BigDecimal value = row.getBigDecimal(9);
        BigDecimal balance = row.getBigDecimal(11);
        return new StockReport.CardRow(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                new Quantity(quantity),
                new Value(value),
                quantity.signum() == 0
                        ? null
                        : new UnitCost(value.divide(quantity, UnitCost.SCALE, RoundingMode.HALF_UP)),
                new Quantity(row.getBigDecimal(10)),
                balance == null ? null : new Value(balance),
                row.getString(12));
    }

    StockReport.@Nullable CardHead head() throws SQLException {
        String sql = """
                select w.id, w.name, s.id, s.code, s.name,
                       coalesce((select on_hand from stockledger.balance b
                                  where b.company_id = :company and b.warehouse_id = w.id and b.sku_id = s.id), 0)
                  from organization.warehouse w
                  join catalog.sku s on s.company_id = :company and s.id = :sku
                 where w.company_id = :company and w.id = :warehouse%s
                """.formatted(scope.and("w.store_id"));
        return scope.bind(tx, tx.sql(sql))
                .param("warehouse", warehouse)
                .param("sku", sku)
                .query((row, n) -> new StockReport.CardHead(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        new Quantity(row.getBigDecimal(6))))
                .optional()
                .orElse(null);
    }
}
