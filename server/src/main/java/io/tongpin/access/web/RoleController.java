package io.tongpin.access.web;

import io.tongpin.access.People;
import io.tongpin.access.Role;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.masters.web.MasterController;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A role as JSON. */
@RestController
@Needs("access")
@Critical
@RequestMapping(value = "/api/roles", produces = MediaType.APPLICATION_JSON_VALUE)
class RoleController extends MasterController<Role, RoleJson> {

    private final People people;

    RoleController(People people) {
        super(people.roles());
        this.people = people;
    }

    @Override
    protected RoleJson json(Role record) {
        return RoleJson.of(record);
    }

    @Override
    protected Role record(UUID id, RoleJson json, int base) {
        return json.record(id, base);
    }

    @Override
    protected Outcome<Role> save(Actor actor, UUID command, Role record) {
        return people.saveRole(actor, command, record);
    }

    @Override
    protected Outcome<Role> archived(Actor actor, UUID command, UUID id) {
        return people.markRole(actor, command, id, true);
    }

    @Override
    protected Outcome<Role> restored(Actor actor, UUID command, UUID id) {
        return people.markRole(actor, command, id, false);
    }
}
