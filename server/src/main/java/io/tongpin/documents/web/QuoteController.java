package io.tongpin.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tongpin.documents.Quotes;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import io.tongpin.pricing.PriceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goods cost a customer by their price list, while a slip is being written. The kind decides which right is needed. */
@RestController
@Needs(Needs.SIGN_IN)
class QuoteController {

    /** As many as an address may be long. */
    private static final int MOST = 100;

    /** Before the point. */
    private static final int DIGITS = 12;

    private final Quotes quotes;

    QuoteController(Quotes quotes) {
        this.quotes = quotes;
    }

    /**
     * A price and why it is that.
     *
     * @param goods what the line of the list speaks of: {@code all category style sku}
     * @param from the quantity from which it holds, in base units
     */
    record QuoteJson(
            UUID sku,
            Quantity quantity,
            @FieldAt("lines.price") BigDecimal price,
            @FieldAt("lines.price") String goods,
            @FieldAt("lines.price") Quantity from) {}

    /** @param list what the price list is called; left out where the customer has none */
    record QuotesJson(
            @JsonIgnore Shown shown,
            @FieldAt("lines.price") @Nullable String list,
            List<QuoteJson> items) implements Shown.Fields {}

    /** @param quantity as many as there are articles, each in base units */
    @GetMapping(path = "/api/quotes", produces = MediaType.APPLICATION_JSON_VALUE)
    QuotesJson quotes(
            Actor actor,
            @RequestParam String kind,
            @RequestParam UUID store,
            @RequestParam UUID party,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable List<UUID> sku,
            @RequestParam(required = false) @Nullable List<BigDecimal> quantity) {
        List<Quotes.Wanted> wanted = wanted(sku == null ? List.of() : sku, quantity == null ? List.of() : quantity);
        Quotes.Quoted quoted = Refused.unless(quotes.of(actor, new Quotes.Slip(kind, store, party, day), wanted));
        return new QuotesJson(
                SeenAs.of(kind, null, store, null, actor.user()),
                quoted.list() == null ? null : quoted.list().name(),
                quoted.quotes().stream().map(QuoteController::json).toList());
    }

    private static List<Quotes.Wanted> wanted(List<UUID> skus, List<BigDecimal> quantities) {
        if (skus.size() != quantities.size()
                || skus.size() > MOST
                || !quantities.stream().allMatch(QuoteController::isQuantity)) {
            throw new Refused(Refusal.input("pricing.asked-too-much", "max", "" + MOST));
        }
        List<Quotes.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            wanted.add(new Quotes.Wanted(skus.get(i), quantities.get(i)));
        }
        return wanted;
    }

    /** Anybody may type an address: a number of a billion digits is not written out. */
    private static boolean isQuantity(BigDecimal quantity) {
        return quantity.scale() <= Quantity.SCALE && quantity.precision() - quantity.scale() <= DIGITS;
    }

    private static QuoteJson json(Quotes.Quote quote) {
        PriceLine line = quote.listed().line();
        String goods = switch (line.goods()) {
            case PriceLine.Goods.All() -> "all";
            case PriceLine.Goods.Category(UUID _) -> "category";
            case PriceLine.Goods.Style(UUID _) -> "style";
            case PriceLine.Goods.Sku(UUID _) -> "sku";
        };
        return new QuoteJson(
                quote.sku(),
                new Quantity(quote.quantity()),
                quote.listed().price(),
                goods,
                new Quantity(line.fromQuantity()));
    }
}
