package io.tongpin.access.web;

import io.tongpin.access.Explaining;
import io.tongpin.access.People;
import io.tongpin.access.Rights;
import io.tongpin.access.Subject;
import io.tongpin.changes.Pass;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why somebody may do something, or may not. */
@RestController
class ExplainController {

    private static final int MOST = 50;

    private final People people;

    ExplainController(People people) {
        this.people = people;
    }

    /** About somebody else: for whoever may see that person. */
    @GetMapping(value = "/api/users/{id}/explain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.view")
    Explaining.Answer explain(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam List<String> right,
            @RequestParam(required = false) @Nullable List<UUID> store) {
        return people.explaining()
                .of(actor, id)
                .map(subject -> why(subject, right, store))
                .orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", id)));
    }

    /** About oneself, or about whom one looks as. */
    @GetMapping(value = "/api/session/explain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    Explaining.Answer explainToMe(
            Actor actor,
            @RequestParam List<String> right,
            @RequestParam(required = false) @Nullable List<UUID> store,
            HttpServletRequest request) {
        return people.explaining()
                .self(actor, Pass.of(request::getAttribute).by())
                .map(subject -> why(subject, right, store))
                .orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", actor.user())));
    }

    private Explaining.Answer why(Subject subject, List<String> rights, @Nullable List<UUID> stores) {
        for (String right : rights) {
            if (!Rights.isRight(right) || right.endsWith("*")) {
                throw new Refused(Refusal.input("access.right-malformed", "right", right));
            }
        }
        return people.explaining()
                .why(
                        subject,
                        Set.copyOf(rights.subList(0, Math.min(MOST, rights.size()))),
                        stores == null ? Set.of() : Set.copyOf(stores.subList(0, Math.min(MOST, stores.size()))));
    }
}
