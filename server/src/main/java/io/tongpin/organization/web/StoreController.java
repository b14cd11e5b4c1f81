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

/** A unit of the chain as JSON: headquarters, region, store or distribution centre. */
@RestController
@Needs("organization")
@RequestMapping(value = "/api/stores", produces = MediaType.APPLICATION_JSON_VALUE)
class StoreController extends MasterController<Store, StoreJson> {

    StoreController(Organization organization) {
        super(organization.stores());
    }

    @Override
    protected StoreJson json(Store record) {
        return StoreJson.of(record);
    }

    @Override
    protected Store record(UUID id, StoreJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("parent", parameters.id("parent")).and("type", parameters.text("type"));
    }
}
