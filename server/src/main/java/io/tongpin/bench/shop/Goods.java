package io.tongpin.bench.shop;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What is sold where (货与仓): every article lies in every warehouse, far more of it than a run can sell.
 *
 * @param stores one for each warehouse, at the same place in the list
 */
record Goods(List<UUID> stores, List<UUID> warehouses, List<UUID> skus) {

    static final int LINES = 5;

    /** The place and the articles of one sale. */
    record Sale(int place, List<UUID> skus) {}

    /** Five different articles from anywhere. */
    Sale anySale(RandomGenerator random) {
        return new Sale(random.nextInt(warehouses.size()), pick(random, List.of()));
    }

    /** Everybody sells at one place, and the same article is in every sale. */
    Sale hotSale(RandomGenerator random) {
        return new Sale(0, pick(random, List.of(skus.getFirst())));
    }

    private List<UUID> pick(RandomGenerator random, List<UUID> always) {
        return java.util.stream.Stream.concat(
                        always.stream(), random.ints(0, skus.size()).mapToObj(skus::get))
                .distinct()
                .limit(LINES)
                .toList();
    }
}
