package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.Counts;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Imports that run or have run since this process started (导入任务). */
@Component
public class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int MOST_TOLD = 1_000;

    private final ImportChain imports;
    private final InstantSource clock;
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();

    public ImportJobs(ImportChain imports, InstantSource clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Where an import stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** One import: its state, how far it is and what was refused. */
    public static final class Job {
        final int company;
        final Progress progress;
        final List<Refusal> refused = new CopyOnWriteArrayList<>();
        volatile State state = State.RUNNING;
        volatile @Nullable Counts counts;
        volatile long refusals;

        Job(int company, Progress progress) {
            this.company = company;
            this.progress = progress;
        }

        public State state() {
            return state;
        }

        public Progress progress() {
            return progress;
        }

        public List<Refusal> refused() {
            return List.copyOf(refused);
        }

        public long refusals() {
            return refusals;
        }

        public @Nullable Counts counts() {
            return counts;
        }

        synchronized void refuse(Refusal why) {
            refusals++;
            if (refused.size() < MOST_TOLD) {
                refused.add(why);
            }
        }
    }

    /** Starts an import of a folder on this machine. */
    public UUID start(Actor actor, UUID id, Path folder, boolean dry) {
        Job job = new Job(actor.company(), new Progress(clock));
        if (jobs.putIfAbsent(id, job) == null) {
            Thread.ofVirtual().name("import").start(() -> run(actor, job, folder, dry));
        }
        return id;
    }

    public Optional<Job> find(Actor actor, UUID id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.company == actor.company());
    }

    private void run(Actor actor, Job job, Path folder, boolean dry) {
        Path temp = null;
        try {
            temp = Files.createTempDirectory("tongpin-import");
            var wish = new ImportChain.Wish(folder, temp, dry, job::refuse, job.progress);
            switch (imports.run(actor, wish)) {
                case Outcome.Done<Counts>(Counts counts) -> {
                    job.counts = counts;
                    job.state = job.progress.cancelled() ? State.CANCELLED : State.DONE;
                }
                case Outcome.Refused<Counts>(List<Refusal> why) -> {
                    why.forEach(job::refuse);
                    job.state = State.FAILED;
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("An import failed", e);
            job.refuse(Refusal.input("import.failed", "reason", String.valueOf(e.getMessage())));
            job.state = State.FAILED;
        } finally {
            delete(temp);
        }
    }

    private static void delete(@Nullable Path temp) {
        try {
            FileSystemUtils.deleteRecursively(temp);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", temp, e);
        }
    }
}
