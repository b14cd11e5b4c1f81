package io.tongpin.documents.web;

import io.tongpin.access.Explaining;
import io.tongpin.access.ExplainingFields;
import io.tongpin.access.People;
import io.tongpin.access.StepUp;
import io.tongpin.access.Subject;
import io.tongpin.changes.Pass;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.Documents;
import io.tongpin.documents.Duties;
import io.tongpin.documents.ExplainingActs;
import io.tongpin.documents.ExplainingActs.Paper;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why somebody may do something with a certain document, or not, or sees a field of it as they do. */
@RestController
class ExplainDocumentController {

    private final Documents documents;
    private final DocumentPage page;
    private final OnTheScreen written;
    private final Explaining explaining;
    private final ExplainingActs acts;
    private final ExplainingFields fields;
    private final StepUp stepUp;

    ExplainDocumentController(
            Documents documents,
            DocumentPage page,
            OnTheScreen written,
            People people,
            ExplainingActs acts,
            ExplainingFields fields,
            StepUp stepUp) {
        this.documents = documents;
        this.page = page;
        this.written = written;
        this.explaining = people.explaining();
        this.acts = acts;
        this.fields = fields;
        this.stepUp = stepUp;
    }

    /** About oneself, and a document as it is kept; about one that is still being written, what is on the screen. */
    @GetMapping(value = "/api/documents/{id}/explain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    ExplainingActs.Answer act(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "post") String action,
            @RequestParam(defaultValue = "false") boolean touched,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable BigDecimal amount,
            @RequestParam(required = false) @Nullable Set<UUID> earlier,
            @RequestParam(defaultValue = "false") boolean pays,
            HttpServletRequest request) {
        Optional<Documents.Found> kept = documents.find(actor, id);
        Paper paper = kept.isPresent() && !touched
                ? paper(kept.get())
                : new Paper(
                        written.sight(actor, id, kind, store, amount, earlier, pays),
                        kept.map(Documents.Found::createdBy).orElse(actor.user()),
                        null);
        UUID by = Pass.of(request::getAttribute).by();
        return acts.why(self(actor, by), paper, known(action), level -> stepUp.before(actor, by, level));
    }

    /** About oneself: why one sees a field of this document, or does not, or may not change it. */
    @GetMapping(value = "/api/documents/{id}/explain/field", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    ExplainingFields.Answer field(
            Actor actor, @PathVariable UUID id, @RequestParam String field, HttpServletRequest request) {
        Subject subject = self(actor, Pass.of(request::getAttribute).by());
        return documents
                .find(actor, id)
                .map(found -> fields.why(subject, page.show(actor, found).shown(), field))
                .orElseThrow(() -> new Refused(Refusal.unknown("documents.unknown", id)));
    }

    /** About somebody else: for whoever may see that person, and the document. */
    @GetMapping(value = "/api/users/{id}/explain/document", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.view")
    ExplainingActs.Answer actOf(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID document,
            @RequestParam(defaultValue = "post") String action) {
        Subject subject =
                explaining.of(actor, id).orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", id)));
        Documents.Found found = documents
                .find(actor, document)
                .orElseThrow(() -> new Refused(Refusal.unknown("documents.unknown", document)));
        return acts.why(subject, paper(found), known(action), level -> stepUp.before(actor.company(), level));
    }

    private Subject self(Actor actor, UUID by) {
        return explaining
                .self(actor, by)
                .orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", actor.user())));
    }

    private static Paper paper(Documents.Found found) {
        return new Paper(Duties.Sight.of(found.document()), found.createdBy(), found.document());
    }

    private static String known(String action) {
        if (!DocumentKind.ACTIONS.contains(action)) {
            throw new Refused(Refusal.input("access.right-malformed", "right", action));
        }
        return action;
    }
}
