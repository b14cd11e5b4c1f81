package io.tongpin.access.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the read log are wanted (查看记录筛选).
 *
 * @param kind class of fields
 * @param cursor where the page before ended
 */
public record ReadQuery(
        @Nullable UUID user,
        @Nullable String kind,
        @Nullable String entity,
        @Nullable UUID record,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String cursor,
        int limit) {

    /** The line that a page ended with. */
    record After(LocalDate day, UUID id) {}

    /** The same, further on. */
    public ReadQuery after(String place, int rows) {
        return new ReadQuery(user, kind, entity, record, from, to, place, rows);
    }

    /** Nothing where it cannot be read: then it begins anew. */
    Optional<After> place() {
        String[] parts = cursor == null ? new String[0] : cursor.split("_", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    static String cursor(ReadList.Line last) {
        return last.day() + "_" + last.id();
    }

    /** What it asks for, as conditions. */
    String conditions() {
        StringBuilder all = new StringBuilder("l.company_id = :company");
        for (String one : List.of(
                user == null ? "" : "l.user_id = :user",
                kind == null ? "" : "l.class = :kind",
                entity == null ? "" : "l.entity = :entity",
                record == null ? "" : "l.record_id = :record",
                from == null ? "" : "l.day >= :from",
                to == null ? "" : "l.day <= :to",
                place().isEmpty() ? "" : "(l.day, l.id) < (:day, :id)")) {
            all.append(one.isEmpty() ? "" : " and " + one);
        }
        return all.toString();
    }
}
