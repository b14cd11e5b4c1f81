package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an article in a warehouse are made of (库存数字的来由): which orders have reserved it, which transfers are on
 * the way to its store, which purchase orders it is still to come from.
 */
public final class StockFigures {

    private final Database database;

    public StockFigures(Database database) {
        this.database = database;
    }

    /** The parts of each figure, oldest first; no more than a screen shows of each. */
    public record Figures(List<Part> reserved, List<Part> inTransit, List<Part> incoming) {

        static final Figures NONE = new Figures(List.of(), List.of(), List.of());
    }

    /**
     * What one document makes of it.
     *
     * @param document null, with its number, for those who may not see such documents there
     */
    public record Part(
            @Nullable UUID document, String kind, @Nullable String number, LocalDate businessDate, Quantity quantity) {

        Part unnamed() {
            return new Part(null, kind, null, businessDate, quantity);
        }
    }

    public Figures of(Actor actor, UUID warehouse, UUID sku) {
        StoreScope reach = actor.reach("stock", "view");
        StoreScope shelves = reach instanceof StoreScope.These these ? StoreScope.in(these.places()) : reach;
        return database.read(actor.company(), shelves, tx -> {
            UUID store =
                    StockCardRows.storeOf(tx, warehouse).filter(shelves::covers).orElse(null);
            if (store == null) {
                return Figures.NONE;
            }
            StockFigureRows rows = new StockFigureRows(tx, store, warehouse, sku);
            return new Figures(
                    named(actor, "sales", store, rows.reserved()),
                    named(actor, "inventory", store, rows.inTransit()),
                    named(actor, "purchasing", store, rows.incoming()));
        });
    }

    /** The papers behind a figure are named to those who may see them there. */
    private static List<Part> named(Actor actor, String module, UUID store, List<Part> parts) {
        return parts.stream()
                .map(part -> actor.may(module, "view", store) || actor.may(part.kind(), "view", store)
                        ? part
                        : part.unnamed())
                .toList();
    }
}
