package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's roles and what it comes to (持有的角色).
 *
 * @param role null: there is no such role
 * @param home the store the person works in
 * @param unitName of the unit it was given for
 * @param under the unit it was given for and all under it, if it was given for one
 * @param withheld what is not given there, because somebody else runs that store
 * @param lender who has lent it; null: it is their own
 * @param lentBy name of the lender, empty for whoever may not know it
 * @param key what the person comes with, if that is a key
 */
record Held(
        Assignment assignment,
        @Nullable Role role,
        @Nullable UUID home,
        @Nullable String unitName,
        Set<UUID> under,
        Set<String> withheld,
        Actor.@Nullable Lender lender,
        @Nullable String lentBy,
        @Nullable ApiToken key) {

    String name() {
        return role == null ? "" : role.name();
    }

    boolean holdsAt(Instant now) {
        return role != null && !role.archived() && assignment.holdsAt(now) && (key == null || lender == null);
    }

    /** Whether it holds in one of these stores; none: anywhere at all. */
    boolean reaches(Set<UUID> stores) {
        return switch (assignment.scope()) {
            case Assignment.COMPANY -> true;
            case Assignment.OWN -> home != null && (stores.isEmpty() || stores.contains(home));
            default -> stores.isEmpty() ? !under.isEmpty() : stores.stream().anyMatch(under::contains);
        };
    }

    /** Whether the key, if there is one, lets them use one of these rights by it in one of these stores; none: anywhere at all. */
    boolean letBy(Set<String> rights, Set<UUID> stores) {
        if (key == null) {
            return true;
        }
        Set<UUID> limits = limits(key);
        Set<UUID> both = new HashSet<>(stores.isEmpty() ? limits : stores);
        if (!limits.isEmpty()) {
            both.retainAll(limits);
        }
        boolean somewhere = limits.isEmpty() || !both.isEmpty() && reaches(both);
        return lender == null && somewhere && left(rights).stream().anyMatch(grant()::holds);
    }

    private static Set<UUID> limits(ApiToken key) {
        return key.stores().stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** Those of the rights that are not withheld where the role was given. */
    Set<String> left(Set<String> rights) {
        Set<String> left = new HashSet<>(rights);
        left.removeAll(withheld);
        return left;
    }

    /** What may be done by it where. */
    Actor.Grant grant() {
        Role made = Objects.requireNonNull(role);
        Set<String> rights = Set.copyOf(made.rights());
        if (key == null) {
            return new Actor.Grant(scope(), rights, made.rules(), withheld, lender);
        }
        Set<UUID> limits = limits(key);
        return new Actor.Grant(
                limits.isEmpty() ? scope() : scope().within(limits),
                Rights.atMost(rights, Set.copyOf(key.rights())),
                made.rules(),
                withheld,
                lender);
    }

    private StoreScope scope() {
        return switch (assignment.scope()) {
            case Assignment.COMPANY -> StoreScope.EVERYWHERE;
            case Assignment.OWN -> home == null ? StoreScope.NOWHERE : StoreScope.ownIn(home);
            default -> StoreScope.in(under);
        };
    }
}
