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

/** Members. */
@RestController
@Needs("member")
@RequestMapping(value = "/api/members", produces = MediaType.APPLICATION_JSON_VALUE)
class MemberController extends MasterController<Party, MemberJson> {

    MemberController(Parties parties) {
        super(parties.records());
    }

    @Override
    protected MemberJson json(Party record) {
        return MemberJson.of(record);
    }

    @Override
    protected Party record(UUID id, MemberJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected String keptAs() {
        return Party.MEMBER;
    }

    @Override
    protected boolean here(Party record) {
        return record.kind().equals(Party.MEMBER);
    }

    @Override
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return Parties.ofKind(wanted, Party.MEMBER);
    }
}
