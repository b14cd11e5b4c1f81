package io.tongpin.catalog.web;

import io.tongpin.catalog.OnHand;
import io.tongpin.catalog.SkuFacts;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes found articles what a line needs: with what lies there, as far as the person may see it. */
@Component
class FoundArticles {

    private final FieldCatalogue fields;
    private final ObjectProvider<OnHand> stock;

    FoundArticles(FieldCatalogue fields, ObjectProvider<OnHand> stock) {
        this.fields = fields;
        this.stock = stock;
    }

    /** The store whose prices are meant, if the person may know of it; null: headquarters' prices. */
    static @Nullable UUID priced(Actor actor, @Nullable UUID store) {
        return store != null && actor.reach("catalog.view").coversOwn(store) ? store : null;
    }

    /** By id, in the order they were given; one statement for the stock of all of them. */
    Map<UUID, FoundJson> shown(
            Actor actor, @Nullable UUID warehouse, @Nullable UUID store, Collection<SkuFacts> found) {
        boolean suppliers = seesSuppliers(actor, store);
        StoreScope shelves = shelves(actor);
        OnHand asked = shelves.nowhere() ? null : stock.getIfAvailable();
        Map<UUID, OnHand.Lying> lying = asked == null || found.isEmpty()
                ? Map.of()
                : asked.of(
                        actor.company(),
                        shelves,
                        warehouse,
                        found.stream().map(SkuFacts::id).toList());
        Map<UUID, FoundJson> shown = new LinkedHashMap<>();
        found.forEach(sku -> shown.put(
                sku.id(),
                FoundJson.of(
                        sku, suppliers, asked == null ? null : lying.getOrDefault(sku.id(), OnHand.Lying.NOTHING))));
        return shown;
    }

    /** What lies on a shelf is nobody's own. */
    private static StoreScope shelves(Actor actor) {
        StoreScope reach = actor.reach("stock", "view").plus(actor.reach("stock", "view-other"));
        return reach instanceof StoreScope.These these ? StoreScope.in(these.places()) : reach;
    }

    /** Whom goods are bought from belongs to their style, and a store's own supplier to the store. */
    private boolean seesSuppliers(Actor actor, @Nullable UUID store) {
        Sight sight = new Sight(fields, actor);
        return store == null
                ? sight.of(Shown.of("style"), "supplier").shows()
                : sight.ownAt(store, "style", "supplier").shows();
    }
}
