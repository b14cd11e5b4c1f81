package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.imports.ImportRun.Kind;
import io.tongpin.exchange.imports.ImportRun.State;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Imports (导入任务): begun, taken up again, stopped, taken back and looked at. What stands in the database is the truth. */
@Component
public class ImportJobs {

    /** Somebody who works touches the row twice a second; after this long nobody does. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final long PATIENCE_MILLIS = 10_000;
    private static final int LISTED = 100;

    private final Database database;
    private final WorkOnImport work;
    private final UndoImport undo;
    private final Intake intake;
    private final Ids ids;
    private final InstantSource clock;
    private final UUID node;
    private final Map<UUID, ImportJob> jobs = new ConcurrentHashMap<>();

    public ImportJobs(
            Database database,
            ImportChain chain,
            ImportGoods goods,
            UndoImport undo,
            Ids ids,
            InstantSource clock,
            @Value("${tongpin.data:${java.io.tmpdir}/tongpin}") Path data) {
        this.database = database.engine();
        this.intake = new Intake(data.resolve("imports"));
        this.work = new WorkOnImport(database, chain, goods, undo, intake, clock);
        this.undo = undo;
        this.ids = ids;
        this.clock = clock;
        this.node = intake.node(ids.next());
    }

    /** What is wanted of an import; {@code dry} checks everything and changes nothing. */
    public record Wish(boolean dry, @Nullable UUID warehouse) {}

    /** Begins to import a folder, or a file, of this machine. The id of the command becomes that of the import. */
    public Outcome<UUID> start(Actor actor, UUID id, Path folder, Wish wish) {
        Path name = folder.getFileName();
        return begin(actor, fresh(actor, id, name == null ? "" : name.toString(), folder, false, wish));
    }

    /** Begins to import files that were sent. */
    public Outcome<UUID> start(Actor actor, UUID id, List<Upload> files, Wish wish) throws IOException {
        Optional<ImportRun> known = find(actor, id);
        if (known.isPresent()) {
            return Outcome.done(id);
        }
        List<Intake.Sent> sent = files.stream()
                .map(file -> new Intake.Sent(file.name(), file.content()::open))
                .toList();
        return switch (intake.keep(id, sent)) {
            case Outcome.Refused<Intake.Kept>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Intake.Kept>(Intake.Kept kept) ->
                begin(actor, fresh(actor, id, kept.source(), kept.folder(), true, wish));
        };
    }

    /** A file as it is sent. */
    public record Upload(String name, Content content) {

        /** Opens it for reading, once. */
        @FunctionalInterface
        public interface Content {
            java.io.InputStream open() throws IOException;
        }
    }

    private ImportRun fresh(Actor actor, UUID id, String source, Path folder, boolean uploaded, Wish wish) {
        return new ImportRun(
                id,
                Kind.FILES,
                source,
                folder.toAbsolutePath().normalize().toString(),
                uploaded,
                wish.warehouse(),
                wish.dry(),
                State.RUNNING,
                false,
                ids.next(),
                0,
                0,
                0,
                0,
                Map.of(),
                actor.user(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private Outcome<UUID> begin(Actor actor, ImportRun run) {
        ImportJob job = new ImportJob(actor.company(), run.id(), run.run(), clock);
        jobs.put(run.run(), job);
        boolean first = database.write(actor.company(), tx -> {
            markSilent(tx);
            return ImportRows.insert(tx, run, node);
        });
        if (!first) {
            jobs.remove(run.run());
            return alreadyThere(actor, run);
        }
        intake.sweep(clock.instant(), Set.of(run.id()));
        work(job, () -> work.run(actor, run, job));
        return Outcome.done(run.id());
    }

    private Outcome<UUID> alreadyThere(Actor actor, ImportRun wanted) {
        Optional<ImportRun> known = find(actor, wanted.id());
        if (known.isEmpty()) {
            if (wanted.uploaded()) {
                intake.forget(intake.room(wanted.id()));
            }
            return Outcome.refused(busy(actor));
        }
        boolean same =
                known.get().folder().equals(wanted.folder()) && known.get().dry() == wanted.dry();
        return same
                ? Outcome.done(wanted.id())
                : Outcome.refused(
                        Refusal.rule("command.id-reused", "id", wanted.id().toString()));
    }

    private Refusal busy(Actor actor) {
        Optional<ImportRun> other = database.read(actor.company(), ImportRows::running);
        return Refusal.rule(
                "import.another-running",
                "source",
                other.map(ImportRun::source).orElse(""),
                "by",
                other.map(ImportRun::startedName).orElse(""));
    }

    /** Goes on with an import that stopped before its end. */
    public Outcome<UUID> resume(Actor actor, UUID id) {
        ImportRun was = known(actor, id);
        if (was == null) {
            return Outcome.refused(Refusal.unknown("import.unknown", id));
        }
        if (!was.mayGoOn()) {
            return Outcome.refused(
                    Refusal.rule("import.cannot-go-on", "state", was.state().name()));
        }
        return takeUp(actor, was, false, run -> (job -> work.run(actor, run, job)));
    }

    /** What undoing it would do, and what stands against it. */
    public Outcome<UndoImport.Outlook> outlook(Actor actor, UUID id) {
        ImportRun was = known(actor, id);
        if (was == null) {
            return Outcome.refused(Refusal.unknown("import.unknown", id));
        }
        return was.mayBeUndone()
                ? Outcome.done(undo.outlook(actor.company(), id))
                : Outcome.refused(cannotBeUndone(was));
    }

    /** Takes an import back as a whole, or goes on doing so. */
    public Outcome<UUID> undo(Actor actor, UUID id) {
        return switch (outlook(actor, id)) {
            case Outcome.Refused<UndoImport.Outlook>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<UndoImport.Outlook>(UndoImport.Outlook(long _, long _, List<Refusal> why)) ->
                why.isEmpty()
                        ? takeUp(
                                actor,
                                java.util.Objects.requireNonNull(known(actor, id)),
                                true,
                                run -> (job -> work.undo(actor, run, job)))
                        : Outcome.refused(why);
        };
    }

    private static Refusal cannotBeUndone(ImportRun run) {
        return Refusal.rule(
                run.dry() ? "import.was-dry" : "import.cannot-be-undone",
                "state",
                run.state().name());
    }

    private interface Task {
        void run(ImportJob job);
    }

    private Outcome<UUID> takeUp(
            Actor actor, ImportRun was, boolean undoing, java.util.function.Function<ImportRun, Task> task) {
        ImportJob job = new ImportJob(actor.company(), was.id(), ids.next(), clock);
        jobs.put(job.run, job);
        boolean mine = database.write(actor.company(), tx -> {
            boolean taken = ImportRows.takeUp(tx, was, job.run, node, undoing, clock.instant());
            if (taken) {
                RefusalRows.forget(tx, was.id());
            }
            return taken;
        });
        if (!mine) {
            jobs.remove(job.run);
            return Outcome.refused(busy(actor));
        }
        work(job, () -> task.apply(was).run(job));
        return Outcome.done(was.id());
    }

    private void work(ImportJob job, Runnable task) {
        Thread.ofVirtual().name("import-pulse").start(() -> work.pulse(job));
        Thread.ofVirtual().name("import").start(() -> {
            try {
                task.run();
            } finally {
                job.ended();
                jobs.remove(job.run);
            }
        });
    }

    /** Asks it to stop, wherever it runs; what is booked stays whole. */
    public boolean cancel(Actor actor, UUID id) {
        if (known(actor, id) == null) {
            return false;
        }
        database.write(actor.company(), tx -> {
            ImportRows.askToStop(tx, id);
            return id;
        });
        live(id).ifPresent(job -> job.progress.cancel());
        return true;
    }

    public Optional<ImportRun> find(Actor actor, UUID id) {
        return Optional.ofNullable(known(actor, id));
    }

    private @Nullable ImportRun known(Actor actor, UUID id) {
        return database.write(actor.company(), tx -> {
                    markSilent(tx);
                    return ImportRows.find(tx, id);
                })
                .orElse(null);
    }

    /** The latest ones, newest first. */
    public List<ImportRun> list(Actor actor) {
        return database.write(actor.company(), tx -> {
            markSilent(tx);
            return ImportRows.latest(tx, LISTED);
        });
    }

    public List<Refusal> refusals(Actor actor, UUID id, int after, int limit) {
        return database.read(actor.company(), tx -> RefusalRows.page(tx, id, after, limit));
    }

    /** How it stands at this moment, if this process works on it. */
    public Optional<Progress.Standing> standing(UUID id) {
        return live(id).map(job -> job.progress.standing());
    }

    private Optional<ImportJob> live(UUID id) {
        return jobs.values().stream().filter(job -> job.id.equals(id)).findFirst();
    }

    private void markSilent(io.tongpin.platform.Tx tx) throws java.sql.SQLException {
        Instant since = clock.instant().minus(SILENCE);
        Set<UUID> alive = jobs.keySet().stream().collect(Collectors.toSet());
        ImportRows.markSilent(tx, since, node, alive);
    }

    /** Imports stop before the database does, and may go on after the restart. */
    @PreDestroy
    void stop() throws InterruptedException {
        List<ImportJob> open = List.copyOf(jobs.values());
        open.forEach(ImportJob::stop);
        for (ImportJob job : open) {
            job.endsWithin(PATIENCE_MILLIS);
        }
    }
}
