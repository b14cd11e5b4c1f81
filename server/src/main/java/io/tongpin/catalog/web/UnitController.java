package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Unit;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A unit goods are counted in, as JSON. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/units", produces = MediaType.APPLICATION_JSON_VALUE)
class UnitController extends MasterController<Unit, UnitJson> {

    UnitController(Catalog catalog) {
        super(catalog.units());
    }

    @Override
    protected UnitJson json(Unit record) {
        return UnitJson.of(record);
    }

    @Override
    protected Unit record(UUID id, UnitJson json, int base) {
        return json.record(id, base);
    }
}
