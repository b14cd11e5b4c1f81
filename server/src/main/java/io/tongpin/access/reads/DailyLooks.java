package io.tongpin.access.reads;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much people saw day by day (每日查看量): figures by which a day is told from somebody's usual ones. */
public final class DailyLooks {

    private static final int MONTH = 30;

    /** Whoever has looked on fewer days has nothing usual yet. */
    private static final int DAYS = 5;

    private static final int TIMES = 3;

    /** Fewer things are nothing to speak of, however few it usually is. */
    private static final long LEAST = 20;

    private final Map<UUID, NavigableMap<LocalDate, Long>> seen;

    DailyLooks(Map<UUID, NavigableMap<LocalDate, Long>> seen) {
        this.seen = seen;
    }

    /**
     * A day on which somebody saw much more than they use to.
     *
     * @param things of that day
     * @param usual the median of those of the thirty days before on which they looked at anything
     */
    public record Unusual(long things, long usual) {}

    static DailyLooks of(Tx tx, List<ReadList.Line> lines) throws SQLException {
        Map<UUID, NavigableMap<LocalDate, Long>> seen = new HashMap<>();
        if (!lines.isEmpty()) {
            Set<UUID> users = lines.stream().map(ReadList.Line::user).collect(Collectors.toSet());
            LocalDate from = lines.getLast().day().minusDays(MONTH);
            for (ReadRows.Daily one :
                    ReadRows.daily(tx, users, from, lines.getFirst().day())) {
                seen.computeIfAbsent(one.user(), user -> new TreeMap<>()).put(one.day(), one.things());
            }
        }
        return new DailyLooks(seen);
    }

    @Nullable
    Unusual unusual(ReadList.Line line) {
        NavigableMap<LocalDate, Long> days = seen.getOrDefault(line.user(), new TreeMap<>());
        LocalDate day = line.day();
        List<Long> before = days.subMap(day.minusDays(MONTH), true, day, false).values().stream()
                .sorted()
                .toList();
        long things = days.getOrDefault(day, 0L);
        if (before.size() < DAYS || things < LEAST) {
            return null;
        }
        long usual = before.get(before.size() / 2);
        return things > usual * TIMES ? new Unusual(things, usual) : null;
    }
}
