package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Gross profits by what was asked, in the order that was asked; sums of all stand beside every row of the page. */
final class MarginRows {

    private static final String ROWS = """
            , x as materialized (
                select case when g.rest then 'other' when g.key is null then 'none' else g.key::text end as key,
                       n.code, n.name, g.quantity, g.net, g.cost
                  from (select f.key, f.rest, sum(f.pieces) as quantity, sum(f.net) as net, sum(f.cost) as cost
                %1$s
                         group by f.key, f.rest) g
                  left join %2$s n on n.company_id = :company and n.id = g.key
                 where g.quantity <> 0 or g.net <> 0%3$s
            )
            select r.*, t.*
              from (select count(*), coalesce(sum(quantity), 0) as quantity, coalesce(sum(net), 0) as net,
                           coalesce(sum(cost), 0) as cost from x) t
              left join (select x.key, x.code, x.name, x.quantity, x.net, x.cost, (%4$s)::text as place
                           from x
                          where true%5$s
                          order by %4$s %6$s, x.key %6$s
                          limit :limit) r on true
             order by r.place::%7$s %6$s, r.key %6$s
            """;

    private MarginRows() {}

    /** One row as it was found, and its place in the order. */
    record Found(
            @Nullable String key,
            @Nullable String code,
            @Nullable String name,
            Quantity quantity,
            Money net,
            Money cost,
            String place) {}

    /** The rows of a page, one more if there are more, and the sums of everything. */
    record Answer(List<Found> rows, Found sums, long count) {}

    private record After(String place, String key) {}

    /** @param cost whether the person may see it; what only cost something is no row to whoever may not */
    static Answer of(MarginFacts facts, MarginQuery query, boolean cost) throws SQLException {
        MarginSort sort = query.sort().seen(cost);
        Optional<After> after = Cursor.parse(query.cursor(), 2, keys -> after(sort, keys));
        String behind = " and (%s, x.key) %s (:place::%s, :behind)"
                .formatted(sort.value(), query.ascending() ? ">" : "<", sort.type());
        String sql = ROWS.formatted(
                facts.ofGoods(),
                query.by().names(),
                cost ? " or g.cost <> 0" : "",
                sort.value(),
                after.isPresent() ? behind : "",
                query.ascending() ? "asc" : "desc",
                sort.type().equals("text") ? "text collate \"C\"" : sort.type());
        StatementSpec statement = facts.sql(sql).param("limit", query.limit() + 1);
        if (after.isPresent()) {
            statement = statement
                    .param("place", after.get().place())
                    .param("behind", after.get().key());
        }
        List<Found> rows = new ArrayList<>();
        List<Answer> sums = new ArrayList<>();
        statement.query(row -> {
            if (row.getString(1) != null) {
                rows.add(row(row));
            }
            sums.add(new Answer(List.of(), sums(row), row.getLong(8)));
        });
        return new Answer(rows, sums.getFirst().sums(), sums.getFirst().count());
    }

    private static After after(MarginSort sort, List<String> keys) {
        boolean figure = sort.type().equals("numeric");
        String place = figure ? new BigDecimal(keys.getFirst()).toPlainString() : keys.getFirst();
        return new After(place, keys.getLast());
    }

    private static Found row(ResultSet row) throws SQLException {
        return new Found(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                pieces(row, 4),
                Money.roundedHalfUp(row.getBigDecimal(5)),
                Money.roundedHalfUp(row.getBigDecimal(6)),
                row.getString(7));
    }

    private static Found sums(ResultSet row) throws SQLException {
        return new Found(
                null,
                null,
                null,
                pieces(row, 9),
                Money.roundedHalfUp(row.getBigDecimal(10)),
                Money.roundedHalfUp(row.getBigDecimal(11)),
                "");
    }

    static Quantity pieces(ResultSet row, int at) throws SQLException {
        return new Quantity(row.getBigDecimal(at).setScale(Quantity.SCALE, RoundingMode.HALF_UP));
    }
}
