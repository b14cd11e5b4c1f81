package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Color;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A colour as JSON. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/colors", produces = MediaType.APPLICATION_JSON_VALUE)
class ColorController extends MasterController<Color, ColorJson> {

    ColorController(Catalog catalog) {
        super(catalog.colors());
    }

    @Override
    protected ColorJson json(Color record) {
        return ColorJson.of(record);
    }

    @Override
    protected Color record(UUID id, ColorJson json, int base) {
        return json.record(id, base);
    }
}
