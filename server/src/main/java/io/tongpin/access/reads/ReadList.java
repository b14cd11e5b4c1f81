package io.tongpin.access.reads;

import io.tongpin.access.reads.DailyLooks.Unusual;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The read log as it is read (查看记录列表): newest first, and beside each line the figures that make it unusual. */
public final class ReadList {

    private final Database database;
    private final ReadSettings settings;

    public ReadList(Database database, ReadSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * One line.
     *
     * @param day of the line, where headquarters is
     * @param looks how often within ten minutes
     * @param things how many records or rows were shown
     * @param byKey whether by an API key
     */
    public record Line(
            LocalDate day,
            UUID id,
            Instant at,
            Instant lastAt,
            long looks,
            long things,
            UUID user,
            String userName,
            boolean byKey,
            @Nullable String device,
            @Nullable String lenderName,
            boolean preview,
            String through,
            String kind,
            String entity,
            @Nullable UUID record,
            String asked) {}

    /**
     * A line with what is unusual about it.
     *
     * @param night whether it was outside the hours that the company has set
     * @param unusual figures of a day on which the person saw much more than they use to
     */
    public record Marked(Line line, boolean night, @Nullable Unusual unusual) {}

    /** @param next where the page behind this one begins; null: there is none */
    public record Found(List<Marked> lines, @Nullable String next) {}

    public Found page(int company, ReadQuery query) {
        ReadSettings.Kept kept = settings.of(company);
        return database.read(company, StoreScope.EVERYWHERE, tx -> {
            List<Line> found = ReadRows.page(tx, query, query.limit() + 1);
            boolean more = found.size() > query.limit();
            List<Line> lines = more ? found.subList(0, query.limit()) : found;
            ZoneId zone = ReadRows.zone(tx);
            DailyLooks days = DailyLooks.of(tx, lines);
            return new Found(
                    lines.stream()
                            .map(line -> new Marked(line, isNight(line.at(), zone, kept), days.unusual(line)))
                            .toList(),
                    more ? ReadQuery.cursor(lines.getLast()) : null);
        });
    }

    static boolean isNight(Instant at, ZoneId zone, ReadSettings.Kept hours) {
        int hour = at.atZone(zone).getHour();
        return hour < hours.opens() || hour >= hours.closes();
    }
}
