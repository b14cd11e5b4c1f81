package io.tongpin.pricing.web;

import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.Given;
import io.tongpin.masters.web.MasterController;
import io.tongpin.pricing.PriceList;
import io.tongpin.pricing.PriceLists;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Price lists. */
@RestController
@Needs("pricing")
@RequestMapping(value = "/api/price-lists", produces = MediaType.APPLICATION_JSON_VALUE)
class PriceListController extends MasterController<PriceList, PriceListController.PriceListJson> {

    PriceListController(PriceLists prices) {
        super(prices.lists());
    }

    /** A price list as JSON. */
    record PriceListJson(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String note,
            @Nullable Integer version,
            @Nullable Boolean archived) {}

    @Override
    protected PriceListJson json(PriceList list) {
        return new PriceListJson(list.id(), list.code(), list.name(), list.note(), list.version(), list.archived());
    }

    @Override
    protected PriceList record(UUID id, PriceListJson json, int base) {
        return new PriceList(id, Given.text(json.code()), Given.text(json.name()), json.note(), base, false);
    }
}
