package io.tongpin.organization.web;

import io.tongpin.kernel.Needs;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.MasterController;
import io.tongpin.organization.Organization;
import io.tongpin.organization.Store;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regions: the units of the chain that only hold others. */
@RestController
@Needs("organization")
@RequestMapping(value = "/api/regions", produces = MediaType.APPLICATION_JSON_VALUE)
class RegionController extends MasterController<Store, StoreJson> {

    RegionController(Organization organization) {
        super(organization.stores());
    }

    @Override
    protected StoreJson json(Store record) {
        return StoreJson.of(record);
    }

    @Override
    protected Store record(UUID id, StoreJson json, int base) {
        return json.region(id, base);
    }

    @Override
    protected boolean here(Store record) {
        return record.type().equals(Store.REGION);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("type", Store.REGION).and("parent", parameters.id("parent"));
    }
}
