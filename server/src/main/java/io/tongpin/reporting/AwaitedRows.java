package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Orders that have not come whole, by how long ago they were made: the same rows that the desk counts, along what is open. */
final class AwaitedRows {

    /** Days since the order, each age to its last day; what is older stands behind them. */
    private static final List<Integer> AGES = List.of(DeskTasks.DAYS_TO_COME, 14, 30);

    private record Sum(long orders, Quantity quantity) {}

    private final Tx tx;
    private final Scope scope;
    private final Actor actor;
    private final StoreScope reach;
    private final LocalDate today;

    AwaitedRows(Views views, Actor actor, StoreScope reach, LocalDate today) throws SQLException {
        this.tx = views.tx();
        this.scope = views.scope(reach);
        this.actor = actor;
        this.reach = reach;
        this.today = today;
    }

    /** Where somebody who orders sees orders, and how many pieces were ordered. */
    static StoreScope reach(FieldCatalogue fields, Actor actor) {
        StoreScope seen = DeskTasks.within(actor, "purchasing", "purchase-order", "view");
        boolean orders = !DeskTasks.within(actor, "purchasing", "purchase-order", "create")
                .nowhere();
        return orders && new Sight(fields, actor).everywhere("purchase-order", "lines.quantity", seen)
                ? seen
                : StoreScope.NOWHERE;
    }

    /** The youngest first. */
    List<HomeCharts.Awaited> byAge() throws SQLException {
        Map<Integer, Sum> sums = sums();
        List<HomeCharts.Awaited> ages = new ArrayList<>();
        for (int i = 0; i <= AGES.size(); i++) {
            Sum sum = sums.getOrDefault(i, new Sum(0, Quantity.ZERO));
            Integer days = i < AGES.size() ? AGES.get(i) : null;
            ages.add(new HomeCharts.Awaited(
                    days, i > 0, sum.orders(), sum.quantity(), orders(days, i == 0 ? null : AGES.get(i - 1))));
        }
        return ages;
    }

    private Map<Integer, Sum> sums() throws SQLException {
        String sql = """
                select width_bucket(:today - d.business_date, :ages), count(*), sum(d.open_quantity)
                  from documents.document d
                 where d.company_id = :company and d.kind = 'purchase-order' and d.open_quantity > 0%s%s
                 group by 1
                """.formatted(
                        reach.everywhere() ? "" : DeskTask.Reaches.DOCUMENT.condition(0),
                        scope.asked() == null ? "" : " and d.store_id = any(:stores)");
        StatementSpec statement = tx.sql(sql)
                .param("company", tx.company())
                .param(
                        "ages",
                        tx.array("int4", AGES.stream().map(days -> days + 1).toList()))
                .param("today", today);
        if (reach instanceof StoreScope.These these) {
            statement = statement
                    .param("s0", tx.array("uuid", these.stores()))
                    .param("o0", tx.array("uuid", these.own()))
                    .param("person", actor.user());
        }
        if (scope.asked() != null) {
            statement = statement.param(
                    "stores",
                    tx.array("uuid", scope.units().stream().map(Scope.Unit::id).toList()));
        }
        Map<Integer, Sum> sums = new HashMap<>();
        statement.query(row -> {
            Quantity quantity = new Quantity(row.getBigDecimal(3).setScale(Quantity.SCALE, RoundingMode.HALF_UP));
            sums.put(row.getInt(1), new Sum(row.getLong(2), quantity));
        });
        return sums;
    }

    /** Made at most so many days ago, but more than those of the age before. */
    private Drill orders(@Nullable Integer days, @Nullable Integer before) {
        return Drill.to("documents")
                .with("kind", "purchase-order")
                .with("progress", "UNFINISHED")
                .with("from", days == null ? null : today.minusDays(days))
                .with("to", before == null ? null : today.minusDays(before + 1L))
                .with("store", scope.asked());
    }
}
