package io.tongpin.exchange.sheets.web;

import io.tongpin.access.StillIn;
import io.tongpin.definitions.Looks;
import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.sheets.Sheet;
import io.tongpin.exchange.sheets.SheetForm;
import io.tongpin.exchange.sheets.SheetRow;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.exchange.sheets.Sheets;
import io.tongpin.exchange.sheets.web.SheetJson.RowJson;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Language;
import io.tongpin.platform.Refused;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tables of records that come back from a spreadsheet: read, checked, applied, taken back. Each sees their own. */
@RestController
@Needs("import")
@RequestMapping(path = "/api/sheets", produces = MediaType.APPLICATION_JSON_VALUE)
class SheetController {

    private static final int MOST = 500;

    private final Sheets sheets;
    private final Words words;

    SheetController(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    /** A list of tables. */
    record SheetsJson(List<SheetJson> items) {}

    /** A page of rows. */
    record RowsJson(List<RowJson> items) {}

    /** @param columns which field each column of the file is; nothing: as it was understood */
    record Mapped(@Nullable List<String> columns) {}

    /** @param mine fields in which the file is to be right against what others have changed */
    record Chosen(int row, List<String> mine) {}

    /** Reads a file; the id of the command is that of the table. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(".run")
    SheetJson read(
            Actor actor,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestParam MultipartFile file, // First: what is no form is refused as such.
            @RequestParam String target,
            HttpServletRequest request)
            throws IOException {
        Refused.unless(sheets.form(actor, target));
        Path temporary = Files.createTempFile("sheet", ".tmp");
        try {
            file.transferTo(temporary);
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            Sheet read = Refused.unless(sheets.read(actor, command, target, new Source(temporary, name, null, null)));
            return json(actor, read, request);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @GetMapping
    @Needs(".view")
    SheetsJson list(Actor actor, @RequestParam String target, HttpServletRequest request) {
        return new SheetsJson(sheets.latest(actor, target).stream()
                .map(sheet -> SheetJson.of(sheet, null, language(request)))
                .toList());
    }

    @GetMapping("/{id}")
    @Needs(".view")
    SheetJson show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return json(actor, known(actor, id), request);
    }

    /** @param after number of the last row that was seen */
    @GetMapping("/{id}/rows")
    @Needs(".view")
    RowsJson rows(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<Verdict> verdict,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "200") int limit,
            HttpServletRequest request) {
        SheetForm form = Refused.unless(sheets.form(actor, known(actor, id).target()));
        Set<Verdict> wanted = verdict == null || verdict.isEmpty() ? Set.of(Verdict.values()) : verdict;
        List<SheetRow> rows = sheets.rows(actor, id, wanted, after, Math.clamp(limit, 1, MOST));
        List<String> shown = form.fields().stream().map(field -> field.key()).toList();
        looked(request, form, rows);
        return new RowsJson(rows.stream()
                .map(row -> RowJson.of(row, shown, words, language(request)))
                .toList());
    }

    /** What others' records say is looked at here too. */
    private static void looked(HttpServletRequest request, SheetForm form, List<SheetRow> rows) {
        if (request.getAttribute(Looks.KEPT) instanceof Looks looks) {
            Shown shown = Shown.of(form.entity());
            for (SheetRow row : rows) {
                SheetRow.Found found = row.found();
                if (found != null) {
                    found.changes().stream()
                            .filter(change -> !change.theirs().isEmpty())
                            .forEach(change -> looks.field(shown, row.no(), change.field()));
                }
            }
        }
    }

    /** Begins to find out what would become of each row. */
    @PostMapping("/{id}/check")
    @Needs(".run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SheetJson check(Actor actor, @PathVariable UUID id, @RequestBody Mapped mapped, HttpServletRequest request) {
        List<String> columns = mapped.columns() == null ? List.of() : mapped.columns();
        Refused.unless(sheets.check(actor, id, columns, language(request), StillIn.of(request::getAttribute)));
        return json(actor, known(actor, id), request);
    }

    @PostMapping("/{id}/choose")
    @Needs(".run")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Actor actor, @PathVariable UUID id, @RequestBody Chosen chosen) {
        Refused.unless(sheets.choose(actor, id, chosen.row(), chosen.mine()));
    }

    /** Begins to apply what was found to be right. */
    @PostMapping("/{id}/apply")
    @Needs(".run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SheetJson apply(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Refused.unless(sheets.apply(actor, id, StillIn.of(request::getAttribute)));
        return json(actor, known(actor, id), request);
    }

    @PostMapping("/{id}/cancel")
    @Needs(".run")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id) {
        Refused.unless(sheets.stop(actor, id));
    }

    /** Begins to take back what was applied. */
    @PostMapping("/{id}/undo")
    @Needs(".undo")
    @Critical
    @ResponseStatus(HttpStatus.ACCEPTED)
    SheetJson undo(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Refused.unless(sheets.undo(actor, id, StillIn.of(request::getAttribute)));
        return json(actor, known(actor, id), request);
    }

    private Sheet known(Actor actor, UUID id) {
        return sheets.find(actor, id).orElseThrow(() -> new Refused(Refusal.unknown("sheet.unknown", id)));
    }

    private SheetJson json(Actor actor, Sheet sheet, HttpServletRequest request) {
        return SheetJson.of(sheet, Refused.unless(sheets.form(actor, sheet.target())), language(request));
    }

    private static Locale language(HttpServletRequest request) {
        return Language.of(request.getParameter("lang"), request.getHeader("Accept-Language"));
    }
}
