package io.tongpin.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a benchmark says at the end (测量结果): its figure beside the baseline of the same run.
 *
 * @param unit of figure and baseline
 * @param p50Millis what one answer usually took
 * @param p99Millis what one answer in a hundred took longer than
 * @param further what else was seen, by name
 */
record Measured(
        double figure, String unit, double baseline, double p50Millis, double p99Millis, Map<String, ?> further) {

    /** Names and values as the line of JSON has them; numbers with as many digits as mean something. */
    Map<String, Object> fields() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", digits(figure));
        json.put("unit", unit);
        json.put("baseline", digits(baseline));
        json.put("ratio", digits(baseline == 0 ? 0 : figure / baseline));
        json.put("p50_ms", digits(p50Millis));
        json.put("p99_ms", digits(p99Millis));
        further.forEach((name, value) -> json.put(name, value instanceof Double number ? digits(number) : value));
        return json;
    }

    private static Object digits(double value) {
        if (value >= 1000 || value == Math.rint(value)) {
            return Math.round(value);
        }
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    }
}
