package io.tongpin.audit;

import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the books while nobody asks (账务巡检): at what changed, shortly after it changed, and once a night at
 * everything. Any number of processes may try; a row in the database lets one do it. It has no thread of its own: whoever
 * runs it calls {@link #look}.
 */
public final class Watch {

    /** So many changes at a time: the snapshot is held for a moment only. */
    static final int STRETCH = 1_000;

    /** A process that has not been heard of for so long has died. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int NO_COMPANY = 0;

    private final Database database;
    private final Audits audits;
    private final InstantSource clock;
    private final LocalTime night;
    private final UUID self;

    /**
     * @param night when the chain sleeps, in the time of its headquarters
     * @param self names this process
     */
    public Watch(Database database, Audits audits, InstantSource clock, LocalTime night, UUID self) {
        this.database = database;
        this.audits = audits;
        this.clock = clock;
        this.night = night;
        this.self = self;
    }

    /** The companies that have ever written anything. */
    public List<Integer> companies() {
        return database.read(
                NO_COMPANY,
                tx -> tx.sql("select company_id from changes.feed_head order by 1")
                        .query(Integer.class)
                        .list());
    }

    /** Looks at what there is to look at, and comes back when it has or when the pace says that the node goes down. */
    public void look(int company, Pace pace) {
        Optional<WatchRows.Place> place = claim(company);
        if (place.isEmpty()) {
            return;
        }
        try {
            Pace known = work -> pace.restAfter(work) && claim(company).isPresent();
            if (isDue(company, place.get().completedAt())) {
                audits.inPassing(company, known);
            } else {
                follow(company, place.get().feedSeq(), known);
            }
        } catch (CancellationException e) {
            // The node goes down, or another process has taken over; what is left is looked at next time.
        } finally {
            database.write(company, tx -> {
                WatchRows.release(tx, self);
                return 0;
            });
        }
    }

    private void follow(int company, long after, Pace pace) {
        long seen = after;
        long last = database.read(company, WatchRows::lastNumber);
        boolean goOn = true;
        while (goOn && seen < last) {
            Instant began = clock.instant();
            long upTo = Math.min(last, seen + STRETCH);
            audits.changes(company, seen, upTo);
            seen = upTo;
            goOn = pace.restAfter(Duration.between(began, clock.instant()));
        }
    }

    private Optional<WatchRows.Place> claim(int company) {
        Instant now = clock.instant();
        return database.write(company, tx -> WatchRows.claim(tx, self, now, now.plus(PATIENCE)));
    }

    /** Whether a night has begun since everything was looked at; a node that was off at night does it in the morning. */
    private boolean isDue(int company, @Nullable Instant completedAt) {
        if (completedAt == null) {
            return true;
        }
        ZonedDateTime now = clock.instant().atZone(database.read(company, WatchRows::zone));
        ZonedDateTime tonight = now.with(night);
        ZonedDateTime begun = tonight.isAfter(now) ? tonight.minusDays(1) : tonight;
        return completedAt.isBefore(begun.toInstant());
    }
}
