package io.tongpin.counting;

import io.tongpin.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a count is (盘点进度), by zone and by who counts there.
 *
 * @param articles that are to be counted
 * @param counted of those
 * @param found beside them
 * @param again that wait to be counted anew
 */
public record CountProgress(
        int articles, int counted, int found, int again, List<Sheet> sheets, List<Unknown> unknown) {

    /** What one person has counted in one zone (盘点表). */
    public record Sheet(
            String zone, UUID counter, String counterName, int scans, int articles, Quantity pieces, Instant last) {}

    /** A code that nothing is known by (未知条码). */
    public record Unknown(String code, int times, String zone, String counterName, Instant last) {}
}
