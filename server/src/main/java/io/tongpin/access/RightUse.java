package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
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
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts which rights people use (权限使用). In memory, so that no request waits for it, and written every few seconds; a batch
 * that cannot be written is lost, for a count is worth less than what is counted.
 */
public final class RightUse {

    /** People times rights of a few seconds; beyond that new ones wait for the next batch. */
    private static final int MOST = 20_000;

    /** Days that are kept: a year and what comes late. */
    private static final int KEPT = 400;

    private static final Logger LOG = LoggerFactory.getLogger(RightUse.class);

    private final Database database;
    private final InstantSource clock;
    private final AtomicReference<Map<Used, Count>> counting = new AtomicReference<>(new ConcurrentHashMap<>());
    private final Map<Integer, LocalDate> tidied = new ConcurrentHashMap<>();

    public RightUse(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Used(int company, UUID user, String right, LocalDate day) {}

    /** How often, and when last. */
    private record Count(long uses, Instant last) {

        Count more(Count other) {
            return new Count(uses + other.uses, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Somebody has just used these rights. */
    public void note(Actor actor, Collection<String> rights) {
        Map<Used, Count> counts = counting.get();
        Instant now = clock.instant();
        Count once = new Count(1, now);
        for (String right : rights) {
            Used used = new Used(actor.company(), actor.user(), right, day(now));
            if (counts.size() < MOST || counts.containsKey(used)) {
                counts.merge(used, once, Count::more);
            }
        }
    }

    /** The day that a moment is counted to. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Writes what has been counted since the last time, each company for itself. */
    public void write() {
        Map<Used, Count> counts = counting.getAndSet(new ConcurrentHashMap<>());
        Map<Integer, List<RightUseRows.Row>> companies = new HashMap<>();
        counts.forEach((used, count) -> companies
                .computeIfAbsent(used.company(), company -> new ArrayList<>())
                .add(new RightUseRows.Row(used.user(), used.right(), used.day(), count.uses(), count.last())));
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
