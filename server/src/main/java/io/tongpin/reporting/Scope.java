package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.BusinessDate;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which part of the chain a report is about (数据范围): the unit that was asked for and everything under it, as far as it is
 * under the unit that the person belongs to. Headquarters' people see the whole company.
 *
 * @param unit the unit on top; its trading day is "today"; null if there is nothing the person may see
 * @param units the unit itself and all under it
 * @param everything whether no condition is needed because all of the company is meant
 */
record Scope(@Nullable Unit unit, List<Unit> units, boolean everything) {

    /** One unit of the chain. */
    record Unit(UUID id, String code, String name, String type, String zone, String dayCutOff) {}

    static Scope of(Tx tx, Actor actor, @Nullable UUID asked) {
        UUID top = asked != null ? asked : actor.store();
        List<Unit> units = tx.sql("""
                        select s.id, s.code, s.name, s.type, s.zone, s.day_cut_off
                          from organization.store_above a
                          join organization.store s on s.company_id = a.company_id and s.id = a.store_id
                         where a.company_id = :company
                           and a.above_id = coalesce(:top, (select id from organization.store
                                                             where company_id = :company and type = 'hq'))
                           and (:home::uuid is null
                                or exists (select 1 from organization.store_above h
                                            where h.company_id = :company and h.above_id = :home
                                              and h.store_id = a.above_id))
                         order by a.distance, s.code
                        """)
                .param("company", tx.company())
                .param("top", top, java.sql.Types.OTHER)
                .param("home", actor.store(), java.sql.Types.OTHER)
                .query((row, n) -> new Unit(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
        return new Scope(units.isEmpty() ? null : units.getFirst(), units, top == null && actor.store() == null);
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

    /** The trading day of the unit on top. */
    LocalDate today(Instant now) {
        return unit == null
                ? LocalDate.ofInstant(now, ZoneId.of("UTC"))
                : BusinessDate.of(now, ZoneId.of(unit.zone()), LocalTime.parse(unit.dayCutOff()))
                        .date();
    }

    /** For drilling: the unit, unless everything is meant. */
    @Nullable
    UUID filter() {
        return everything || unit == null ? null : unit.id();
    }
}
