package io.tongpin.exchange.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.imports.ImportRun;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as a screen reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportJson(
        UUID id,
        String kind,
        String source,
        boolean dryRun,
        String state,
        boolean undoing,
        boolean canResume,
        boolean canUndo,
        long rowsRead,
        long done,
        long total,
        double rate,
        @Nullable Long secondsLeft,
        long refusals,
        @Nullable List<Refused> refused,
        Map<String, Long> counts,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** One thing that was refused, and where in whose file it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            @Nullable String file,
            @Nullable String row,
            @Nullable String line,
            @Nullable String column,
            String code,
            String title,
            Map<String, String> facts) {

        static Refused of(Refusal why, Words words, Locale language) {
            Map<String, String> facts = why.facts();
            String row = facts.get("row");
            return new Refused(
                    facts.get("file"),
                    "0".equals(row) ? null : row,
                    facts.get("line"),
                    facts.get("column"),
                    why.code(),
                    words.say(why, language),
                    facts);
        }
    }

    static ImportJson of(ImportRun run, Optional<Progress.Standing> now, @Nullable List<Refused> refused) {
        Duration left = now.map(Progress.Standing::left).orElse(null);
        return new ImportJson(
                run.id(),
                run.kind().name(),
                run.source(),
                run.dry(),
                run.state().name(),
                run.undoing(),
                run.mayGoOn(),
                run.mayBeUndone(),
                now.map(Progress.Standing::rowsRead).orElse(run.rowsRead()),
                now.map(Progress.Standing::done).orElse(run.done()),
                now.map(Progress.Standing::total).orElse(run.total()),
                now.map(Progress.Standing::rate).orElseGet(() -> rate(run)),
                left == null ? null : left.toSeconds(),
                run.refusals(),
                refused,
                run.counts(),
                run.startedName(),
                run.startedAt(),
                run.endedAt());
    }

    private static double rate(ImportRun run) {
        Instant end = run.endedAt();
        long millis = end == null ? 0 : Duration.between(run.startedAt(), end).toMillis();
        return millis <= 0 ? 0 : run.done() * 1000.0 / millis;
    }
}
