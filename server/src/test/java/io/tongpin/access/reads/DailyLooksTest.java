package io.tongpin.access.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of unusual days, and no more than figures. */
class DailyLooksTest {

    private static final UUID SOMEBODY = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static DailyLooks.@Nullable Unusual day(long things, long... before) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        for (int i = 0; i < before.length; i++) {
            days.put(DAY.minusDays(i + 1), before[i]);
        }
        days.put(DAY, things);
        ReadList.Line line = new ReadList.Line(
                DAY,
                new UUID(0, 1),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                1,
                SOMEBODY,
                "x",
                false,
                null,
                null,
                false,
                "list",
                "phone",
                "customer",
                null,
                "");
        return new DailyLooks(Map.of(SOMEBODY, days)).unusual(line);
    }

    @Test
    void moreThanThreeTimesTheMedianOfTheDaysBefore() {
        assertThat(day(31, 10, 9, 10, 11, 500)).isEqualTo(new DailyLooks.Unusual(31, 10));
        assertThat(day(30, 10, 9, 10, 11, 500)).isNull();
    }

    @Test
    void whoeverHasLookedOnFewDaysHasNothingUsual() {
        assertThat(day(5000, 1, 1, 1, 1)).isNull();
    }

    @Test
    void littleIsNothingToSpeakOf() {
        assertThat(day(19, 1, 1, 1, 1, 1)).isNull();
        assertThat(day(20, 1, 1, 1, 1, 1)).isEqualTo(new DailyLooks.Unusual(20, 1));
    }

    @Test
    void nightIsOutsideTheHoursOfHeadquarters() {
        ReadSettings.Kept hours = ReadSettings.Kept.FIRST;
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        assertThat(ReadList.isNight(Instant.parse("2026-03-01T23:59:59Z"), shanghai, hours))
                .isTrue();
        assertThat(ReadList.isNight(Instant.parse("2026-03-02T00:00:00Z"), shanghai, hours))
                .isFalse();
        assertThat(ReadList.isNight(Instant.parse("2026-03-02T13:59:59Z"), shanghai, hours))
                .isFalse();
        assertThat(ReadList.isNight(Instant.parse("2026-03-02T14:00:00Z"), shanghai, hours))
                .isTrue();
        assertThat(ReadList.isNight(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC, hours))
                .isFalse();
    }
}
