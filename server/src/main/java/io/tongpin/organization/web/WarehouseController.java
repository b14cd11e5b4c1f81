package io.tongpin.organization.web;

import io.tongpin.kernel.Needs;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.MasterController;
import io.tongpin.organization.Organization;
import io.tongpin.organization.Warehouse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A warehouse as JSON. */
@RestController
@Needs("organization")
@RequestMapping(value = "/api/warehouses", produces = MediaType.APPLICATION_JSON_VALUE)
class WarehouseController extends MasterController<Warehouse, WarehouseJson> {

    WarehouseController(Organization organization) {
        super(organization.warehouses());
    }

    @Override
    protected WarehouseJson json(Warehouse record) {
        return WarehouseJson.of(record);
    }

    @Override
    protected Warehouse record(UUID id, WarehouseJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("store", parameters.id("store"));
    }
}
