package io.tongpin.reporting;

import io.tongpin.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What the rules of careful records find: counted with one statement a rule, listed page by page. */
final class QualityRows {

    private final View view;
    private final LocalDate today;
    private final Instant now;
    private final List<String> money;

    /** @param today the trading day of headquarters, from which days are counted back */
    QualityRows(View view, LocalDate today, Instant now) throws SQLException {
        this.view = view;
        this.today = today;
        this.now = now;
        this.money = AccountRows.all(view.tx()).stream()
                .filter(AccountRows.Account::holdsMoney)
                .map(AccountRows.Account::code)
                .toList();
    }

    /** How many records of one sort a rule looks at in one store, and how many of them are wrong. */
    record Count(QualityRule rule, @Nullable UUID store, String kind, long all, long wrong) {}

    List<Count> counts() throws SQLException {
        List<Count> counts = new ArrayList<>();
        for (QualityRule rule : QualityRule.all()) {
            counts.addAll(bound("""
                            select r.store, r.kind, count(*), count(*) filter (where r.wrong)
                              from (%s) r
                             group by r.store, r.kind
                            """.formatted(rule.rows()))
                    .query((row, n) -> new Count(
                            rule, row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)))
                    .list());
        }
        return counts;
    }

    /**
     * Which page of which rule is asked for.
     *
     * @param store null of the company's records
     * @param kinds which of a store's records are told
     */
    record Wanted(
            QualityRule rule,
            @Nullable UUID store,
            Collection<String> kinds,
            @Nullable String cursor,
            int limit) {

        private String condition() {
            return "r.wrong" + (store == null ? "" : " and r.store = :store and r.kind = any(:kinds)");
        }
    }

    Page<Quality.Row, Quality.Sums> page(Wanted wanted) throws SQLException {
        List<String> after = Cursor.parse(wanted.cursor(), 2, keys -> {
                    UUID.fromString(keys.getLast());
                    return keys;
                })
                .orElse(List.of());
        List<Sorted> found = asked(wanted, """
                        select r.id, r.kind, r.code, r.name, r.day, r.within, r.place, r.quantity, r.sort
                          from (%s) r
                         where %s%s
                         order by r.sort collate "C", r.id
                         limit :limit
                        """.formatted(
                                wanted.rule().rows(),
                                wanted.condition(),
                                after.isEmpty() ? "" : " and (r.sort collate \"C\", r.id) > (:sort, :id::uuid)"))
                .param("limit", wanted.limit() + 1)
                .param("sort", after.isEmpty() ? "" : after.getFirst())
                .param("id", after.isEmpty() ? "" : after.getLast())
                .query((row, n) -> new Sorted(row(row), row.getString(9)))
                .list();
        Page<Sorted, Quality.Sums> page = Page.of(
                found,
                wanted.limit(),
                last -> Cursor.of(last.sort(), last.row().id()),
                after.isEmpty() ? sums(wanted) : null);
        return new Page<>(page.items().stream().map(Sorted::row).toList(), page.next(), page.sums());
    }

    private record Sorted(Quality.Row row, String sort) {}

    private Quality.Sums sums(Wanted wanted) throws SQLException {
        return asked(
                        wanted,
                        "select count(*) from (%s) r where %s"
                                .formatted(wanted.rule().rows(), wanted.condition()))
                .query((row, n) -> new Quality.Sums(row.getLong(1)))
                .single();
    }

    private StatementSpec asked(Wanted wanted, String sql) throws SQLException {
        return wanted.store() == null
                ? bound(sql)
                : bound(sql)
                        .param("store", wanted.store())
                        .param("kinds", view.tx().array("text", wanted.kinds()));
    }

    private StatementSpec bound(String sql) throws SQLException {
        return view.sql(sql)
                .param("today", today)
                .param("now", now.toString())
                .param("accounts", view.tx().array("text", money));
    }

    private static Quality.Row row(ResultSet row) throws SQLException {
        BigDecimal quantity = row.getBigDecimal(8);
        return new Quality.Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                quantity == null ? null : new Quantity(quantity.setScale(Quantity.SCALE, RoundingMode.HALF_UP)));
    }
}
