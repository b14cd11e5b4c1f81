package io.tongpin.documents.web;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.DiscardDraft;
import io.tongpin.documents.Document;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.platform.Refused;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts that are thrown away, and had back. The kind decides which right is needed. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/documents", produces = MediaType.APPLICATION_JSON_VALUE)
class DiscardController {

    private final DiscardDraft drafts;
    private final KindUse use;

    DiscardController(DiscardDraft drafts, KindUse use) {
        this.drafts = drafts;
        this.use = use;
    }

    /** Where the document stands now; what it says is as it was. */
    record Restated(UUID id, String state, int version) {}

    @PostMapping("/{id}/discard")
    Restated discard(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestHeader("If-Match") int base) {
        return answer(actor, drafts.discard(new Commanded(command, actor, "discard"), id, base));
    }

    @PostMapping("/{id}/restore")
    Restated restore(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestHeader("If-Match") int base) {
        return answer(actor, drafts.restore(new Commanded(command, actor, "restore"), id, base));
    }

    private Restated answer(Actor actor, Outcome<Document> outcome) {
        Document document = Refused.unless(outcome);
        use.note(actor, document.kind(), "discard");
        return new Restated(document.id(), document.state().name(), document.version());
    }
}
