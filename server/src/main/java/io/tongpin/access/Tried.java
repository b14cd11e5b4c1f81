package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody as they are, and as they would be (权限试算). */
public record Tried(Actor now, Actor then) {

    /** A right that somebody has used and would lose, as far as it was counted. */
    public record Lost(UUID user, String name, String right, long uses, java.time.Instant last) {}

    /**
     * A right that would be new, or hold in more places.
     *
     * @param people how many would gain it
     * @param users how many of the company have used it in those days; none: perhaps nobody needs it
     */
    public record Gained(String right, int people, int users) {}

    /** What was used since a day and would be gone, everywhere or in some places. */
    public static List<Lost> lost(Tx tx, List<Tried> people, LocalDate from) {
        Map<UUID, Map<String, RightUseRows.Sum>> used = RightUseRows.sums(tx, from);
        List<Lost> lost = new ArrayList<>();
        for (Tried one : people) {
            used.getOrDefault(one.now().user(), Map.of()).forEach((right, sum) -> {
                boolean less = !one.then().reach(right).contains(one.now().reach(right));
                if (sum.uses() > 0 && less) {
                    lost.add(new Lost(one.now().user(), one.now().name(), right, sum.uses(), sum.last()));
                }
            });
        }
        lost.sort(Comparator.comparing(Lost::name).thenComparing(Lost::right));
        return lost;
    }

    /** What would be possible that was not, what nobody uses first. */
    public static List<Gained> gained(Tx tx, RightCatalogue catalogue, List<Tried> people, LocalDate from) {
        Map<String, Integer> more = new HashMap<>();
        for (Tried one : people) {
            for (String right : catalogue.all()) {
                if (!one.now().reach(right).contains(one.then().reach(right))) {
                    more.merge(right, 1, Integer::sum);
                }
            }
        }
        Map<String, Set<UUID>> users = new HashMap<>();
        RightUseRows.sums(tx, from)
                .forEach((user, rights) -> rights.forEach((right, sum) -> {
                    if (sum.uses() > 0) {
                        users.computeIfAbsent(right, one -> new HashSet<>()).add(user);
                    }
                }));
        return more.entrySet().stream()
                .map(one -> new Gained(
                        one.getKey(),
                        one.getValue(),
                        users.getOrDefault(one.getKey(), Set.of()).size()))
                .sorted(Comparator.comparing(Gained::users).thenComparing(Gained::right))
                .toList();
    }
}
