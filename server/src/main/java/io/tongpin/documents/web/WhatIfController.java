package io.tongpin.documents.web;

import io.tongpin.access.OutOfReach;
import io.tongpin.documents.WhatIf;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Trying a change of a role on what its people have done. */
@RestController
class WhatIfController {

    private static final int MONTH = 30;

    private final WhatIf whatIf;

    WhatIfController(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /**
     * A role as it might be.
     *
     * @param rights what it would be made of
     * @param days how far back to look; left out: a month
     */
    record Tried(@Nullable List<String> rights, @Nullable Integer days) {}

    /** For whoever may change roles, which hold everywhere; nothing is changed. */
    @PostMapping(
            path = "/api/roles/{id}/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.edit")
    WhatIf.Answer role(Actor actor, @PathVariable UUID id, @RequestBody Tried body) {
        if (!actor.reach("access", "edit").everywhere()) {
            throw new Refused(OutOfReach.ofCompany("access.edit"));
        }
        int days = body.days() == null ? MONTH : body.days();
        return whatIf.role(actor, id, body.rights() == null ? List.of() : body.rights(), WhatIf.days(days));
    }
}
