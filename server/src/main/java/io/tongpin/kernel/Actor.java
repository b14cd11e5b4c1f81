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
     * @param withheld what is not given there, whatever the rights say: in a store that somebody else runs
     * @param lender who has lent them for a while; null: they are the person's own
     */
    public record Grant(
            StoreScope scope,
            Set<String> rights,
            List<FieldRule> rules,
            Set<String> withheld,
            @Nullable Lender lender) {

        public Grant {
            rights = Set.copyOf(rights);
            rules = List.copyOf(rules);
            withheld = Set.copyOf(withheld);
        }

        public Grant(StoreScope scope, Set<String> rights, List<FieldRule> rules) {
            this(scope, rights, rules, Set.of(), null);
        }

        public Grant(StoreScope scope, Set<String> rights) {
            this(scope, rights, List.of());
        }

        /** The same, in these stores at most. */
        public Grant within(Set<UUID> stores) {
            return new Grant(scope.within(stores), rights, rules, withheld, lender);
        }

        /** Whether the right itself, all of its module, or everything is in it, and it is not withheld. */
        public boolean holds(String right) {
            return !withheld.contains(right) && names(right);
        }

        /** Whether it would hold if it were not withheld, and what the store has bought itself is its own to see. */
        boolean holdsForBought(String right) {
            return withheld.contains(right) && !withheld.contains(BOUGHT) && names(right);
        }

        private boolean names(String right) {
            int point = right.indexOf('.');
            return rights.contains("*")
                    || rights.contains(right)
                    || point > 0 && rights.contains(right.substring(0, point) + ".*");
        }
    }

    /** Withheld as well where not even what the store has bought belongs to those who run it. */
    public static final String BOUGHT = "bought";

    /** Somebody in whose stead another acts (委托人). */
    public record Lender(UUID id, String name) {}

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Somebody whose rights hold in the whole company. */
    public Actor(
            int company, UUID user, String name, Set<String> rights, @Nullable UUID store, @Nullable String device) {
        this(company, user, name, List.of(new Grant(StoreScope.EVERYWHERE, rights)), store, device);
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

    /** Where the right is withheld, but not for what the store there has bought itself. */
    public StoreScope reachForBought(String right) {
        return grants.stream()
                .filter(grant -> grant.holdsForBought(right))
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

    /** The same person, in these stores at most. */
    public Actor within(StoreScope reach) {
        if (reach.everywhere()) {
            return this;
        }
        List<Grant> less =
                grants.stream().map(grant -> grant.within(reach.stores())).toList();
        return new Actor(company, user, name, less, store, device);
    }

    /** The same person without what others have lent them: only one's own can be passed on. */
    public Actor own() {
        List<Grant> own =
                grants.stream().filter(grant -> grant.lender() == null).toList();
        return own.size() == grants.size() ? this : new Actor(company, user, name, own, store, device);
    }

    /** Those in whose stead alone they may do it there, by any of these rights; nobody where they may themselves. */
    public Set<Lender> inSteadOf(List<String> rights, UUID place) {
        Set<Lender> lenders = new HashSet<>();
        for (Grant grant : grants) {
            if (rights.stream().anyMatch(grant::holds) && grant.scope().covers(place)) {
                if (grant.lender() == null) {
                    return Set.of();
                }
                lenders.add(grant.lender());
            }
        }
        return lenders;
    }
}
