package io.tongpin.catalog.web;

import io.tongpin.catalog.Brand;
import io.tongpin.catalog.Catalog;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A brand as JSON. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/brands", produces = MediaType.APPLICATION_JSON_VALUE)
class BrandController extends MasterController<Brand, BrandJson> {

    BrandController(Catalog catalog) {
        super(catalog.brands());
    }

    @Override
    protected BrandJson json(Brand record) {
        return BrandJson.of(record);
    }

    @Override
    protected Brand record(UUID id, BrandJson json, int base) {
        return json.record(id, base);
    }
}
