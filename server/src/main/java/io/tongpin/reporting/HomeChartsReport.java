package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draws the first screen (首页图表) by what somebody may do and not by what their role is called: a fixed number of statements
 * in one snapshot, however large the chain is.
 */
public final class HomeChartsReport {

    private final Database database;
    private final FieldCatalogue fields;
    private final InstantSource clock;

    public HomeChartsReport(Database database, FieldCatalogue fields, InstantSource clock) {
        this.database = database;
        this.fields = fields;
        this.clock = clock;
    }

    /** @param unit store or region that is asked about; null is everything the person may see */
    public HomeCharts of(Actor actor, @Nullable UUID unit) {
        Instant now = clock.instant();
        StoreScope reach = actor.reach();
        return database.read(actor.company(), reach, tx -> {
            Views views = new Views(tx, actor, unit);
            LocalDate today = views.scope(reach).today(now);
            return new HomeCharts(
                    today,
                    stores(actor, views, today),
                    selling(actor, views, today),
                    storing(actor, views, today),
                    buying(actor, views, today),
                    money(actor, views, today),
                    now);
        });
    }

    private static @Nullable List<HomeCharts.StoreDays> stores(Actor actor, Views views, LocalDate today)
            throws SQLException {
        StoreScope reach = actor.reach("home", "view");
        return reach.nowhere() ? null : StoreDayRows.week(views.view(reach), today);
    }

    private @Nullable List<HomeCharts.OwnDay> selling(Actor actor, Views views, LocalDate today) throws SQLException {
        StoreScope stores = StoreScope.in(new OwnSales(fields, actor).stores());
        return stores.nowhere() ? null : OwnDayRows.twoWeeks(views.tx(), actor, views.scope(stores), today);
    }

    private @Nullable List<HomeCharts.MovedDay> storing(Actor actor, Views views, LocalDate today) throws SQLException {
        StoreScope reach = Moving.reach(actor);
        if (reach.nowhere()) {
            return null;
        }
        Scope scope = views.scope(reach);
        Moving seen = Moving.seen(fields, actor, scope);
        return scope.units().isEmpty() || seen.nothing() ? null : MovedDayRows.twoWeeks(views.view(reach), seen, today);
    }

    private @Nullable List<HomeCharts.Awaited> buying(Actor actor, Views views, LocalDate today) throws SQLException {
        StoreScope reach = AwaitedRows.reach(fields, actor);
        return reach.nowhere() ? null : new AwaitedRows(views, actor, reach, today).byAge();
    }

    private static @Nullable List<HomeCharts.Owed> money(Actor actor, Views views, LocalDate today)
            throws SQLException {
        StoreScope reach = actor.reach("open-items", "view");
        return reach.nowhere() || views.scope(reach).units().isEmpty()
                ? null
                : OwedRows.byAge(views.tx(), actor, views.scope(reach), today);
    }
}
