package io.tongpin.access.reads;

import io.tongpin.access.reads.Gathered.Part;
import io.tongpin.kernel.Ids;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who looked at what gives something away (查看记录). Gathered in memory and written in bunches every few seconds;
 * what must not be lost is written before the answer goes out, together with whatever else is waiting.
 */
public final class ReadLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadLog.class);

    private final Database engine;
    private final InstantSource clock;
    private final Ids ids;
    private final GatheredLooks gathered = new GatheredLooks();
    private final ReentrantLock writing = new ReentrantLock();
    private final OldLooks old;

    public ReadLog(Database engine, ReadSettings settings, InstantSource clock, Ids ids) {
        this.engine = engine;
        this.clock = clock;
        this.ids = ids;
        this.old = new OldLooks(engine, settings, clock);
    }

    /** A name for what is to be a line of its own. */
    public UUID single() {
        return ids.next();
    }

    /**
     * Somebody has looked, or has seen more at the look before.
     *
     * @param single never one line with others
     * @param looks 0: the same look goes on
     */
    public void note(Look look, @Nullable UUID single, long looks, long things) {
        gathered.add(look, single, ids.next(), looks, things, clock.instant());
    }

    /** Writes every line that is not there yet, before anything else happens. Who waits here goes along with the next. */
    public void ahead() {
        writing.lock();
        try {
            write(gathered.fresh());
        } finally {
            writing.unlock();
        }
    }

    /** Writes what is due, and takes away what is too old. */
    public void write() {
        write(false);
        old.tidy();
    }

    /** Writes all there is: the node stops. */
    public void end() {
        write(true);
    }

    private void write(boolean all) {
        writing.lock();
        try {
            write(gathered.due(clock.instant(), all));
        } finally {
            writing.unlock();
        }
    }

    private void write(List<Part> due) {
        Map<Integer, List<Part>> companies = due.stream()
                .collect(Collectors.groupingBy(
                        part -> part.look().viewer().company(), HashMap::new, Collectors.toList()));
        Map<Integer, Long> lost = gathered.lost();
        Set<Integer> all = new HashSet<>(companies.keySet());
        all.addAll(lost.keySet());
        for (int company : all) {
            write(company, companies.getOrDefault(company, List.of()), lost.getOrDefault(company, 0L));
        }
    }

    private void write(int company, List<Part> parts, long lost) {
        try {
            Instant now = clock.instant();
            engine.write(company, tx -> {
                LookRows.add(tx, parts);
                if (lost > 0) {
                    LookRows.add(tx, List.of(lost(company, lost, now)));
                }
                return company;
            });
            gathered.wrote(parts);
            if (lost > 0) {
                gathered.wroteLost(company, lost);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} lines of the read log wait: {}", parts.size(), e.getMessage());
        }
    }

    private Part lost(int company, long looks, Instant now) {
        Gathered one = new Gathered(Look.lost(company), ids.next(), now);
        one.add(looks, 0, now);
        return one.part();
    }
}
