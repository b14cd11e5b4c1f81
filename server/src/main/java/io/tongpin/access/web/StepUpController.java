package io.tongpin.access.web;

import io.tongpin.access.StepUpSettings;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Before which acts the company has its people show anew who they are. */
@RestController
@RequestMapping(path = "/api/step-up", produces = MediaType.APPLICATION_JSON_VALUE)
class StepUpController {

    private final StepUpSettings settings;

    StepUpController(StepUpSettings settings) {
        this.settings = settings;
    }

    /**
     * The level.
     *
     * @param version of the company's record, which the level is part of
     * @param above what is written off for less is not asked about; null: whatever is written off is
     * @param levels that there are, from nothing to most
     */
    record StepUpJson(int version, String level, @Nullable String above, List<String> levels) {

        static StepUpJson of(StepUpSettings.Kept kept) {
            String above = kept.above() == null ? null : kept.above().toString();
            return new StepUpJson(kept.version(), kept.level(), above, StepUpSettings.LEVELS);
        }
    }

    record Wanted(@Nullable String level, @Nullable String above) {}

    @GetMapping
    @Needs("access.view")
    StepUpJson level(Actor actor) {
        return StepUpJson.of(settings.of(actor.company()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    @Critical
    StepUpJson change(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body) {
        return StepUpJson.of(
                Refused.unless(settings.change(actor, command, base, Given.text(body.level()), body.above())));
    }
}
