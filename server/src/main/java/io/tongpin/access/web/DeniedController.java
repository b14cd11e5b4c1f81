package io.tongpin.access.web;

import io.tongpin.access.DeniedAttempts;
import io.tongpin.access.DeniedAttempts.Attempt;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who tried what they may not. */
@RestController
class DeniedController {

    private static final int MOST = 500;

    private final DeniedAttempts denied;

    DeniedController(DeniedAttempts denied) {
        this.denied = denied;
    }

    /** @param next asks for the page behind this one */
    record DeniedPage(List<Attempt> items, @Nullable UUID next) {}

    @GetMapping(value = "/api/denied", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("audit.view")
    DeniedPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID user,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<Attempt> found = denied.list(actor.company(), user, cursor, most + 1);
        return found.size() <= most
                ? new DeniedPage(found, null)
                : new DeniedPage(found.subList(0, most), found.get(most - 1).id());
    }
}
