package io.tongpin.exchange.sheets.web;

import io.tongpin.access.StillIn;
import io.tongpin.exchange.sheets.SheetFile;
import io.tongpin.exchange.sheets.SheetForm;
import io.tongpin.exchange.writing.CsvWriter;
import io.tongpin.exchange.writing.TableWriter;
import io.tongpin.exchange.writing.WorkbookWriter;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Language;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A list of records as a workbook or a text file that can be changed and brought back. */
@RestController
class SheetFileController {

    /** Each holds a thread as long as its reader takes. */
    private static final int AT_ONCE = 4;

    private static final int PAGE = 500;
    private static final String RIGHT = "export.lists";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final SheetFile files;
    private final Semaphore room = new Semaphore(AT_ONCE);

    SheetFileController(SheetFile files) {
        this.files = files;
    }

    /** What a file may be. */
    enum Format {
        XLSX,
        CSV
    }

    /** @param target which records; what else narrows their list narrows the file */
    @GetMapping(
            path = "/api/sheets/file",
            produces = {XLSX, CSV})
    @Needs(RIGHT)
    void file(
            Actor actor,
            @RequestParam String target,
            @RequestParam(defaultValue = "XLSX") Format format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SheetForm form = Refused.unless(files.form(actor, target));
        if (!room.tryAcquire()) {
            throw new Refused(new Refusal("documents.exports-busy", 429, Map.of()));
        }
        try {
            Locale language = Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            files.write(
                    actor,
                    form,
                    cursor -> form.records().page(actor, cursor, PAGE, request),
                    language,
                    StillIn.of(request::getAttribute),
                    () -> opened(response, target, format));
        } finally {
            room.release();
        }
    }

    private static TableWriter opened(HttpServletResponse response, String target, Format format) throws IOException {
        boolean workbook = format == Format.XLSX;
        response.setContentType(workbook ? XLSX : CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(target + (workbook ? ".xlsx" : ".csv"))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return workbook
                ? new WorkbookWriter(response.getOutputStream(), target)
                : CsvWriter.forExcel(response.getOutputStream());
    }
}
