package io.tongpin.access.web;

import io.tongpin.access.Explaining;
import io.tongpin.access.ExplainingFields;
import io.tongpin.access.People;
import io.tongpin.access.Subject;
import io.tongpin.changes.Pass;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why somebody sees a field, or does not, or may not change it: of any document or record of a sort. */
@RestController
class ExplainFieldController {

    private final Explaining explaining;
    private final ExplainingFields fields;

    ExplainFieldController(People people, ExplainingFields fields) {
        this.explaining = people.explaining();
        this.fields = fields;
    }

    /**
     * About somebody else: for whoever may see that person.
     *
     * @param state {@code draft} or {@code posted}
     * @param own whether it is one that the person has made
     */
    @GetMapping(value = "/api/users/{id}/explain/field", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.view")
    ExplainingFields.Answer field(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String entity,
            @RequestParam String field,
            @RequestParam(defaultValue = "draft") String state,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(defaultValue = "false") boolean own) {
        Subject subject =
                explaining.of(actor, id).orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", id)));
        return fields.why(subject, shown(subject, entity, state, store, own), field);
    }

    /** About oneself. */
    @GetMapping(value = "/api/session/explain/field", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    ExplainingFields.Answer fieldToMe(
            Actor actor,
            @RequestParam String entity,
            @RequestParam String field,
            @RequestParam(defaultValue = "draft") String state,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(defaultValue = "false") boolean own,
            HttpServletRequest request) {
        Subject subject = explaining
                .self(actor, Pass.of(request::getAttribute).by())
                .orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", actor.user())));
        return fields.why(subject, shown(subject, entity, state, store, own), field);
    }

    private static Shown shown(Subject subject, String entity, String state, @Nullable UUID store, boolean own) {
        return new Shown(
                entity,
                state.equals("posted") ? FieldRule.When.POSTED : FieldRule.When.DRAFT,
                store,
                store == null ? Set.of() : Set.of(store),
                own ? subject.person().id() : null);
    }
}
