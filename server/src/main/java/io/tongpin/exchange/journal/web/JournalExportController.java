package io.tongpin.exchange.journal.web;

import io.tongpin.access.StillIn;
import io.tongpin.definitions.Looks;
import io.tongpin.exchange.journal.JournalFiles;
import io.tongpin.exchange.journal.JournalFiles.Program;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Language;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.JournalBook.Line;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal as a file for another accounting program, for whoever may see it and may take it away. */
@RestController
class JournalExportController {

    /** Each holds a thread as long as its reader takes. */
    private static final int AT_ONCE = 2;

    private static final String EXPORT = "export.lists";

    private final JournalFiles files;
    private final Semaphore room = new Semaphore(AT_ONCE);

    JournalExportController(JournalFiles files) {
        this.files = files;
    }

    @GetMapping("/api/journal/export")
    @Needs("ledger.view")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "LEDGER") Program program,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID store,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (actor.within(actor.reach(EXPORT)).reach("ledger", "view").nowhere()) {
            throw new Refused(new Refusal("access.not-allowed", 403, Map.of("right", EXPORT)));
        }
        if (!room.tryAcquire()) {
            throw new Refused(new Refusal("documents.exports-busy", 429, Map.of()));
        }
        try {
            var language = Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            files.write(
                    actor,
                    new JournalFiles.Wanted(program, from, to, store, language),
                    StillIn.of(request::getAttribute),
                    line -> tell(request, line),
                    (name, type) -> opened(response, name, type));
        } finally {
            room.release();
        }
    }

    /** That somebody takes suppliers' names away is written down before they are gone. */
    private static void tell(HttpServletRequest request, Line line) {
        Shown.Given given = line.given();
        Looks looks = given == null ? null : Looks.of(request::getAttribute);
        if (given != null && looks != null) {
            looks.given(given, line);
        }
    }

    private static OutputStream opened(HttpServletResponse response, String name, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }
}
