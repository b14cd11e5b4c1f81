package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts which rights people use (权限使用). In memory, so that no request waits for it, and written every few seconds; a batch
 * that cannot be written is lost, for a count is worth less than what is counted.
 */
public final class RightUse {

    /** People times rights of a minute or so; beyond that new ones are not counted. */
    private static final int MOST = 20_000;

    /** Long enough that nobody still has in hand what is put away. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    /** Days that are kept: a year and what comes late. */
    private static final int KEPT = 400;

    private static final Logger LOG = LoggerFactory.getLogger(RightUse.class);

    private final Database database;
    private final InstantSource clock;
    private final Map<Used, Count> counts = new ConcurrentHashMap<>();
    private final Map<Integer, LocalDate> tidied = new ConcurrentHashMap<>();

    public RightUse(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Used(int company, UUID user, String right, LocalDate day) {}

    /** How often, and when last: everybody of a busy hour counts here at once, and nobody waits for anybody. */
    private static final class Count {

        private final LongAdder uses = new LongAdder();
        private volatile Instant last;

        Count(Instant first) {
            last = first;
        }

        /** Which of two that come at the same moment is written down as the last does not matter. */
        void add(Instant now) {
            uses.increment();
            if (now.isAfter(last)) {
                last = now;
            }
        }

        RightUseRows.Row taken(Used used) {
            return new RightUseRows.Row(used.user(), used.right(), used.day(), uses.sumThenReset(), last);
        }
    }

    /** Somebody has just used these rights. */
    public void note(Actor actor, Collection<String> rights) {
        if (actor.user().equals(Credentials.NOBODY)) {
            return; // A preview uses nobody's rights.
        }
        Instant now = clock.instant();
        LocalDate day = day(now);
        for (String right : rights) {
            Used used = new Used(actor.company(), actor.user(), right, day);
            Count count = counts.get(used);
            if (count == null && counts.size() < MOST) {
                count = counts.computeIfAbsent(used, one -> new Count(now));
            }
            if (count != null) {
                count.add(now);
            }
        }
    }

    /** The day that a moment is counted to. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Writes what has been counted since the last time, each company for itself. */
    public void write() {
        Instant idle = clock.instant().minus(IDLE);
        Map<Integer, List<RightUseRows.Row>> companies = new HashMap<>();
        counts.forEach((used, count) -> {
            RightUseRows.Row row = count.taken(used);
            if (row.uses() > 0) {
                companies
                        .computeIfAbsent(used.company(), company -> new ArrayList<>())
                        .add(row);
            } else if (row.last().isBefore(idle)) {
                counts.remove(used);
            }
        });
        companies.forEach(this::write);
    }

    private void write(int company, List<RightUseRows.Row> rows) {
        try {
            LocalDate today = day(clock.instant());
            boolean newDay = !today.equals(tidied.get(company));
            database.write(company, tx -> {
                if (newDay) {
                    RightUseRows.begin(tx, first(rows));
                    RightUseRows.forget(tx, today.minusDays(KEPT));
                }
                return RightUseRows.add(tx, rows);
            });
            tidied.put(company, today);
        } catch (RuntimeException e) {
            LOG.warn("Which rights were used was not written, {} counts are lost: {}", rows.size(), e.getMessage());
        }
    }

    private Instant first(List<RightUseRows.Row> rows) {
        return rows.stream().map(RightUseRows.Row::last).min(Instant::compareTo).orElseGet(clock::instant);
    }
}
