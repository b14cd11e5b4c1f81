package io.tongpin.masters.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.CodeRules;
import io.tongpin.platform.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the company makes codes, and the next one of them. */
@RestController
@RequestMapping(path = "/api/code-rules", produces = MediaType.APPLICATION_JSON_VALUE)
class CodeRuleController {

    private final CodeRules rules;

    CodeRuleController(CodeRules rules) {
        this.rules = rules;
    }

    record RulesJson(List<CodeRules.Kept> items) {}

    /** @param pattern none or empty: no rule any more */
    record WantedRule(
            @Nullable String sort,
            @Nullable String pattern,
            @Nullable Boolean strict) {}

    /** The record that is to be made, as far as its code depends on it. */
    record NewRecord(
            @Nullable String sort,
            @Nullable UUID category,
            @Nullable UUID season,
            @Nullable UUID brand) {

        Map<String, UUID> chosen() {
            Map<String, UUID> chosen = new HashMap<>();
            if (category != null) {
                chosen.put("category", category);
            }
            if (season != null) {
                chosen.put("season", season);
            }
            if (brand != null) {
                chosen.put("brand", brand);
            }
            return chosen;
        }
    }

    record NextCode(String code) {}

    /** Forms say by it what a code should look like. */
    @GetMapping
    @Needs(Needs.SIGN_IN)
    RulesJson list(Actor actor) {
        return new RulesJson(rules.of(actor.company()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    @Critical
    CodeRules.Kept change(
            Actor actor,
            @RequestHeader("If-Match") String ifMatch,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody WantedRule body) {
        String pattern = body.pattern() == null ? "" : body.pattern().strip();
        return Refused.unless(rules.change(
                actor,
                command,
                Given.text(body.sort()),
                Base.version(ifMatch),
                pattern,
                Boolean.TRUE.equals(body.strict())));
    }

    /** Sent again it is another code; one that nobody uses is a gap. */
    @PostMapping(path = "/next", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    NextCode next(Actor actor, @RequestBody NewRecord body) {
        return new NextCode(Refused.unless(rules.next(actor, Given.text(body.sort()), body.chosen())));
    }
}
