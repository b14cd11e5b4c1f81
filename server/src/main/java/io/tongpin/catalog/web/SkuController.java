package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Sku;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.Given;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** SKUs one by one; a style is saved with all of them. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/skus", produces = MediaType.APPLICATION_JSON_VALUE)
class SkuController extends MasterController<Sku, SkuJson> {

    SkuController(Catalog catalog) {
        super(catalog.skuRecords());
    }

    @Override
    protected SkuJson json(Sku record) {
        return SkuJson.of(record);
    }

    @Override
    protected Sku record(UUID id, SkuJson json, int base) {
        return json.record(id, Given.id("style", json.style()), Given.text(json.name()), base);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("style", parameters.id("style")).and("color", parameters.id("color"));
    }
}
