package io.tongpin.access.web;

import io.tongpin.access.StillIn;
import io.tongpin.access.reads.Look;
import io.tongpin.access.reads.ReadList;
import io.tongpin.access.reads.ReadNames;
import io.tongpin.access.reads.ReadQuery;
import io.tongpin.definitions.Looks;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.BrokenOff;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The read log as a file, for whoever may look at it and may take lists away. */
@RestController
class ReadExportController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String EXPORT = "export.lists";
    private static final int ROWS = 500;

    private final ReadList reads;
    private final ReadNames names;

    ReadExportController(ReadList reads, ReadNames names) {
        this.reads = reads;
        this.names = names;
    }

    @GetMapping(path = "/api/reads/export", produces = CSV)
    @Needs(ReadController.RIGHT)
    void export(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID user,
            @RequestParam(required = false, name = "class") @Nullable String kind,
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!actor.reach(EXPORT).everywhere()) {
            throw new Refused(new Refusal("access.not-allowed", 403, Map.of("right", EXPORT)));
        }
        ReadQuery query = new ReadQuery(user, kind, entity, record, from, to, null, ROWS);
        ReadList.Found page = reads.page(actor.company(), query);
        tell(request, page);
        Writer out = opened(response);
        ReadFile.head(out);
        while (true) {
            Map<UUID, String> called = names.of(actor, page.lines());
            for (ReadList.Marked one : page.lines()) {
                ReadFile.row(out, one, called);
            }
            if (page.next() == null) {
                out.close();
                return;
            }
            out.flush();
            if (!StillIn.of(request::getAttribute).getAsBoolean()) {
                // Not closed: a closed file would look whole.
                throw new BrokenOff("the rights to this export were taken away");
            }
            page = reads.page(actor.company(), query.after(page.next(), ROWS));
            tell(request, page);
        }
    }

    /** That somebody takes the log away is in it before the first of it is gone. */
    private static void tell(HttpServletRequest request, ReadList.Found page) {
        Looks looks = Looks.of(request::getAttribute);
        if (looks != null) {
            page.lines()
                    .forEach(one -> looks.given(new Shown.Given(Set.of(Look.OF_THE_LOG), Look.OF_THE_LOG, null), one));
        }
    }

    private static Writer opened(HttpServletResponse response) throws IOException {
        response.setContentType(CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("reads.csv").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
