package io.tongpin.counting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a count can be handed in as it is (交盘条件), and when each of its articles was counted. */
final class CountReady {

    private CountReady() {}

    /** Why it cannot, in the order in which people put it right. */
    static Optional<Refusal> refusal(CountTask task, List<Variance> rows) {
        if (rows.stream().allMatch(row -> row.counted() == null)) {
            return Optional.of(Refusal.rule("counting.nothing-counted", "name", task.name()));
        }
        Money above = task.reasonAbove();
        return Stream.<Function<List<Variance>, Optional<Refusal>>>of(
                        all -> first(all, Variance::again, "counting.again-open"),
                        all -> first(all, Variance::isNameless, "counting.track-missing"),
                        all -> first(all, row -> row.counted() != null && row.overtaken(), "counting.overtaken"),
                        all -> first(all, Variance::isElsewhere, "counting.serial-elsewhere"),
                        all -> above == null
                                ? Optional.empty()
                                : first(all, row -> needsReason(row, above), "counting.reason-needed"))
                .flatMap(check -> check.apply(rows).stream())
                .findFirst();
    }

    /** A difference whose worth nobody knows is not little. */
    private static boolean needsReason(Variance row, Money above) {
        Money worth = row.value();
        boolean much = worth == null || (worth.signum() < 0 ? worth.negate() : worth).compareTo(above) >= 0;
        return row.isDifferent() && row.reason() == null && much;
    }

    private static Optional<Refusal> first(List<Variance> rows, Predicate<Variance> which, String code) {
        List<Variance> found = rows.stream().filter(which).toList();
        return found.stream()
                .findFirst()
                .map(row -> Refusal.rule(
                        code,
                        "sku",
                        row.code(),
                        "serial",
                        row.track() == null ? row.code() : row.track(),
                        "count",
                        Integer.toString(found.size())));
    }

    /** When each article was counted; of one with lots or serial numbers, the first of them. */
    static Map<UUID, Instant> seen(List<Variance> rows) {
        Map<UUID, Instant> seen = new HashMap<>();
        rows.stream()
                .filter(row -> row.counted() != null)
                .forEach(row -> Stream.ofNullable(row.cutOff())
                        .forEach(at -> seen.merge(row.sku(), at, (a, b) -> a.isBefore(b) ? a : b)));
        return seen;
    }
}
