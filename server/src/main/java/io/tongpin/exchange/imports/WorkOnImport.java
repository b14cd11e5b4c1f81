package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.Counts;
import io.tongpin.exchange.imports.ImportRun.Kind;
import io.tongpin.exchange.imports.ImportRun.State;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of an import from its files to its end (办理导入), and writes down how it goes. */
final class WorkOnImport {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnImport.class);
    private static final long PULSE_MILLIS = 500;

    private final Database database;
    private final ImportChain chain;
    private final ImportGoods goods;
    private final UndoImport undo;
    private final Intake intake;
    private final InstantSource clock;

    WorkOnImport(
            Database database,
            ImportChain chain,
            ImportGoods goods,
            UndoImport undo,
            Intake intake,
            InstantSource clock) {
        this.database = database.engine();
        this.chain = chain;
        this.goods = goods;
        this.undo = undo;
        this.intake = intake;
        this.clock = clock;
    }

    /** Reads, checks and books; a dry run ends before the booking. */
    void run(Actor actor, ImportRun run, ImportJob job) {
        Kind[] kind = {run.kind()};
        State state = end(job, State.DONE, kind, () -> switch (intake.look(run)) {
            case Outcome.Refused<Intake.Looked>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Intake.Looked>(Intake.Looked looked) -> {
                kind[0] = looked.kind();
                yield looked.kind() == Kind.CHAIN
                        ? chain(actor, run, job, looked)
                        : goods.run(actor, goodsWish(actor, run, job, looked));
            }
        });
        boolean over = run.dry() || state == State.DONE;
        if (over) {
            intake.forget(intake.room(run.id()));
        }
    }

    private Outcome<Map<String, Long>> chain(Actor actor, ImportRun run, ImportJob job, Intake.Looked looked)
            throws IOException {
        Path temp = intake.temporary(run.id());
        try {
            var wish = new ImportChain.Wish(
                    looked.folder(), temp, run.dry(), job::refuse, job.progress, diary(actor, run));
            return switch (chain.run(actor, wish)) {
                case Outcome.Refused<Counts>(List<Refusal> why) -> Outcome.refused(why);
                case Outcome.Done<Counts>(Counts counts) -> Outcome.done(plain(counts));
            };
        } finally {
            intake.forget(temp);
        }
    }

    private Diary diary(Actor actor, ImportRun run) {
        return run.dry()
                ? Diary.of(database.read(actor.company(), MadeRows::takenBack))
                : new ImportDiary(database, actor.company(), run.id());
    }

    private ImportGoods.Wish goodsWish(Actor actor, ImportRun run, ImportJob job, Intake.Looked looked) {
        return new ImportGoods.Wish(
                run.id(),
                run.startedAt(),
                looked.files(),
                run.warehouse(),
                run.dry(),
                job::refuse,
                job.progress,
                diary(actor, run));
    }

    private static Map<String, Long> plain(Counts counts) {
        Map<String, Long> plain = new TreeMap<>();
        counts.documents()
                .forEach((kind, count) ->
                        plain.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
        plain.put("rows", counts.totalRows());
        return plain;
    }

    /** Takes back what it made. */
    void undo(Actor actor, ImportRun run, ImportJob job) {
        State state = end(
                job,
                State.UNDONE,
                new Kind[] {run.kind()},
                () -> undo.run(actor, run.id(), "撤销导入 · import undone: " + run.source(), job.progress));
        if (state == State.UNDONE) {
            intake.forget(intake.room(run.id()));
        }
    }

    /** Work that may be refused as a whole. */
    @FunctionalInterface
    private interface Work {
        Outcome<Map<String, Long>> run() throws IOException;
    }

    private State end(ImportJob job, State good, Kind[] kind, Work work) {
        State state = State.FAILED;
        Map<String, Long> counts = Map.of();
        try {
            switch (work.run()) {
                case Outcome.Refused<Map<String, Long>>(List<Refusal> why) -> why.forEach(job::refuse);
                case Outcome.Done<Map<String, Long>>(Map<String, Long> done) -> {
                    counts = done;
                    state = job.progress.cancelled() ? State.CANCELLED : good;
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("An import failed", e);
            job.refuse(Refusal.input("import.failed", "reason", String.valueOf(e.getMessage())));
        }
        State end = job.stopping() ? State.INTERRUPTED : state;
        write(job, end, kind[0], counts);
        return end;
    }

    private void write(ImportJob job, State state, Kind kind, Map<String, Long> counts) {
        try {
            touch(job);
            database.write(job.company, tx -> {
                ImportRows.end(tx, job.id, job.run, state, kind, counts, clock.instant());
                return state;
            });
        } catch (RuntimeException e) { // The database is gone: after a while its row tells by its silence.
            LOG.error("How import {} ended could not be written", job.id, e);
        }
    }

    /** Says that somebody works on it, until it ends. */
    void pulse(ImportJob job) {
        try {
            while (!job.endsWithin(PULSE_MILLIS)) {
                try {
                    touch(job);
                } catch (RuntimeException e) {
                    LOG.warn("Import {} could not say how far it is", job.id, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void touch(ImportJob job) {
        synchronized (job.progress) { // The pulse and the end of the work may meet.
            ImportJob.Waiting waiting = job.takeWaiting();
            try {
                Optional<Boolean> asked = touch(job, waiting);
                if (asked.orElse(true)) { // Asked to stop, or somebody else has taken it up.
                    job.progress.cancel();
                }
            } catch (RuntimeException e) {
                job.putBack(waiting);
                throw e;
            }
        }
    }

    private Optional<Boolean> touch(ImportJob job, ImportJob.Waiting waiting) {
        return database.write(job.company, tx -> {
            if (!waiting.refusals().isEmpty()) {
                RefusalRows.add(tx, job.id, waiting.first(), waiting.refusals());
            }
            return ImportRows.touch(tx, job.id, job.run, job.progress.standing(), job.refusals(), clock.instant());
        });
    }
}
