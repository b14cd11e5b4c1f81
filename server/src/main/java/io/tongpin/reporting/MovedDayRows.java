package io.tongpin.reporting;

import io.tongpin.kernel.Quantity;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pieces in and out by day: the roll-up of documents, and what the log has behind it, in one snapshot. */
final class MovedDayRows {

    private static final int DAYS = 14;

    private record Sum(Quantity in, Quantity out) {}

    private MovedDayRows() {}

    /** Up to today, without gaps. */
    static List<HomeCharts.MovedDay> twoWeeks(View view, Moving moving, LocalDate today) throws SQLException {
        LocalDate first = today.minusDays(DAYS - 1);
        Map<LocalDate, Sum> sums = sums(view, moving, first, today);
        return IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(day -> {
                    Sum sum = sums.getOrDefault(day, new Sum(Quantity.ZERO, Quantity.ZERO));
                    return new HomeCharts.MovedDay(
                            day, sum.in(), sum.out(), papers(view, moving.in(), day), papers(view, moving.out(), day));
                })
                .toList();
    }

    private static Map<LocalDate, Sum> sums(View view, Moving moving, LocalDate from, LocalDate to)
            throws SQLException {
        String sql = """
                select x.business_date,
                       coalesce(sum(x.quantity) filter (where x.kind = any(:in)), 0),
                       coalesce(sum(x.quantity) filter (where x.kind = any(:out)), 0)
                  from (select d.business_date, d.kind, d.quantity
                          from reporting.document_day d
                         where d.company_id = :company and d.business_date >= :from and d.business_date <= :to
                           and (d.kind = any(:in) or d.kind = any(:out))%s
                         union all
                        select h.business_date, h.kind, h.quantity
                          from documents.document h
                         where h.company_id = :company and h.id = any(:tail)
                           and h.business_date >= :from and h.business_date <= :to
                           and (h.kind = any(:in) or h.kind = any(:out))%s) x
                 group by x.business_date
                """.formatted(view.and("d.store_id"), view.and("h.store_id"));
        Map<LocalDate, Sum> sums = new HashMap<>();
        view.sql(sql)
                .param("from", from)
                .param("to", to)
                .param("in", view.tx().array("text", moving.in()))
                .param("out", view.tx().array("text", moving.out()))
                .query(row -> {
                    sums.put(
                            row.getObject(1, LocalDate.class),
                            new Sum(new Quantity(row.getBigDecimal(2)), new Quantity(row.getBigDecimal(3))));
                });
        return sums;
    }

    private static @Nullable Drill papers(View view, List<String> kinds, LocalDate day) {
        return kinds.isEmpty()
                ? null
                : Drill.to("documents")
                        .with("kind", kinds)
                        .with("from", day)
                        .with("to", day)
                        .with("store", view.scope().filter());
    }
}
