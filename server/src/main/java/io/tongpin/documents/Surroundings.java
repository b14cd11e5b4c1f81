package io.tongpin.documents;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.catalog.Skus;
import io.tongpin.generalledger.Chart;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Short-lived copies of what almost every posting asks for and what hardly ever changes (常用资料缓存): places, accounts,
 * articles. A copy is at most two seconds old, so several processes agree soon without telling each other; nothing that
 * must be exact at the commit is here.
 */
public final class Surroundings {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_ARTICLES = 100_000;

    private final Chains chains;
    private final Skus skus;
    private final InstantSource clock;
    private final Map<Integer, Copy<Chain>> chainOf = new ConcurrentHashMap<>();
    private final Map<Integer, Copy<Chart>> chartOf = new ConcurrentHashMap<>();
    private final Map<Integer, Map<UUID, Copy<SkuFacts>>> skusOf = new ConcurrentHashMap<>();

    private record Copy<T>(T value, Instant at) {}

    public Surroundings(Chains chains, Skus skus, InstantSource clock) {
        this.chains = chains;
        this.skus = skus;
        this.clock = clock;
    }

    Chain chain(Tx tx) throws SQLException {
        Copy<Chain> copy = chainOf.get(tx.company());
        if (copy == null || stale(copy)) {
            copy = new Copy<>(chains.of(tx), clock.instant());
            chainOf.put(tx.company(), copy);
        }
        return copy.value();
    }

    /** For callers that have no transaction open; a fresh copy costs no connection. */
    Chain chainOrLoad(Database database, int company) {
        Copy<Chain> copy = chainOf.get(company);
        return copy == null || stale(copy) ? database.read(company, this::chain) : copy.value();
    }

    Chart chart(Tx tx) {
        Copy<Chart> copy = chartOf.get(tx.company());
        if (copy == null || stale(copy)) {
            copy = new Copy<>(Chart.load(tx), clock.instant());
            chartOf.put(tx.company(), copy);
        }
        return copy.value();
    }

    Chart chartOrLoad(Database database, int company) {
        Copy<Chart> copy = chartOf.get(company);
        return copy == null || stale(copy) ? database.read(company, this::chart) : copy.value();
    }

    Map<UUID, SkuFacts> skus(Tx tx, Collection<UUID> ids) throws SQLException {
        Map<UUID, Copy<SkuFacts>> copies = skusOf.computeIfAbsent(tx.company(), c -> new ConcurrentHashMap<>());
        Map<UUID, SkuFacts> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        for (UUID id : ids) {
            Copy<SkuFacts> copy = copies.get(id);
            if (copy == null || stale(copy)) {
                missing.add(id);
            } else {
                found.put(id, copy.value());
            }
        }
        if (!missing.isEmpty()) {
            if (copies.size() > MOST_ARTICLES) {
                copies.clear();
            }
            Instant now = clock.instant();
            skus.byIds(tx, missing).forEach((id, sku) -> {
                copies.put(id, new Copy<>(sku, now));
                found.put(id, sku);
            });
        }
        return found;
    }

    /** Fresh copies of everything that a posting asks for. */
    record Copies(Chain chain, Chart chart, Collection<SkuFacts> skus) {}

    /** Copies, if all of them are fresh; asks nobody. */
    Optional<Copies> atHand(int company, Collection<UUID> ids) {
        Copy<Chain> chain = chainOf.get(company);
        Copy<Chart> chart = chartOf.get(company);
        Map<UUID, Copy<SkuFacts>> copies = skusOf.getOrDefault(company, Map.of());
        if (chain == null || chart == null || stale(chain) || stale(chart)) {
            return Optional.empty();
        }
        List<SkuFacts> found = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            Copy<SkuFacts> copy = copies.get(id);
            if (copy == null || stale(copy)) {
                return Optional.empty();
            }
            found.add(copy.value());
        }
        return Optional.of(new Copies(chain.value(), chart.value(), found));
    }

    /** Forgets everything of a company, for callers that have just changed it themselves. */
    public void forget(int company) {
        chainOf.remove(company);
        chartOf.remove(company);
        skusOf.remove(company);
    }

    private boolean stale(@Nullable Copy<?> copy) {
        return copy == null || copy.at().plus(FRESH).isBefore(clock.instant());
    }
}
