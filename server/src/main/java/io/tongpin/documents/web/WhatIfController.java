package io.tongpin.documents.web;

import io.tongpin.access.OutOfReach;
import io.tongpin.access.People;
import io.tongpin.access.Person;
import io.tongpin.documents.ApprovalSettings;
import io.tongpin.documents.DutySettings;
import io.tongpin.documents.WhatIf;
import io.tongpin.documents.WhatIfApprovals;
import io.tongpin.documents.WhatIfDuties;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Trying a change of a role, of somebody's roles, or of the rules about duties and approval on what was done lately. */
@RestController
class WhatIfController {

    private static final int MONTH = 30;

    private final WhatIf whatIf;
    private final WhatIfDuties duties;
    private final DutySettings settings;
    private final WhatIfApprovals approvals;
    private final ApprovalSettings approvalSettings;
    private final People people;

    WhatIfController(
            WhatIf whatIf,
            WhatIfDuties duties,
            DutySettings settings,
            WhatIfApprovals approvals,
            ApprovalSettings approvalSettings,
            People people) {
        this.whatIf = whatIf;
        this.duties = duties;
        this.settings = settings;
        this.approvals = approvals;
        this.approvalSettings = approvalSettings;
        this.people = people;
    }

    /**
     * A role as it might be.
     *
     * @param rights what it would be made of
     * @param days how far back to look; left out: a month
     */
    record TriedRoleJson(
            @Nullable List<String> rights, @Nullable Integer days) {}

    /** For whoever may change roles, which hold everywhere; nothing is changed. */
    @PostMapping(
            path = "/api/roles/{id}/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.edit")
    WhatIf.Answer role(Actor actor, @PathVariable UUID id, @RequestBody TriedRoleJson body) {
        if (!actor.reach("access", "edit").everywhere()) {
            throw new Refused(OutOfReach.ofCompany("access.edit"));
        }
        return Refused.unless(
                whatIf.role(actor, id, body.rights() == null ? List.of() : body.rights(), days(body.days())));
    }

    /** A role and where it would hold, as the page of a person sends it. */
    record TriedAssignment(
            @Nullable UUID role,
            @Nullable String scope,
            @Nullable UUID unit,
            @Nullable Instant from,
            @Nullable Instant until) {

        String text() {
            String place = "unit".equals(scope) ? String.valueOf(unit) : String.valueOf(scope);
            String times = from == null && until == null ? "" : "@" + second(from) + "/" + second(until);
            return role + "@" + place + times;
        }

        private static String second(@Nullable Instant moment) {
            return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /**
     * Somebody as they might be.
     *
     * @param assignments all roles they would have
     * @param store where they would work; null: at headquarters
     * @param archived whether they would have left; the rest does not matter then
     */
    record TriedPersonJson(
            @Nullable List<TriedAssignment> assignments,
            @Nullable UUID store,
            @Nullable Boolean archived,
            @Nullable Integer days) {}

    /** What saving would refuse is refused here, in the same words; nothing is changed. */
    @PostMapping(
            path = "/api/users/{id}/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.edit")
    WhatIf.Answer person(Actor actor, @PathVariable UUID id, @RequestBody TriedPersonJson body) {
        Person before = people.people().find(actor.company(), id);
        if (before == null) {
            throw new Refused(Refusal.unknown("master.unknown", id));
        }
        List<String> texts = body.assignments() == null
                ? before.assignments()
                : body.assignments().stream().map(TriedAssignment::text).toList();
        Person wish = new Person(
                id,
                before.code(),
                before.name(),
                texts,
                body.store(),
                before.phone(),
                before.version(),
                Boolean.TRUE.equals(body.archived()));
        return whatIf.person(actor, Refused.unless(people.tried(actor, wish)), days(body.days()));
    }

    /** @param rules all that would be on, and no other */
    record TriedDuties(
            @Nullable List<DutyRulesController.RuleJson> rules,
            @Nullable Integer days) {}

    /** For whoever may set them; nothing is changed. */
    @PostMapping(
            path = "/api/duties/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    WhatIf.Answer duties(Actor actor, @RequestBody TriedDuties body) {
        List<DutySettings.Wish> wishes = body.rules() == null
                ? List.of()
                : body.rules().stream().map(DutyRulesController.RuleJson::wish).toList();
        return duties.rules(actor, Refused.unless(settings.tried(actor, wishes)), days(body.days()));
    }

    /** @param rules all that would be on, and no other */
    record TriedApprovals(
            @Nullable List<ApprovalController.RuleJson> rules,
            @Nullable Integer days) {}

    /** For whoever may set them; nothing is changed. */
    @PostMapping(
            path = "/api/approvals/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    WhatIf.Answer approvals(Actor actor, @RequestBody TriedApprovals body) {
        List<ApprovalSettings.Wish> wishes = body.rules() == null
                ? List.of()
                : body.rules().stream().map(ApprovalController.RuleJson::wish).toList();
        return approvals.rules(actor, Refused.unless(approvalSettings.tried(actor, wishes)), days(body.days()));
    }

    private static int days(@Nullable Integer wanted) {
        return WhatIf.days(wanted == null ? MONTH : wanted);
    }
}
