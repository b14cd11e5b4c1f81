package io.tongpin.platform.web;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Language;
import io.tongpin.platform.Problem;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Renders refusals in the language of whoever asked. */
@Component
class ProblemPages {

    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([A-Za-z_-]{2,12})(?:&|$)");

    private final Words words;
    private final JsonMapper json;

    ProblemPages(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    ResponseEntity<Problem> answer(List<Refusal> why, HttpServletRequest request) {
        Problem problem = problem(why, request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }

    /** For what is refused before a controller is reached. */
    void write(Refusal why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = json.writeValueAsBytes(problem(List.of(why), request));
        response.setStatus(why.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem problem(List<Refusal> why, HttpServletRequest request) {
        return Problem.of(
                why,
                words,
                Language.of(asked(request.getQueryString()), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** From the address only: asking the request for a parameter may read its body. */
    private static @Nullable String asked(@Nullable String query) {
        Matcher found = LANG.matcher(query == null ? "" : query);
        return found.find() ? found.group(1) : null;
    }
}
