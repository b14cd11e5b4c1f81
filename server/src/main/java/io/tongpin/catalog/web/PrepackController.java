package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Prepack;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A prepack as JSON. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/prepacks", produces = MediaType.APPLICATION_JSON_VALUE)
class PrepackController extends MasterController<Prepack, PrepackJson> {

    PrepackController(Catalog catalog) {
        super(catalog.prepacks());
    }

    @Override
    protected String keptAs() {
        return "size-group";
    }

    @Override
    protected PrepackJson json(Prepack record) {
        return PrepackJson.of(record);
    }

    @Override
    protected Prepack record(UUID id, PrepackJson json, int base) {
        return json.record(id, base);
    }
}
