package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.SizeGroup;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A size group as JSON. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/size-groups", produces = MediaType.APPLICATION_JSON_VALUE)
class SizeGroupController extends MasterController<SizeGroup, SizeGroupJson> {

    SizeGroupController(Catalog catalog) {
        super(catalog.sizeGroups());
    }

    @Override
    protected SizeGroupJson json(SizeGroup record) {
        return SizeGroupJson.of(record);
    }

    @Override
    protected SizeGroup record(UUID id, SizeGroupJson json, int base) {
        return json.record(id, base);
    }
}
