package io.tongpin.counting;

import io.tongpin.kernel.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has counted by one scan or one press (盘点扫码).
 *
 * @param id client-made: sent again it is the same scan
 * @param zone where: what lies in two zones adds up, the last word on one zone counts (区域)
 * @param sku null: nothing is known by this code
 * @param track lot or serial number, where the article has them
 * @param expiry as it stands on the box, of a lot that may be new
 * @param quantity what comes to what was counted before; 0 says that there is none
 * @param at when, by our clock
 * @param undoes the scan that it takes back
 */
public record CountScan(
        UUID id,
        String zone,
        @Nullable UUID sku,
        @Nullable String track,
        @Nullable LocalDate expiry,
        String code,
        Quantity quantity,
        Instant at,
        @Nullable UUID undoes) {}
