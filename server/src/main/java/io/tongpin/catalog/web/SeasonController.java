package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Season;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A season as JSON. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/seasons", produces = MediaType.APPLICATION_JSON_VALUE)
class SeasonController extends MasterController<Season, SeasonJson> {

    SeasonController(Catalog catalog) {
        super(catalog.seasons());
    }

    @Override
    protected SeasonJson json(Season record) {
        return SeasonJson.of(record);
    }

    @Override
    protected Season record(UUID id, SeasonJson json, int base) {
        return json.record(id, base);
    }
}
