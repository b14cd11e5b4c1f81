package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.BusinessDate;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which part of the chain a report is about (数据范围): the unit that was asked for and everything under it, as far as the
 * person's right reaches.
 *
 * @param unit the unit on top; its trading day is "today"; null if there is nothing the person may see
 * @param units all units that are meant
 * @param everything whether no condition is needed because all of the company is meant
 * @param asked the unit that was asked for, if one was
 */
record Scope(
        @Nullable Unit unit,
        List<Unit> units,
        boolean everything,
        @Nullable UUID asked) {

    /** One unit of the chain. */
    record Unit(UUID id, String code, String name, String type, String zone, String dayCutOff) {}

    /** @param reach where the person may see what the report shows; what is only for the maker's eyes is not in it */
    static Scope of(Tx tx, Actor actor, StoreScope reach, @Nullable UUID asked) throws SQLException {
        List<Unit> units = tx.sql("""
                        select s.id, s.code, s.name, s.type, s.zone, s.day_cut_off
                          from organization.store_above a
                          join organization.store s on s.company_id = a.company_id and s.id = a.store_id
                         where a.company_id = :company
                           and a.above_id = coalesce(:asked, (select id from organization.store
                                                               where company_id = :company and type = 'hq'))
                           and (:everywhere or a.store_id = any(:reach))
                         order by a.distance, s.code
                        """)
                .param("company", tx.company())
                .param("asked", asked, java.sql.Types.OTHER)
                .param("everywhere", reach.everywhere())
                .param("reach", tx.array("uuid", reach.stores()))
                .query((row, n) -> new Unit(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
        return new Scope(top(units, actor, reach, asked), units, asked == null && reach.everywhere(), asked);
    }

    /** Whoever sees some stores only, and asks for none, is at home in their own. */
    private static @Nullable Unit top(List<Unit> units, Actor actor, StoreScope reach, @Nullable UUID asked) {
        Optional<Unit> first = units.stream().findFirst();
        return asked != null || reach.everywhere()
                ? first.orElse(null)
                : units.stream()
                        .filter(unit -> unit.id().equals(actor.store()))
                        .findFirst()
                        .or(() -> first)
                        .orElse(null);
    }

    /** The condition on a column of stores, to be put behind other conditions. */
    String and(String column) {
        return everything ? "" : " and " + column + " = any(:stores)";
    }

    /** Fills what {@link #and} left open. */
    StatementSpec bind(Tx tx, StatementSpec statement) throws SQLException {
        StatementSpec bound = statement.param("company", tx.company());
        return everything
                ? bound
                : bound.param(
                        "stores", tx.array("uuid", units.stream().map(Unit::id).toList()));
    }

    /** Whether a right that holds there holds in every unit that is meant. */
    boolean within(StoreScope right) {
        return right.everywhere() || units.stream().allMatch(each -> right.covers(each.id()));
    }

    /** The units that are meant in which rights hold. */
    List<UUID> inside(StoreScope... rights) {
        return units.stream()
                .map(Unit::id)
                .filter(id -> Stream.of(rights).allMatch(right -> right.covers(id)))
                .toList();
    }

    /** The trading day of the unit on top. */
    LocalDate today(Instant now) {
        return unit == null
                ? LocalDate.ofInstant(now, ZoneId.of("UTC"))
                : BusinessDate.of(now, ZoneId.of(unit.zone()), LocalTime.parse(unit.dayCutOff()))
                        .date();
    }

    /** For drilling: what was asked for, or the one store the person sees; else their reach, there as here. */
    @Nullable
    UUID filter() {
        return asked == null && !everything && units.size() == 1
                ? units.getFirst().id()
                : asked;
    }
}
