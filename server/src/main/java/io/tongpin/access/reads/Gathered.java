package io.tongpin.access.reads;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Equal looks within ten minutes of the first (合并查看): one line, and what came after it was written. */
final class Gathered {

    static final Duration TOGETHER = Duration.ofMinutes(10);

    private final Look look;
    private final UUID id;
    private final Instant at;
    private Instant last;
    private long looks;
    private long things;
    private int parts;
    private @Nullable LocalDate day;

    Gathered(Look look, UUID id, Instant at) {
        this.look = look;
        this.id = id;
        this.at = at;
        this.last = at;
    }

    /**
     * What is to be written of it now.
     *
     * @param number 0 is the line itself
     */
    record Part(Gathered of, int number, Look look, UUID id, Instant at, Instant last, long looks, long things) {

        /** Where the line stands; its later parts find it there, also if headquarters has moved meanwhile. */
        LocalDate day(ZoneId zone) {
            return of.day(zone);
        }
    }

    private synchronized LocalDate day(ZoneId zone) {
        LocalDate known = day == null ? LocalDate.ofInstant(at, zone) : day;
        day = known;
        return known;
    }

    void add(long moreLooks, long moreThings, Instant now) {
        looks += moreLooks;
        things += moreThings;
        last = now.isAfter(last) ? now : last;
    }

    boolean overAt(Instant now) {
        return !now.isBefore(at.plus(TOGETHER));
    }

    boolean isFresh() {
        return parts == 0;
    }

    boolean isWritten() {
        return parts > 0 && looks == 0 && things == 0;
    }

    Part part() {
        return new Part(this, parts, look, id, at, last, looks, things);
    }

    /** What has come since stays to be written. */
    void wrote(Part part) {
        looks -= part.looks();
        things -= part.things();
        parts++;
    }
}
