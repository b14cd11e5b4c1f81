package io.tongpin.organization.web;

import io.tongpin.kernel.Needs;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.MasterController;
import io.tongpin.organization.Organization;
import io.tongpin.organization.Till;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A till as JSON. */
@RestController
@Needs("organization")
@RequestMapping(value = "/api/tills", produces = MediaType.APPLICATION_JSON_VALUE)
class TillController extends MasterController<Till, TillJson> {

    TillController(Organization organization) {
        super(organization.tills());
    }

    @Override
    protected TillJson json(Till record) {
        return TillJson.of(record);
    }

    @Override
    protected Till record(UUID id, TillJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("store", parameters.id("store"));
    }
}
