package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Says of the articles of a slip what lies here and who else has some (哪里有货): one statement for all of them. */
public final class Shelves {

    /** More articles than a screen shows are not asked for at once. */
    static final int MOST = 200;

    private static final String SQL = """
            with shelf as materialized (
                select b.sku_id, b.warehouse_id, w.name, b.on_hand, b.reserved, b.on_hand - b.reserved as available
                  from stockledger.balance b
                  join organization.warehouse w on w.company_id = :company and w.id = b.warehouse_id
                 where b.company_id = :company and b.sku_id = any(:skus) and w.kind <> 'transit'%s
            )
            select s.id, here.id is not null, coalesce(o.on_hand, 0), coalesce(o.reserved, 0), coalesce(e.available, 0),
                   m.warehouse_id, m.name, m.available
              from catalog.sku s
              join catalog.style y on y.company_id = :company and y.id = s.style_id and y.stocked
              left join organization.warehouse here
                on here.company_id = :company and here.id = :warehouse%s
              left join shelf o on o.sku_id = s.id and o.warehouse_id = :warehouse
              left join lateral (select sum(x.available) as available from shelf x
                                  where x.sku_id = s.id and x.warehouse_id <> :warehouse and x.available > 0) e on true
              left join lateral (select x.warehouse_id, x.name, x.available from shelf x
                                  where x.sku_id = s.id and x.warehouse_id <> :warehouse and x.available > 0
                                  order by x.available desc, x.name
                                  limit 1) m on true
             where s.company_id = :company and s.id = any(:skus)
            """;

    private final Database database;

    public Shelves(Database database) {
        this.database = database;
    }

    /** What is no stocked article is left out. */
    public List<Shelf> of(Actor actor, UUID warehouse, Collection<UUID> skus) {
        StoreScope reach = places(actor.reach("stock", "view")).plus(places(actor.reach("stock", "view-other")));
        List<UUID> asked = skus.stream().distinct().limit(MOST).toList();
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, null);
            return rows(tx, scope, warehouse, asked);
        });
    }

    private static List<Shelf> rows(Tx tx, Scope scope, UUID warehouse, List<UUID> skus) throws SQLException {
        String sql = SQL.formatted(scope.and("w.store_id"), scope.and("here.store_id"));
        return scope.bind(tx, tx.sql(sql))
                .param("warehouse", warehouse)
                .param("skus", tx.array("uuid", skus))
                .query((row, n) -> shelf(row))
                .list();
    }

    private static Shelf shelf(ResultSet row) throws SQLException {
        boolean seen = row.getBoolean(2);
        UUID most = row.getObject(6, UUID.class);
        return new Shelf(
                row.getObject(1, UUID.class),
                seen ? new Quantity(row.getBigDecimal(3)) : null,
                seen ? new Quantity(row.getBigDecimal(4)) : null,
                new Quantity(row.getBigDecimal(5)),
                most == null ? null : new Shelf.Other(most, row.getString(7), new Quantity(row.getBigDecimal(8))));
    }

    /** What lies on a shelf is nobody's own. */
    private static StoreScope places(StoreScope reach) {
        return reach instanceof StoreScope.These these ? StoreScope.in(these.places()) : reach;
    }
}
