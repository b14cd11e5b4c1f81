package io.tongpin.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, for which company, from where, and what they may do in which stores (操作人). Filled once at the edge
 * and passed down as a parameter.
 *
 * @param company number of the company whose books are meant
 * @param grants what may be done where; they add up
 * @param store the store the person works in, or null at headquarters
 * @param device name of the device, for the log
 */
public record Actor(
        int company,
        UUID user,
        String name,
        List<Grant> grants,
        @Nullable UUID store,
        @Nullable String device) {

    /**
     * Rights that hold in some stores (授权).
     *
     * @param rights {@code module.action} strings; {@code module.*} is all of a module, {@code *} everything
     * @param rules which fields are not seen or not changed by these rights
     */
    public record Grant(StoreScope scope, Set<String> rights, List<FieldRule> rules) {

        public Grant {
            rights = Set.copyOf(rights);
            rules = List.copyOf(rules);
        }

        public Grant(StoreScope scope, Set<String> rights) {
            this(scope, rights, List.of());
        }

        /** Whether the right itself, all of its module, or everything is in it. */
        public boolean holds(String right) {
            int point = right.indexOf('.');
            return rights.contains("*")
                    || rights.contains(right)
                    || point > 0 && rights.contains(right.substring(0, point) + ".*");
        }
    }

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Somebody whose rights hold in the whole company. */
    public Actor(
            int company, UUID user, String name, Set<String> rights, @Nullable UUID store, @Nullable String device) {
        this(company, user, name, List.of(new Grant(StoreScope.EVERYWHERE, rights)), store, device);
    }

    /** Every right that holds somewhere. */
    public Set<String> rights() {
        Set<String> all = new HashSet<>();
        grants.forEach(grant -> all.addAll(grant.rights()));
        return all;
    }

    /** Deny by default: true only if the right was granted, in one store at least. */
    public boolean may(String module, String action) {
        return !reach(module, action).nowhere();
    }

    /** Whether the right holds in this store, for everything there. */
    public boolean may(String module, String action, UUID store) {
        return reach(module, action).covers(store);
    }

    /** Where the right holds. */
    public StoreScope reach(String module, String action) {
        return reach(module + "." + action);
    }

    /** The same for a right that is written as a role has it: {@code module.action}, {@code module.*} or {@code *}. */
    public StoreScope reach(String right) {
        return grants.stream()
                .filter(grant -> grant.holds(right))
                .map(Grant::scope)
                .reduce(StoreScope.NOWHERE, StoreScope::plus);
    }

    /** Where anything at all may be done. */
    public StoreScope reach() {
        return grants.stream()
                .filter(grant -> !grant.rights().isEmpty())
                .map(Grant::scope)
                .reduce(StoreScope.NOWHERE, StoreScope::plus);
    }
}
