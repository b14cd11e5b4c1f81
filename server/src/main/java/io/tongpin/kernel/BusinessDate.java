package io.tongpin.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A store's trading day (业务日期): a till that closes at two in the morning still sells on yesterday's date. */
public record BusinessDate(LocalDate date) {

    /**
     * @param zone the store's time zone
     * @param cutOff local time at which the next trading day begins
     */
    public static BusinessDate of(Instant instant, ZoneId zone, LocalTime cutOff) {
        var local = instant.atZone(zone).toLocalDateTime();
        return new BusinessDate(
                local.toLocalTime().isBefore(cutOff) ? local.toLocalDate().minusDays(1) : local.toLocalDate());
    }
}
