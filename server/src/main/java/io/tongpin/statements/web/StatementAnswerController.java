package io.tongpin.statements.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Refused;
import io.tongpin.statements.StatementLinks;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What partners said to their statements, seen to. */
@RestController
@RequestMapping(path = "/api/statement-answers", produces = MediaType.APPLICATION_JSON_VALUE)
class StatementAnswerController {

    private final StatementLinks links;

    StatementAnswerController(StatementLinks links) {
        this.links = links;
    }

    record Done(UUID id) {}

    @Needs("open-items.share")
    @PostMapping("/{id}/handle")
    Done handle(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Done(Refused.unless(links.handle(actor, command, id)));
    }
}
