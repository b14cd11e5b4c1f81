package io.tongpin.statements.web;

import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.platform.Language;
import io.tongpin.statements.SharedStatements;
import io.tongpin.statements.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that a link opens: for anybody, on purpose, because a partner has no account here. It is a plain page without a
 * script, and the secret in its address is all there is to it.
 */
@RestController
@Needs(Needs.NOTHING)
@RequestMapping(SharedStatementController.PATH)
class SharedStatementController {

    static final String PATH = "/api/shared-statements";
    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final SharedStatements statements;
    private final Throttle throttle;
    private final SharedPage page;
    private final Ids ids;

    SharedStatementController(SharedStatements statements, Throttle throttle, SharedPage page, Ids ids) {
        this.statements = statements;
        this.throttle = throttle;
        this.page = page;
        this.ids = ids;
    }

    @GetMapping(path = "/{secret}", produces = HTML)
    ResponseEntity<String> open(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String said) {
        Locale language = Language.of(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (!throttle.passes(request.getRemoteAddr())) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, page.tooMany(language));
        }
        Optional<SharedStatements.Shown> shown = statements.open(secret);
        return shown.map(found -> answer(HttpStatus.OK, page.of(found, PATH + "/" + secret, ids.next(), said != null)))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, page.gone(language)));
    }

    /** Sent by the form of the page, which is answered by the page. */
    @PostMapping(path = "/{secret}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE, produces = HTML)
    ResponseEntity<String> say(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean agrees,
            @RequestParam(required = false) @Nullable Integer row,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String name) {
        Locale language = Language.of(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (!throttle.passes(request.getRemoteAddr())) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, page.tooMany(language));
        }
        var said = new SharedStatements.Said(id, agrees, row, words, name);
        return switch (statements.say(secret, said)) {
            case Outcome.Done<UUID> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PATH + "/" + secret + "?said=1"))
                        .build();
            case Outcome.Refused<UUID>(var why) ->
                answer(HttpStatus.valueOf(why.getFirst().status()), page.refused(why.getFirst(), language));
        };
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
