package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A week of the stores, sales and returns apart: the roll-up of documents, and what the log has behind it. */
final class StoreDayRows {

    private static final int DAYS = 7;

    /** So many stores can be told apart in one chart; of more, the smaller ones stand together. */
    private static final int MOST = 6;

    /** What one store sold and took back on one day. */
    private record Sum(Money sales, Money returns) {

        static final Sum NOTHING = new Sum(Money.ZERO, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(sales.plus(other.sales), returns.plus(other.returns));
        }
    }

    private final View view;
    private final LocalDate today;
    private final Map<UUID, Map<LocalDate, Sum>> sums;
    private final Map<UUID, Quantity> stock;

    private StoreDayRows(View view, LocalDate today) throws SQLException {
        this.view = view;
        this.today = today;
        this.sums = sums(view, today.minusDays(DAYS - 1), today);
        this.stock = StockSumRows.perStore(view);
    }

    /** By code, so that no store changes its place while it is looked at. */
    static List<HomeCharts.StoreDays> week(View view, LocalDate today) throws SQLException {
        return new StoreDayRows(view, today).stores();
    }

    private List<HomeCharts.StoreDays> stores() {
        List<Scope.Unit> all = view.scope().units().stream()
                .filter(unit -> unit.type().equals("store") || sums.containsKey(unit.id()))
                .sorted(Comparator.comparing(this::sold).reversed().thenComparing(Scope.Unit::code))
                .toList();
        int named = all.size() <= MOST ? all.size() : MOST - 1;
        List<HomeCharts.StoreDays> stores = new ArrayList<>();
        all.stream()
                .limit(named)
                .sorted(Comparator.comparing(Scope.Unit::code))
                .map(unit -> days(unit, List.of(unit)))
                .forEach(stores::add);
        if (named < all.size()) {
            stores.add(days(null, all.subList(named, all.size())));
        }
        return stores;
    }

    private Money sold(Scope.Unit unit) {
        return of(unit).values().stream()
                .map(sum -> sum.sales().minus(sum.returns()))
                .reduce(Money.ZERO, Money::plus);
    }

    private HomeCharts.StoreDays days(Scope.@Nullable Unit named, List<Scope.Unit> units) {
        return new HomeCharts.StoreDays(
                named == null ? null : named.id(),
                named == null ? null : named.code(),
                named == null ? null : named.name(),
                units.stream()
                        .map(unit -> stock.getOrDefault(unit.id(), Quantity.ZERO))
                        .reduce(Quantity.ZERO, Quantity::plus),
                Stream.iterate(today.minusDays(DAYS - 1), day -> day.plusDays(1))
                        .limit(DAYS)
                        .map(day -> day(day, units))
                        .toList(),
                named == null ? null : slips(named));
    }

    private HomeCharts.StoreDay day(LocalDate day, List<Scope.Unit> units) {
        Sum sum = units.stream()
                .map(unit -> of(unit).getOrDefault(day, Sum.NOTHING))
                .reduce(Sum.NOTHING, Sum::plus);
        return new HomeCharts.StoreDay(day, sum.sales(), sum.returns());
    }

    private Map<LocalDate, Sum> of(Scope.Unit unit) {
        return sums.getOrDefault(unit.id(), Map.of());
    }

    private Drill slips(Scope.Unit unit) {
        return Drill.to("documents")
                .with("kind", Selling.ALL)
                .with("from", today.minusDays(DAYS - 1))
                .with("to", today)
                .with("store", unit.id());
    }

    private static Map<UUID, Map<LocalDate, Sum>> sums(View view, LocalDate from, LocalDate to) throws SQLException {
        String sql = """
                select x.store_id, x.business_date,
                       coalesce(sum(x.amount) filter (where x.kind <> all(:returns)), 0),
                       coalesce(sum(x.amount) filter (where x.kind = any(:returns)), 0)
                  from (select d.store_id, d.business_date, d.kind, d.amount
                          from reporting.document_day d
                         where d.company_id = :company and d.business_date >= :from and d.business_date <= :to
                           and d.kind = any(:kinds)%s
                         union all
                        select h.store_id, h.business_date, h.kind, h.amount
                          from documents.document h
                         where h.company_id = :company and h.id = any(:tail)
                           and h.business_date >= :from and h.business_date <= :to
                           and h.kind = any(:kinds)%s) x
                 group by x.store_id, x.business_date
                """.formatted(view.and("d.store_id"), view.and("h.store_id"));
        Map<UUID, Map<LocalDate, Sum>> sums = new HashMap<>();
        view.sql(sql)
                .param("from", from)
                .param("to", to)
                .param("kinds", view.tx().array("text", Selling.ALL))
                .param("returns", view.tx().array("text", Selling.RETURNS))
                .query(row -> {
                    sums.computeIfAbsent(row.getObject(1, UUID.class), store -> new HashMap<>())
                            .put(
                                    row.getObject(2, LocalDate.class),
                                    new Sum(new Money(row.getBigDecimal(3)), new Money(row.getBigDecimal(4))));
                });
        return sums;
    }
}
