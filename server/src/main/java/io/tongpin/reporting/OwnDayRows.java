package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Slips that one person made, day by day: along the index of the stores' lists, as far back as is drawn and no farther. */
final class OwnDayRows {

    private static final int DAYS = 14;

    private record Sum(long count, Money amount) {}

    private OwnDayRows() {}

    /** Up to today, without gaps. */
    static List<HomeCharts.OwnDay> twoWeeks(Tx tx, Actor actor, Scope scope, LocalDate today) throws SQLException {
        LocalDate first = today.minusDays(DAYS - 1);
        Map<LocalDate, Sum> sums = sums(tx, actor, scope, first, today);
        return IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(day -> {
                    Sum sum = sums.getOrDefault(day, new Sum(0, Money.ZERO));
                    return new HomeCharts.OwnDay(day, sum.count(), sum.amount(), slips(day));
                })
                .toList();
    }

    private static Map<LocalDate, Sum> sums(Tx tx, Actor actor, Scope scope, LocalDate from, LocalDate to)
            throws SQLException {
        String sql = """
                select d.business_date,
                       count(*) filter (where d.kind <> all(:returns)),
                       sum(case when d.kind = any(:returns) then -d.amount else d.amount end)
                  from documents.document d
                 where d.company_id = :company and d.kind = any(:kinds)
                   and d.business_date >= :from and d.business_date <= :to
                   and d.created_by = :person and d.reverses_id is null and d.state = 'POSTED'%s
                 group by d.business_date
                """.formatted(scope.and("d.store_id"));
        Map<LocalDate, Sum> sums = new HashMap<>();
        scope.bind(tx, tx.sql(sql))
                .param("kinds", tx.array("text", Selling.ALL))
                .param("returns", tx.array("text", Selling.RETURNS))
                .param("from", from)
                .param("to", to)
                .param("person", actor.user())
                .query(row -> {
                    sums.put(
                            row.getObject(1, LocalDate.class),
                            new Sum(row.getLong(2), new Money(row.getBigDecimal(3))));
                });
        return sums;
    }

    private static Drill slips(LocalDate day) {
        return Drill.to("documents")
                .with("kind", Selling.ALL)
                .with("from", day)
                .with("to", day)
                .with("mine", "true");
    }
}
