package io.tongpin.access.web;

import io.tongpin.access.Browsers;
import io.tongpin.access.DeniedAttempts;
import io.tongpin.access.DeniedAttempts.Attempt;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Language;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who tried what they may not. */
@RestController
class DeniedController {

    private static final int MOST = 500;

    private final DeniedAttempts denied;
    private final Words words;

    DeniedController(DeniedAttempts denied, Words words) {
        this.denied = denied;
        this.words = words;
    }

    /**
     * The attempts of one person at one thing within a minute.
     *
     * @param reason code of the refusal
     * @param words the refusal in the reader's language
     * @param what method and path; empty for the rest of a minute in which very much was tried
     */
    record DeniedJson(
            UUID id,
            UUID user,
            String userName,
            @Nullable String device,
            String reason,
            String words,
            @Nullable String right,
            String what,
            Instant firstAt,
            Instant lastAt,
            long tries) {}

    /** @param next asks for the page behind this one */
    record DeniedPage(List<DeniedJson> items, @Nullable UUID next) {}

    @GetMapping(value = "/api/denied", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("audit.view")
    DeniedPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID user,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        int most = Math.clamp(limit, 1, MOST);
        Locale language = Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        List<DeniedJson> found = denied.list(actor.company(), user, cursor, most + 1).stream()
                .map(attempt -> json(attempt, language))
                .toList();
        return found.size() <= most
                ? new DeniedPage(found, null)
                : new DeniedPage(found.subList(0, most), found.get(most - 1).id());
    }

    private DeniedJson json(Attempt attempt, Locale language) {
        return new DeniedJson(
                attempt.id(),
                attempt.user(),
                attempt.userName(),
                Browsers.named(attempt.device()),
                attempt.reason(),
                words.say(attempt.reason(), facts(attempt), language),
                attempt.right(),
                attempt.what(),
                attempt.firstAt(),
                attempt.lastAt(),
                attempt.tries());
    }

    private static Map<String, String> facts(Attempt attempt) {
        return Map.of("right", attempt.right() == null ? "" : attempt.right());
    }
}
