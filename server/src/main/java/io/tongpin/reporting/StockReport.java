package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.kernel.Withheld;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies where and what it is worth (即时库存·库存明细账). Cost is shown only to those who may see it. */
public final class StockReport {

    private final Database database;

    public StockReport(Database database) {
        this.database = database;
    }

    /**
     * One article in one warehouse.
     *
     * @param inTransit on the road to this warehouse's store
     * @param value in cents, as the ledger has it; where one cost serves the company, pieces times the company's average
     */
    public record Row(
            UUID warehouse,
            String warehouseName,
            UUID sku,
            String skuCode,
            String name,
            @Nullable String color,
            @Nullable String size,
            @Nullable String barcode,
            Quantity onHand,
            Quantity reserved,
            Quantity available,
            Quantity inTransit,
            @Withheld @Nullable Money value,
            @Withheld @Nullable UnitCost unitCost,
            @Nullable String warehouseCode) {

        Row withoutCost() {
            return new Row(
                    warehouse,
                    warehouseName,
                    sku,
                    skuCode,
                    name,
                    color,
                    size,
                    barcode,
                    onHand,
                    reserved,
                    available,
                    inTransit,
                    null,
                    null,
                    warehouseCode);
        }
    }

    /** All that the filter finds. */
    public record Sums(
            long count,
            Quantity onHand,
            Quantity reserved,
            Quantity available,
            @Withheld @Nullable Money value) {

        private Sums withoutCost() {
            return new Sums(count, onHand, reserved, available, null);
        }
    }

    /**
     * One movement of one article in one warehouse, with the balance behind it.
     *
     * @param movement {@code IN}, {@code OUT}, {@code MOVE}, {@code VARIANCE}, {@code LATE_COST}
     * @param balanceValue null where one cost serves the company, because no warehouse has a value of its own there
     */
    public record CardRow(
            long entryNo,
            Instant postedAt,
            LocalDate businessDate,
            @Nullable String kind,
            String movement,
            UUID document,
            @Nullable String number,
            Quantity quantity,
            @Withheld @Nullable Value value,
            @Withheld @Nullable UnitCost unitCost,
            Quantity balanceQuantity,
            @Withheld @Nullable Value balanceValue,
            @Nullable String lot) {

        private CardRow withoutCost() {
            return new CardRow(
                    entryNo,
                    postedAt,
                    businessDate,
                    kind,
                    movement,
                    document,
                    number,
                    quantity,
                    null,
                    null,
                    balanceQuantity,
                    null,
                    lot);
        }
    }

    /** Whose card it is, and how much there is now. */
    public record CardHead(
            UUID warehouse, String warehouseName, UUID sku, String skuCode, String name, Quantity onHand) {}

    /** By article and warehouse. Goods on the road are shown with the store they go to, not as a place of their own. */
    public Page<Row, Sums> list(Actor actor, StockQuery query) {
        StoreScope worth = actor.reach("cost", "view");
        StoreScope reach = shelves(actor).plus(places(actor.reach("stock", "view-other")));
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            StockRows rows = new StockRows(tx, scope, worth, query);
            Page<Row, Sums> page = Page.of(
                    rows.page(),
                    query.limit(),
                    last -> Cursor.of(last.skuCode(), String.valueOf(last.warehouseCode())),
                    query.sums() && query.cursor() == null ? rows.sums() : null);
            return scope.within(worth) ? page : withoutTotal(page);
        });
    }

    /** What lies on a shelf is nobody's own: whoever sees only what is theirs sees the whole shelf of their store. */
    private static StoreScope shelves(Actor actor) {
        return places(actor.reach("stock", "view"));
    }

    private static StoreScope places(StoreScope reach) {
        return reach instanceof StoreScope.These these ? StoreScope.in(these.places()) : reach;
    }

    /** A total of which not all parts may be seen would tell the rest. */
    private static Page<Row, Sums> withoutTotal(Page<Row, Sums> page) {
        Sums sums = page.sums();
        return new Page<>(page.items(), page.next(), sums == null ? null : sums.withoutCost());
    }

    /** Newest first. */
    public Page<CardRow, CardHead> card(Actor actor, UUID warehouse, UUID sku, @Nullable String cursor, int limit) {
        StoreScope reach = shelves(actor);
        int most = Page.bounded(limit);
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, null);
            boolean cost = StockCardRows.storeOf(tx, warehouse)
                    .filter(store -> actor.may("cost", "view", store))
                    .isPresent();
            StockCardRows rows = new StockCardRows(tx, scope, warehouse, sku);
            Page<CardRow, CardHead> page = Page.of(
                    rows.page(cursor, most),
                    most,
                    last -> Cursor.of(last.entryNo()),
                    cursor == null ? rows.head() : null);
            return cost
                    ? page
                    : new Page<>(page.items().stream().map(CardRow::withoutCost).toList(), page.next(), page.sums());
        });
    }
}
