package io.tongpin.documents.web;

import io.tongpin.documents.Documents;
import io.tongpin.documents.Duties;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Language;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody else has to post a document or take it back, said before one tries. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/documents/{id}/duties", produces = MediaType.APPLICATION_JSON_VALUE)
class DutyController {

    private final Documents documents;
    private final Duties duties;
    private final OnTheScreen written;
    private final Words words;

    DutyController(Documents documents, Duties duties, OnTheScreen written, Words words) {
        this.documents = documents;
        this.duties = duties;
        this.written = written;
        this.words = words;
    }

    /**
     * The rule that stands against it.
     *
     * @param words the sentence in the reader's language
     */
    record Against(String duty, String code, String words) {}

    /** @param against null where nothing stands against it */
    record DutiesJson(@Nullable Against against) {}

    /**
     * About a document as it is kept; about one that is still being written, what is on the screen.
     *
     * @param action {@code post} or {@code reverse}
     * @param touched whether something on the screen is not saved
     * @param earlier what it is made from or settles
     * @param pays whether money changes hands on it at once
     */
    @GetMapping
    DutiesJson against(
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
        Locale language = Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Optional<Documents.Found> kept = documents.find(actor, id);
        Duties.Sight sight = kept.isPresent() && !touched
                ? Duties.Sight.of(kept.get().document())
                : written.sight(actor, id, kind, store, amount, earlier, pays);
        return duties.against(actor, sight, action.equals("reverse") ? "reverse" : "post")
                .map(why -> new DutiesJson(
                        new Against(why.facts().getOrDefault("duty", ""), why.code(), words.say(why, language))))
                .orElseGet(() -> new DutiesJson(null));
    }
}
