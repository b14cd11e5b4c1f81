package io.tongpin.exchange.imports.web;

import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.imports.ImportJobs;
import io.tongpin.exchange.imports.ImportRun;
import io.tongpin.exchange.imports.UndoImport;
import io.tongpin.exchange.imports.web.ImportJson.Refused;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Language;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Begins imports, tells how they stand, stops them and takes them back. */
@RestController
@Needs("import")
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private static final int SHOWN = 200;
    private static final int PAGE = 1_000;

    private final ImportJobs jobs;
    private final Words words;

    ImportController(ImportJobs jobs, Words words) {
        this.jobs = jobs;
        this.words = words;
    }

    record Wanted(
            String folder,
            @Nullable Boolean dryRun,
            @Nullable UUID warehouse) {}

    record Started(UUID id) {}

    record Imports(List<ImportJson> items) {}

    record RefusedPage(List<Refused> items) {}

    record Outlook(long documents, long records, List<Refused> blockers) {}

    /** A folder or file of the server's machine. The id of the command is that of the import, so asking twice starts it once. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".folder")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Wanted wanted) {
        var wish = new ImportJobs.Wish(Boolean.TRUE.equals(wanted.dryRun()), wanted.warehouse());
        return new Started(unless(jobs.start(actor, command, Path.of(wanted.folder()), wish)));
    }

    /** Files that are sent: a packed folder, the files of one, or goods lists. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(".run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started upload(
            Actor actor,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable UUID warehouse)
            throws IOException {
        List<ImportJobs.Upload> files = (file == null ? List.<MultipartFile>of() : file)
                .stream()
                        .map(f -> new ImportJobs.Upload(
                                f.getOriginalFilename() == null ? "" : f.getOriginalFilename(), f::getInputStream))
                        .toList();
        return new Started(unless(jobs.start(actor, command, files, new ImportJobs.Wish(dryRun, warehouse))));
    }

    @GetMapping
    @Needs(".view")
    Imports list(Actor actor) {
        return new Imports(jobs.list(actor).stream()
                .map(run -> ImportJson.of(run, jobs.standing(run.id()), null))
                .toList());
    }

    @GetMapping("/{id}")
    @Needs(".view")
    ImportJson show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Optional<Progress.Standing> now = jobs.standing(id);
        return ImportJson.of(known(actor, id), now, refused(actor, id, 0, SHOWN, request));
    }

    /** @param after how many have been seen */
    @GetMapping("/{id}/refusals")
    @Needs(".view")
    RefusedPage refusals(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        known(actor, id);
        return new RefusedPage(refused(actor, id, after, PAGE, request));
    }

    private List<Refused> refused(Actor actor, UUID id, int after, int limit, HttpServletRequest request) {
        Locale language = Language.of(request.getParameter("lang"), request.getHeader("Accept-Language"));
        return jobs.refusals(actor, id, after, limit).stream()
                .map(why -> Refused.of(why, words, language))
                .toList();
    }

    @PostMapping("/{id}/cancel")
    @Needs(".run")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id) {
        known(actor, id);
        jobs.cancel(actor, id);
    }

    @PostMapping("/{id}/resume")
    @Needs(".run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started resume(Actor actor, @PathVariable UUID id) {
        return new Started(unless(jobs.resume(actor, id)));
    }

    /** What undoing it would do. */
    @GetMapping("/{id}/undo")
    @Needs(".undo")
    Outlook outlook(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Locale language = Language.of(request.getParameter("lang"), request.getHeader("Accept-Language"));
        UndoImport.Outlook outlook = unless(jobs.outlook(actor, id));
        return new Outlook(
                outlook.documents(),
                outlook.records(),
                outlook.why().stream()
                        .map(why -> Refused.of(why, words, language))
                        .toList());
    }

    @PostMapping("/{id}/undo")
    @Needs(".undo")
    @Critical
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started undo(Actor actor, @PathVariable UUID id) {
        return new Started(unless(jobs.undo(actor, id)));
    }

    private ImportRun known(Actor actor, UUID id) {
        return jobs.find(actor, id)
                .orElseThrow(() -> new io.tongpin.platform.Refused(Refusal.unknown("import.unknown", id)));
    }

    private static <T> T unless(Outcome<T> outcome) {
        return io.tongpin.platform.Refused.unless(outcome);
    }
}
