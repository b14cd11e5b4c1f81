package io.tongpin.audit;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the books looked at and keeps what was found (账务检查). In one process a company's books are looked at as a whole by
 * one audit at a time; who asks meanwhile gets the same answer.
 */
public final class Audits {

    private static final Logger LOG = LoggerFactory.getLogger(Audits.class);

    private final Database database;
    private final Auditor auditor;
    private final Ids ids;
    private final InstantSource clock;
    private final Executor executor;
    private final InvariantWords words = new InvariantWords();
    private final Map<Integer, Job> jobs = new ConcurrentHashMap<>();

    /** @param executor runs what somebody asked for */
    public Audits(Database database, Auditor auditor, Ids ids, InstantSource clock, Executor executor) {
        this.database = database;
        this.auditor = auditor;
        this.ids = ids;
        this.clock = clock;
        this.executor = executor;
    }

    /** An audit that is going on. */
    public record Running(Instant since, int done, int all) {}

    private static final class Job {

        private final CompletableFuture<AuditReport> report = new CompletableFuture<>();
        private volatile Running running;
        private volatile boolean awaited;

        Job(Running running) {
            this.running = running;
        }
    }

    /** What is known of the books. */
    public LastAudit last(int company) {
        return database.read(
                company, tx -> new LastAudit(AuditRows.complete(tx), AuditRows.verdicts(tx), WatchRows.changes(tx)));
    }

    /** The audit of all books that goes on in this process, if any. */
    public Optional<Running> running(int company) {
        return Optional.ofNullable(jobs.get(company)).map(job -> job.running);
    }

    /** Looks at all books now, or joins who does already. */
    public CompletableFuture<AuditReport> now(Actor actor) {
        int company = actor.company();
        Job fresh = job();
        Job going = jobs.putIfAbsent(company, fresh);
        if (going != null) {
            going.awaited = true;
            return going.report;
        }
        executor.execute(() -> carryOut(company, fresh, actor.name(), progress -> auditor.run(company, progress)));
        return fresh.report;
    }

    /** Looks at all books without being in anybody's way, until somebody waits for it. */
    AuditReport inPassing(int company, Pace pace) {
        Job fresh = job();
        Job going = jobs.putIfAbsent(company, fresh);
        if (going == null) {
            Pace patient = work -> fresh.awaited || pace.restAfter(work);
            carryOut(company, fresh, null, progress -> auditor.runInPassing(company, patient, progress));
        }
        return (going == null ? fresh : going).report.join();
    }

    /** Looks at what changed after one number of the feed and up to another; what is well is not kept. */
    AuditReport changes(int company, long after, long upTo) {
        AuditReport report = auditor.runChanges(company, after, upTo);
        keep(report, null);
        return report;
    }

    private Job job() {
        return new Job(new Running(clock.instant(), 0, auditor.invariants().size()));
    }

    private void carryOut(int company, Job job, @Nullable String by, Function<Auditor.Progress, AuditReport> audit) {
        try {
            AuditReport report =
                    audit.apply((verdict, done, all) -> job.running = new Running(job.running.since(), done, all));
            keep(report, by);
            jobs.remove(company, job);
            job.report.complete(report);
        } catch (RuntimeException e) {
            jobs.remove(company, job);
            job.report.completeExceptionally(e);
        }
    }

    private void keep(AuditReport report, @Nullable String by) {
        Set<String> known = database.write(report.company(), tx -> {
            Set<String> before = AuditRows.broken(tx);
            if (report.complete() || !report.ok()) {
                AuditRows.save(tx, ids.next(), by, report);
            }
            WatchRows.moveOn(tx, report);
            return before;
        });
        report.broken().stream()
                .filter(verdict -> !known.contains(verdict.id()))
                .forEach(this::alarm);
    }

    private void alarm(Verdict verdict) {
        LOG.error(
                "The books are not right. {} \"{}\" does not hold in {} place(s), for instance: {}",
                verdict.id(),
                words.name(verdict.id(), java.util.Locale.ENGLISH),
                verdict.count(),
                verdict.examples().isEmpty()
                        ? ""
                        : verdict.examples().getFirst().say(fact -> words.fact(fact, java.util.Locale.ENGLISH)));
    }
}
