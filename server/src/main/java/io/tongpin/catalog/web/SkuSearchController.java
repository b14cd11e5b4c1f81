package io.tongpin.catalog.web;

import io.tongpin.catalog.OnHand;
import io.tongpin.catalog.SkuFacts;
import io.tongpin.catalog.SkuSearch;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import io.tongpin.kernel.Withheld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds articles for a line that is being entered. */
@RestController
class SkuSearchController {

    private final SkuSearch search;
    private final FieldCatalogue fields;
    private final ObjectProvider<OnHand> stock;

    SkuSearchController(SkuSearch search, FieldCatalogue fields, ObjectProvider<OnHand> stock) {
        this.search = search;
        this.fields = fields;
        this.stock = stock;
    }

    /** An article as a line needs it, at the price of the asked store; {@code onHand} in the asked warehouse, or in all that the person may see. */
    record FoundJson(
            UUID id,
            String code,
            String name,
            @Nullable String color,
            @Nullable String size,
            @Nullable String barcode,
            List<String> barcodes,
            String unit,
            List<PackJson> units,
            @Nullable BigDecimal listPrice,
            @Withheld("supplier") @Nullable UUID supplier,
            BigDecimal taxRate,
            @Nullable BigDecimal onHand,
            boolean stocked,
            boolean trackLots,
            boolean trackSerials)
            implements Shown.Fields {

        @Override
        public Shown shown() {
            return Shown.of("sku");
        }
    }

    record PackJson(String unit, BigDecimal factor) {}

    @GetMapping(value = "/api/skus/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("catalog.view")
    List<FoundJson> find(
            Actor actor,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable UUID warehouse,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(defaultValue = "20") int limit) {
        UUID there = store != null && actor.reach("catalog.view").coversOwn(store) ? store : null;
        List<SkuFacts> found = search.find(actor.company(), there, q, limit);
        boolean suppliers = seesSuppliers(actor, there);
        StoreScope shelves = shelves(actor);
        OnHand asked = shelves.nowhere() ? null : stock.getIfAvailable();
        Map<UUID, BigDecimal> onHand = asked == null
                ? Map.of()
                : asked.of(
                        actor.company(),
                        shelves,
                        warehouse,
                        found.stream().map(SkuFacts::id).toList());
        return found.stream()
                .map(sku -> json(sku, suppliers, asked == null ? null : onHand.getOrDefault(sku.id(), BigDecimal.ZERO)))
                .toList();
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

    private static FoundJson json(SkuFacts sku, boolean suppliers, @Nullable BigDecimal onHand) {
        return new FoundJson(
                sku.id(),
                sku.code(),
                sku.name(),
                sku.color(),
                sku.size(),
                sku.barcodes().isEmpty() ? null : sku.barcodes().getFirst(),
                sku.barcodes(),
                sku.unit(),
                sku.packs().stream()
                        .map(pack -> new PackJson(pack.unit(), pack.factor()))
                        .toList(),
                sku.listPrice(),
                suppliers ? sku.supplier() : null,
                sku.taxRate(),
                onHand == null || !sku.stocked() ? null : plain(onHand),
                sku.stocked(),
                sku.trackLots(),
                sku.trackSerials());
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal bare = quantity.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
