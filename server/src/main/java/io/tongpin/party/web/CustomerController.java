package io.tongpin.party.web;

import io.tongpin.kernel.Needs;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.MasterController;
import io.tongpin.party.Parties;
import io.tongpin.party.Party;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers. */
@RestController
@Needs("customer")
@RequestMapping(value = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
class CustomerController extends MasterController<Party, CustomerJson> {

    CustomerController(Parties parties) {
        super(parties.records());
    }

    @Override
    protected CustomerJson json(Party record) {
        return CustomerJson.of(record);
    }

    @Override
    protected Party record(UUID id, CustomerJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected String keptAs() {
        return Party.CUSTOMER;
    }

    @Override
    protected boolean here(Party record) {
        return record.kind().equals(Party.CUSTOMER);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return Parties.ofKind(wanted, Party.CUSTOMER);
    }
}
