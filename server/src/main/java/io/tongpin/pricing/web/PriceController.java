package io.tongpin.pricing.web;

import io.tongpin.kernel.Needs;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.Given;
import io.tongpin.masters.web.MasterController;
import io.tongpin.pricing.PriceEntry;
import io.tongpin.pricing.PriceLists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The prices of price lists; a list is narrowed by {@code priceList} and {@code goodsId}. */
@RestController
@Needs("pricing")
@RequestMapping(value = "/api/prices", produces = MediaType.APPLICATION_JSON_VALUE)
class PriceController extends MasterController<PriceEntry, PriceController.PriceJson> {

    PriceController(PriceLists prices) {
        super(prices.entries());
    }

    /** A price as JSON. */
    record PriceJson(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String name,
            @Nullable UUID priceList,
            @Nullable String goods,
            @Nullable UUID goodsId,
            @Nullable BigDecimal fromQuantity,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable BigDecimal price,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal surcharge,
            @Nullable Integer version,
            @Nullable Boolean archived) {}

    @Override
    protected String keptAs() {
        return "price-list";
    }

    @Override
    protected PriceJson json(PriceEntry entry) {
        return new PriceJson(
                entry.id(),
                entry.code(),
                entry.name(),
                entry.priceList(),
                entry.goods(),
                entry.goodsId(),
                entry.fromQuantity(),
                entry.validFrom(),
                entry.validTo(),
                entry.price(),
                entry.factor(),
                entry.surcharge(),
                entry.version(),
                entry.archived());
    }

    @Override
    protected PriceEntry record(UUID id, PriceJson json, int base) {
        String goods = Given.or(json.goods(), json.goodsId() == null ? "all" : "sku");
        BigDecimal from = json.fromQuantity() == null ? BigDecimal.ZERO : json.fromQuantity();
        return new PriceEntry(
                id,
                PriceEntry.codeOf(goods, json.goodsId(), from, json.validFrom()),
                Given.text(json.name()),
                Given.id("priceList", json.priceList()),
                goods,
                json.goodsId(),
                from,
                json.validFrom(),
                json.validTo(),
                json.price(),
                json.factor(),
                json.surcharge(),
                base,
                false);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("priceList", parameters.id("priceList")).and("goodsId", parameters.id("goodsId"));
    }
}
