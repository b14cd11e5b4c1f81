package io.tongpin.organization.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
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

    private final Organization organization;

    StoreController(Organization organization) {
        super(organization.stores());
        this.organization = organization;
    }

    @Override
    protected StoreJson json(Store record) {
        return StoreJson.of(record);
    }

    @Override
    protected Store record(UUID id, StoreJson json, int base) {
        return json.record(id, base);
    }

    /** A client that does not know who runs a store leaves it as it is, or it would open our cost to a franchise. */
    @Override
    protected Outcome<Store> save(Actor actor, UUID command, Store wish) {
        return super.save(
                actor, command, wish.ownership().equals(StoreJson.UNSAID) ? wish.runAs(until(actor, wish.id())) : wish);
    }

    private String until(Actor actor, UUID id) {
        Store known = organization.stores().find(actor.company(), id);
        return known == null ? Store.DIRECT : known.ownership();
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted.and("parent", parameters.id("parent"))
                .and("type", parameters.text("type"))
                .and("ownership", parameters.text("ownership"));
    }
}
