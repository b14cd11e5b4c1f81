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

/** Suppliers. */
@RestController
@Needs("supplier")
@RequestMapping(value = "/api/suppliers", produces = MediaType.APPLICATION_JSON_VALUE)
class SupplierController extends MasterController<Party, SupplierJson> {

    SupplierController(Parties parties) {
        super(parties.records());
    }

    @Override
    protected SupplierJson json(Party record) {
        return SupplierJson.of(record);
    }

    @Override
    protected Party record(UUID id, SupplierJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected String keptAs() {
        return Party.SUPPLIER;
    }

    @Override
    protected boolean here(Party record) {
        return record.kind().equals(Party.SUPPLIER);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return Parties.ofKind(wanted, Party.SUPPLIER);
    }
}
