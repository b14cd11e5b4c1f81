package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the people of a role may now, and might if it were made of other rights (角色试算). Nothing is changed. */
public final class TriedRole {

    private TriedRole() {}

    /** Those who have the role now; read across stores. */
    public static List<Tried> holders(Tx tx, UUID role, List<String> rights, Instant at) {
        GrantRows.Tried other = new GrantRows.Tried(Map.of(role, new HashSet<>(rights)), null);
        List<Tried> holders = new ArrayList<>();
        for (UsageRows.Member member : UsageRows.members(tx)) {
            boolean has = member.assigned().stream().anyMatch(one -> one.role().equals(role) && one.holdsAt(at));
            if (has) {
                holders.add(new Tried(
                        as(tx, member, GrantRows.tried(tx, member.id(), member.store(), at, GrantRows.Tried.NOTHING)),
                        as(tx, member, GrantRows.tried(tx, member.id(), member.store(), at, other))));
            }
        }
        return holders;
    }

    private static Actor as(Tx tx, UsageRows.Member member, List<Actor.Grant> grants) {
        return new Actor(tx.company(), member.id(), member.name(), grants, member.store(), null);
    }

    /** What speaks against a role being made of these, in the words of the role's own page. */
    public static List<Refusal> wrong(RightCatalogue catalogue, List<String> rights) {
        Bounds bounds = new Bounds();
        catalogue.check(rights, bounds);
        return bounds.refusals();
    }
}
