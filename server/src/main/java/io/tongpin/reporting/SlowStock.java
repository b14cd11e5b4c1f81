package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.kernel.Withheld;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies and does not sell (滞销分析): how much of it, for how long, and how long it will last. */
public final class SlowStock {

    private final Database database;
    private final InstantSource clock;

    public SlowStock(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One style or article, in one store or in all that is meant.
     *
     * @param lastCame when some of it came in last, from wherever
     * @param lastSold null if not within half a year
     * @param coverDays for how many days it lasts at the pace of the last ninety; null if nothing was sold
     * @param idleDays days since it sold last; since it came, if it has not sold in half a year
     * @param warehouse where it lies, if it is one article in one place
     */
    public record Row(
            UUID item,
            String code,
            String name,
            @Nullable UUID store,
            @Nullable String storeName,
            Quantity onHand,
            @Withheld @Nullable Money worth,
            @Nullable LocalDate firstCame,
            @Nullable LocalDate lastCame,
            @Nullable LocalDate lastSold,
            Quantity sold30,
            Quantity sold60,
            Quantity sold90,
            @Nullable Long coverDays,
            int idleDays,
            SlowBand band,
            @Nullable UUID warehouse) {

        Row withoutCost() {
            return new Row(
                    item, code, name, store, storeName, onHand, null, firstCame, lastCame, lastSold, sold30, sold60,
                    sold90, coverDays, idleDays, band, warehouse);
        }
    }

    /** All that has not sold for so long. */
    public record Band(
            SlowBand band,
            long count,
            Quantity onHand,
            @Withheld @Nullable Money worth) {

        static Band empty(SlowBand band) {
            return new Band(band, 0, Quantity.ZERO, Money.ZERO);
        }

        Band withoutCost() {
            return new Band(band, count, onHand, null);
        }
    }

    /** All that the filter finds, and all bands of it. */
    public record Sums(
            long count, Quantity onHand, @Withheld @Nullable Money worth, List<Band> bands, LocalDate today) {}

    public Page<Row, Sums> page(Actor actor, SlowQuery query) {
        StoreScope reach = shelves(actor);
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, query.store());
            boolean cost = view.scope().within(actor.reach("cost", "view"));
            LocalDate today = view.scope().today(clock.instant());
            SlowRows rows = new SlowRows(view, today, query);
            Page<SlowRows.Found, Sums> page = Page.of(
                    rows.page(query.sort().seen(cost)),
                    query.limit(),
                    last -> Cursor.of(last.place(), last.key()),
                    query.cursor() == null ? sums(rows.bands(), query, today, cost) : null);
            List<Row> seen = page.items().stream()
                    .map(SlowRows.Found::row)
                    .map(row -> cost ? row : row.withoutCost())
                    .toList();
            return new Page<>(seen, page.next(), page.sums());
        });
    }

    private static Sums sums(List<Band> bands, SlowQuery query, LocalDate today, boolean cost) {
        List<Band> found = bands.stream()
                .filter(band -> query.band() == null || query.band() == band.band())
                .toList();
        Money worth = found.stream().map(Band::worth).reduce(Money.ZERO, Money::plus);
        return new Sums(
                found.stream().mapToLong(Band::count).sum(),
                found.stream().map(Band::onHand).reduce(Quantity.ZERO, Quantity::plus),
                cost ? worth : null,
                cost ? bands : bands.stream().map(Band::withoutCost).toList(),
                today);
    }

    /** What lies on a shelf is nobody's own: whoever sees only what is theirs sees the whole shelf of their store. */
    private static StoreScope shelves(Actor actor) {
        return actor.reach("stock", "view") instanceof StoreScope.These these
                ? StoreScope.in(these.places())
                : StoreScope.EVERYWHERE;
    }
}
