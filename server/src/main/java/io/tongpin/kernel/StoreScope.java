package io.tongpin.kernel;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** In which stores a right holds (数据范围): in all of the company, or in exactly these. */
public sealed interface StoreScope {

    StoreScope EVERYWHERE = new Everywhere();
    StoreScope NOWHERE = new These(Set.of(), Set.of(), false);

    /** The whole company, stores that are still to be founded too. */
    record Everywhere() implements StoreScope {

        @Override
        public Set<UUID> stores() {
            return Set.of();
        }
    }

    /**
     * These stores and no other.
     *
     * @param stores where it holds for everything
     * @param own where it holds only for what the person has made
     * @param chain whether it was given at the root of the chain, so that these are all there are
     */
    record These(Set<UUID> stores, Set<UUID> own, boolean chain) implements StoreScope {

        public These {
            stores = Set.copyOf(stores);
            Set<UUID> rest = new HashSet<>(own);
            rest.removeAll(stores);
            own = Set.copyOf(rest);
        }

        /** Both kinds: where there is no maker to ask for, such as the goods on a shelf. */
        public Set<UUID> places() {
            Set<UUID> places = new HashSet<>(stores);
            places.addAll(own);
            return places;
        }
    }

    /** The stores it holds in for everything; where it holds everywhere none is listed. */
    Set<UUID> stores();

    static StoreScope in(Set<UUID> stores) {
        return new These(stores, Set.of(), false);
    }

    /** At headquarters, under which every store stands. */
    static StoreScope ofChain(Set<UUID> stores) {
        return new These(stores, Set.of(), true);
    }

    static StoreScope ownIn(UUID store) {
        return new These(Set.of(), Set.of(store), false);
    }

    default boolean everywhere() {
        return this instanceof Everywhere;
    }

    /**
     * Whether it holds in every store there is, in the company or at the root of its chain. Not the same as everywhere: what
     * belongs to no store, such as roles and whoever works in none, is the company's alone.
     */
    default boolean wholeChain() {
        return switch (this) {
            case Everywhere _ -> true;
            case These these -> these.chain();
        };
    }

    /** Whether it holds nowhere at all. */
    default boolean nowhere() {
        return equals(NOWHERE);
    }

    /** Whether it holds there for everything. */
    default boolean covers(UUID store) {
        return switch (this) {
            case Everywhere _ -> true;
            case These(Set<UUID> stores, Set<UUID> _, boolean _) -> stores.contains(store);
        };
    }

    /** Whether it holds there, at least for what the person has made. */
    default boolean coversOwn(UUID store) {
        return switch (this) {
            case Everywhere _ -> true;
            case These these -> these.places().contains(store);
        };
    }

    /** Here as well as there: roles add up. */
    default StoreScope plus(StoreScope other) {
        if (!(this instanceof These(Set<UUID> stores, Set<UUID> own, boolean chain))
                || !(other instanceof These(Set<UUID> more, Set<UUID> moreOwn, boolean moreChain))) {
            return EVERYWHERE;
        }
        Set<UUID> both = new HashSet<>(stores);
        both.addAll(more);
        Set<UUID> bothOwn = new HashSet<>(own);
        bothOwn.addAll(moreOwn);
        return new These(both, bothOwn, chain || moreChain);
    }

    /** What is left of it in these stores. */
    default StoreScope within(Set<UUID> limits) {
        return switch (this) {
            case Everywhere _ -> in(limits);
            case These(Set<UUID> stores, Set<UUID> own, boolean _) ->
                new These(both(stores, limits), both(own, limits), false);
        };
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        Set<UUID> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /** Whether the other one reaches no farther than this. */
    default boolean contains(StoreScope other) {
        return everywhere()
                || other instanceof These(Set<UUID> stores, Set<UUID> own, boolean chain)
                        && (!chain || wholeChain())
                        && stores.stream().allMatch(this::covers)
                        && own.stream().allMatch(this::coversOwn);
    }
}
