package io.tongpin.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tongpin.documents.Document;
import io.tongpin.documents.Names;
import io.tongpin.documents.PriceHistory;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an article was sold for, or bought for, of late. The kind decides which right is needed. */
@RestController
@Needs(Needs.SIGN_IN)
class PriceHistoryController {

    private final PriceHistory history;
    private final Names names;

    PriceHistoryController(PriceHistory history, Names names) {
        this.history = history;
        this.names = names;
    }

    /** A price and the document that says so, as far as the person sees its fields. */
    record PriceJson(
            UUID id,
            String kind,
            @Nullable String number,
            LocalDate businessDate,
            UUID store,
            @FieldAt("store") @Nullable String storeName,
            @FieldAt("lines.price") BigDecimal price,
            @FieldAt("lines.discount") @Nullable Money discount,
            @FieldAt("lines.quantity") Quantity quantity,
            @FieldAt("lines.unit") @Nullable String unit,
            @FieldAt("lines.unitFactor") Quantity unitFactor,
            @JsonIgnore Set<UUID> places,
            @JsonIgnore UUID createdBy)
            implements Shown.Fields {

        @Override
        public Shown shown() {
            return SeenAs.of(kind, Document.State.POSTED.name(), store, places, createdBy);
        }
    }

    @GetMapping(path = "/api/documents/prices", produces = MediaType.APPLICATION_JSON_VALUE)
    List<PriceJson> prices(Actor actor, @RequestParam String kind, @RequestParam UUID party, @RequestParam UUID sku) {
        List<PriceHistory.Price> found = Refused.unless(history.of(actor, kind, party, sku));
        Names.Known known = names.of(actor.company(), List.of(), List.of());
        return found.stream().map(price -> json(price, known)).toList();
    }

    private static PriceJson json(PriceHistory.Price price, Names.Known known) {
        return new PriceJson(
                price.document(),
                price.kind(),
                price.number(),
                price.businessDate(),
                price.store(),
                DocumentPage.store(known, price.store()),
                price.price(),
                price.discount(),
                price.quantity(),
                price.unit(),
                price.unitFactor(),
                DocumentPage.places(known, price.store(), price.places().toArray(UUID[]::new)),
                price.createdBy());
    }
}
