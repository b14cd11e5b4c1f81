package io.tongpin.documents.web;

import io.tongpin.documents.Duty;
import io.tongpin.documents.DutyRule;
import io.tongpin.documents.DutySettings;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Refused;
import java.util.Arrays;
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

/** Which duties the company keeps apart. */
@RestController
@RequestMapping(path = "/api/duties", produces = MediaType.APPLICATION_JSON_VALUE)
class DutyRulesController {

    private final DutySettings settings;

    DutyRulesController(DutySettings settings) {
        this.settings = settings;
    }

    /**
     * A rule that is on.
     *
     * @param stores where it holds; none: everywhere
     * @param above below this amount it is silent
     */
    record RuleJson(
            @Nullable String duty,
            @Nullable List<UUID> stores,
            @Nullable String above,
            @Nullable Boolean exceptOwner) {

        static RuleJson of(DutyRule rule) {
            return new RuleJson(
                    rule.duty().code(),
                    rule.stores().stream().sorted().toList(),
                    rule.above() == null ? null : rule.above().amount().toPlainString(),
                    rule.exceptOwner());
        }

        DutySettings.Wish wish() {
            return new DutySettings.Wish(
                    duty == null ? "" : duty,
                    stores == null ? Set.of() : Set.copyOf(stores),
                    above,
                    Boolean.TRUE.equals(exceptOwner));
        }
    }

    /** A duty that could be kept apart; with a threshold, if that can be known before it is posted. */
    record DutyJson(String code, boolean threshold) {}

    /** @param version of the company's record, which the rules are part of */
    record RulesJson(int version, List<DutyJson> duties, List<RuleJson> rules) {

        static RulesJson of(DutySettings.Kept now) {
            return new RulesJson(
                    now.version(),
                    Arrays.stream(Duty.values())
                            .map(duty -> new DutyJson(duty.code(), duty.knowsAmounts()))
                            .toList(),
                    now.rules().stream().map(RuleJson::of).toList());
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
        List<DutySettings.Wish> wishes = body.rules() == null
                ? List.of()
                : body.rules().stream().map(RuleJson::wish).toList();
        return RulesJson.of(Refused.unless(settings.change(actor, command, base, wishes)));
    }
}
