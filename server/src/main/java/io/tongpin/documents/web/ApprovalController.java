package io.tongpin.documents.web;

import io.tongpin.documents.ApprovalRule;
import io.tongpin.documents.ApprovalSettings;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which documents are posted only by whoever may approve them. */
@RestController
@RequestMapping(path = "/api/approvals", produces = MediaType.APPLICATION_JSON_VALUE)
class ApprovalController {

    private final ApprovalSettings settings;

    ApprovalController(ApprovalSettings settings) {
        this.settings = settings;
    }

    /**
     * A rule that is on.
     *
     * @param stores where it holds; none: everywhere
     * @param above below this amount it is silent
     */
    record RuleJson(
            @Nullable String kind,
            @Nullable List<UUID> stores,
            @Nullable String above) {

        static RuleJson of(ApprovalRule rule) {
            return new RuleJson(
                    rule.kind(),
                    rule.stores().stream().sorted().toList(),
                    rule.above() == null ? null : rule.above().amount().toPlainString());
        }

        ApprovalSettings.Wish wish() {
            return new ApprovalSettings.Wish(
                    kind == null ? "" : kind, stores == null ? Set.of() : Set.copyOf(stores), above);
        }
    }

    /** @param version of the company's record, which the rules are part of */
    record RulesJson(int version, List<RuleJson> rules) {

        static RulesJson of(ApprovalSettings.Kept now) {
            return new RulesJson(
                    now.version(), now.rules().stream().map(RuleJson::of).toList());
        }
    }

    record Wanted(@Nullable List<RuleJson> rules) {}

    @GetMapping
    @Needs("access.view")
    RulesJson rules(Actor actor) {
        return RulesJson.of(settings.of(actor.company()));
    }

    /** All that are to be on, and no other. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    @Critical
    RulesJson change(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body) {
        List<ApprovalSettings.Wish> wishes = body.rules() == null
                ? List.of()
                : body.rules().stream().map(RuleJson::wish).toList();
        return RulesJson.of(Refused.unless(settings.change(actor, command, base, wishes)));
    }
}
