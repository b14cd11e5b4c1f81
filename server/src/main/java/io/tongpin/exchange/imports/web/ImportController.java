package io.tongpin.exchange.imports.web;

import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.imports.ImportJobs;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Language;
import io.tongpin.platform.Problem;
import io.tongpin.platform.Refused;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts imports of folders on the server's machine and tells how they stand. */
@RestController
@Needs("import")
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private final ImportJobs jobs;
    private final Words words;

    ImportController(ImportJobs jobs, Words words) {
        this.jobs = jobs;
        this.words = words;
    }

    record Wanted(String folder, @Nullable Boolean dryRun) {}

    record Started(UUID id) {}

    record Standing(
            String state,
            long rowsRead,
            long done,
            long total,
            double rate,
            @Nullable Long secondsLeft,
            long refusals,
            List<Problem> refused) {}

    /** The id of the command is the id of the import, so asking twice starts it once. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".folder")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Wanted wanted) {
        boolean dry = Boolean.TRUE.equals(wanted.dryRun());
        return new Started(jobs.start(actor, command, Path.of(wanted.folder()), dry));
    }

    @GetMapping("/{id}")
    @Needs(".view")
    Standing show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        ImportJobs.Job job = job(actor, id);
        Progress.Standing now = job.progress().standing();
        Locale language = Language.of(request.getParameter("lang"), request.getHeader("Accept-Language"));
        return new Standing(
                job.state().name(),
                now.rowsRead(),
                now.done(),
                now.total(),
                now.rate(),
                now.left() == null ? null : now.left().toSeconds(),
                job.refusals(),
                job.refused().stream()
                        .map(why -> Problem.of(List.of(why), words, language))
                        .toList());
    }

    @PostMapping("/{id}/cancel")
    @Needs(".folder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id) {
        job(actor, id).progress().cancel();
    }

    private ImportJobs.Job job(Actor actor, UUID id) {
        return jobs.find(actor, id).orElseThrow(() -> new Refused(Refusal.unknown("import.unknown", id)));
    }
}
