package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the people of a role may now, and might if it were made of other rights (权限试算). Nothing is changed. */
public final class TriedRole {

    private TriedRole() {}

    /** Somebody who has the role, as they are and as they would be. */
    public record Tried(Actor now, Actor then) {}

    /** Those who have the role now; read across stores. */
    public static List<Tried> holders(Tx tx, UUID role, Set<String> rights, Instant at) throws SQLException {
        List<Tried> holders = new ArrayList<>();
        for (UsageRows.Member member : UsageRows.members(tx)) {
            boolean has = member.assigned().stream().anyMatch(one -> one.role().equals(role) && one.holdsAt(at));
            if (has) {
                holders.add(new Tried(
                        as(tx, member, GrantRows.of(tx, member.id(), member.store(), Set.of(), Set.of(), at)),
                        as(
                                tx,
                                member,
                                GrantRows.of(
                                        tx,
                                        member.id(),
                                        member.store(),
                                        Set.of(),
                                        Set.of(),
                                        at,
                                        Map.of(role, rights)))));
            }
        }
        return holders;
    }

    private static Actor as(Tx tx, UsageRows.Member member, List<Actor.Grant> grants) {
        return new Actor(tx.company(), member.id(), member.name(), grants, member.store(), null);
    }

    /** A right that somebody has used and would lose, as far as it was counted. */
    public record Lost(UUID user, String name, String right, long uses, Instant last) {}

    /** What was used since a day and would be gone, everywhere or in some places. */
    public static List<Lost> lost(Tx tx, List<Tried> holders, LocalDate from) {
        Map<UUID, Map<String, RightUseRows.Sum>> used = RightUseRows.sums(tx, from);
        List<Lost> lost = new ArrayList<>();
        for (Tried one : holders) {
            used.getOrDefault(one.now().user(), Map.of()).forEach((right, sum) -> {
                boolean less = !one.then().reach(right).contains(one.now().reach(right));
                if (sum.uses() > 0 && less) {
                    lost.add(new Lost(one.now().user(), one.now().name(), right, sum.uses(), sum.last()));
                }
            });
        }
        lost.sort(java.util.Comparator.comparing(Lost::name).thenComparing(Lost::right));
        return lost;
    }

    /** What speaks against this being rights at all. */
    public static Set<String> known(RightCatalogue catalogue, List<String> rights) {
        Set<String> known = new HashSet<>(rights);
        known.removeIf(right -> !catalogue.knows(right));
        return known;
    }
}
