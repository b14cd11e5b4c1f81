package io.tongpin.reporting;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is owed by age: both sides in one statement over what is open, in the same ages as the lists behind them. */
final class OwedRows {

    private OwedRows() {}

    /** What we owe is told to those who may see, in all that is meant, who suppliers are and what goods cost. */
    static List<HomeCharts.Owed> byAge(Tx tx, Actor actor, Scope scope, LocalDate today) throws SQLException {
        boolean owing = scope.within(actor.reach("cost", "view")) && scope.within(actor.reach("supplier", "view"));
        Map<Side, Map<Age, Money>> sums = sums(tx, scope, today);
        return Stream.of(Age.values())
                .map(age -> new HomeCharts.Owed(
                        age,
                        sum(sums, Side.RECEIVABLE, age),
                        owing ? sum(sums, Side.PAYABLE, age) : null,
                        items(scope, Side.RECEIVABLE, age),
                        owing ? items(scope, Side.PAYABLE, age) : null))
                .toList();
    }

    private static Money sum(Map<Side, Map<Age, Money>> sums, Side side, Age age) {
        Money sum = sums.getOrDefault(side, Map.of()).get(age);
        return sum == null ? Money.ZERO : sum;
    }

    private static Map<Side, Map<Age, Money>> sums(Tx tx, Scope scope, LocalDate today) throws SQLException {
        String sql = """
                select i.side, %s
                  from generalledger.open_item i
                 where i.company_id = :company and i.side = any(:sides) and i.open_amount <> 0%s
                 group by i.side
                """.formatted(
                Stream.of(Age.values()).map(age -> age.sum(Age.Basis.DUE)).collect(Collectors.joining(", ")),
                scope.and("i.store_id"));
        Map<Side, Map<Age, Money>> sums = new HashMap<>();
        scope.bind(tx, tx.sql(sql))
                .param("sides", tx.array("text", List.of(Side.values())))
                .param("today", today)
                .query(row -> {
                    Map<Age, Money> ages = new EnumMap<>(Age.class);
                    for (Age age : Age.values()) {
                        ages.put(age, new Money(row.getBigDecimal(2 + age.ordinal())));
                    }
                    sums.put(Side.valueOf(row.getString(1)), ages);
                });
        return sums;
    }

    private static Drill items(Scope scope, Side side, Age age) {
        return Drill.to("open-items").with("side", side).with("age", age).with("store", scope.filter());
    }
}
