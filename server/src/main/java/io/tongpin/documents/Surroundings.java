package io.tongpin.documents;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.catalog.Skus;
import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.changes.MasterWrite;
import io.tongpin.generalledger.Chart;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
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
import java.util.concurrent.atomic.AtomicLong;

/**
 * Short-lived copies of what almost every posting asks for and what hardly ever changes (常用资料缓存): places, accounts,
 * articles. The feed says when they are out of date, in every process; where it stands still, a copy grows old by itself.
 * Nothing that must be exact at the commit is here.
 */
public final class Surroundings implements FeedListener, MasterWrite.Afterwards {

    /** How long a copy serves where no feed tells of changes. */
    public static final Duration UNTOLD = Duration.ofSeconds(2);

    /** How long a copy serves where the feed tells, should the feed stand still. */
    public static final Duration TOLD = Duration.ofSeconds(30);

    private static final int MOST_ARTICLES = 100_000;

    private final Chains chains;
    private final Skus skus;
    private final InstantSource clock;
    private final Duration fresh;
    private final Map<Integer, Copy<Chain>> chainOf = new ConcurrentHashMap<>();
    private final Map<Integer, Copy<Chart>> chartOf = new ConcurrentHashMap<>();
    private final Map<Integer, Map<UUID, Copy<SkuFacts>>> skusOf = new ConcurrentHashMap<>();
    private final Map<Integer, Map<Label, Copy<Optional<BigDecimal>>>> labelsOf = new ConcurrentHashMap<>();

    private final AtomicLong forgotten = new AtomicLong();

    /** When the feed last said that it has told everything. */
    private final Map<Integer, Instant> toldUpTo = new ConcurrentHashMap<>();

    private record Copy<T>(T value, Instant at) {}

    /** An article in a store: each can have its own price. */
    private record Label(UUID store, UUID sku) {}

    public Surroundings(Chains chains, Skus skus, InstantSource clock, Duration fresh) {
        this.chains = chains;
        this.skus = skus;
        this.clock = clock;
        this.fresh = fresh;
    }

    Chain chain(Tx tx) throws SQLException {
        Copy<Chain> copy = chainOf.get(tx.company());
        if (copy == null || stale(tx.company(), copy)) {
            copy = kept(chainOf, tx, chains::of);
        }
        return copy.value();
    }

    /** Unless it was forgotten while we read: then what we read may be what was before. */
    private <T> Copy<T> kept(Map<Integer, Copy<T>> copies, Tx tx, Database.Work<T> load) throws SQLException {
        long seen = forgotten.get();
        Copy<T> copy = new Copy<>(load.run(tx), clock.instant());
        copies.put(tx.company(), copy);
        if (forgotten.get() != seen) {
            copies.remove(tx.company());
        }
        return copy;
    }

    /** For callers that have no transaction open; a fresh copy costs no connection. */
    Chain chainOrLoad(Database database, int company) {
        Copy<Chain> copy = chainOf.get(company);
        return copy == null || stale(company, copy) ? database.read(company, this::chain) : copy.value();
    }

    Chart chart(Tx tx) throws SQLException {
        Copy<Chart> copy = chartOf.get(tx.company());
        if (copy == null || stale(tx.company(), copy)) {
            copy = kept(chartOf, tx, Chart::load);
        }
        return copy.value();
    }

    Chart chartOrLoad(Database database, int company) {
        Copy<Chart> copy = chartOf.get(company);
        return copy == null || stale(company, copy) ? database.read(company, this::chart) : copy.value();
    }

    Map<UUID, SkuFacts> skus(Tx tx, Collection<UUID> ids) throws SQLException {
        return many(skusOf, tx, ids, missing -> skus.byIds(tx, missing));
    }

    /** What stands on the labels in one store; only for the engine, who sees what every store says. */
    Map<UUID, BigDecimal> labels(Tx tx, UUID store, Collection<UUID> ids) throws SQLException {
        List<Label> wanted = ids.stream().map(id -> new Label(store, id)).toList();
        Map<UUID, BigDecimal> found = new HashMap<>();
        many(labelsOf, tx, wanted, missing -> {
                    Map<UUID, BigDecimal> prices = skus.labels(
                            tx, store, missing.stream().map(Label::sku).toList());
                    Map<Label, Optional<BigDecimal>> read = new HashMap<>();
                    missing.forEach(label -> read.put(label, Optional.ofNullable(prices.get(label.sku()))));
                    return read;
                })
                .forEach((label, price) -> price.ifPresent(known -> found.put(label.sku(), known)));
        return found;
    }

    private interface Load<K, T> {
        Map<K, T> of(Set<K> missing) throws SQLException;
    }

    /** Of many things those of which there is a fresh copy, and the others by one statement. */
    private <K, T> Map<K, T> many(Map<Integer, Map<K, Copy<T>>> known, Tx tx, Collection<K> wanted, Load<K, T> load)
            throws SQLException {
        Map<K, Copy<T>> copies = known.computeIfAbsent(tx.company(), c -> new ConcurrentHashMap<>());
        Map<K, T> found = new HashMap<>();
        Set<K> missing = new HashSet<>();
        for (K key : wanted) {
            Copy<T> copy = copies.get(key);
            if (copy == null || stale(tx.company(), copy)) {
                missing.add(key);
            } else {
                found.put(key, copy.value());
            }
        }
        if (!missing.isEmpty()) {
            if (copies.size() > MOST_ARTICLES) {
                copies.clear();
            }
            long seen = forgotten.get();
            Instant now = clock.instant();
            load.of(missing).forEach((key, value) -> {
                copies.put(key, new Copy<>(value, now));
                found.put(key, value);
            });
            if (forgotten.get() != seen) {
                missing.forEach(copies::remove);
            }
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
        Instant oldest = oldest(company);
        if (chain == null
                || chart == null
                || chain.at().isBefore(oldest)
                || chart.at().isBefore(oldest)) {
            return Optional.empty();
        }
        List<SkuFacts> found = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            Copy<SkuFacts> copy = copies.get(id);
            if (copy == null || copy.at().isBefore(oldest)) {
                return Optional.empty();
            }
            found.add(copy.value());
        }
        return Optional.of(new Copies(chain.value(), chart.value(), found));
    }

    /** Forgets everything of a company, for callers that have just changed it themselves. */
    public void forget(int company) {
        forgotten.incrementAndGet();
        chainOf.remove(company);
        chartOf.remove(company);
        skusOf.remove(company);
        labelsOf.remove(company);
    }

    @Override
    public void changed(int company, List<Feed.Item> items) {
        if (items.stream().anyMatch(item -> !item.entity().equals("document"))) {
            forget(company);
        }
    }

    /** Whoever has just opened a warehouse can book in it with the next request. */
    @Override
    public void written(int company) {
        forget(company);
    }

    @Override
    public void upToDate(int company) {
        toldUpTo.put(company, clock.instant());
    }

    private boolean stale(int company, Copy<?> copy) {
        return copy.at().isBefore(oldest(company));
    }

    /**
     * How old a copy may be: one that nobody has said to be out of date is as fresh as the last word of whoever would say so.
     */
    private Instant oldest(int company) {
        Instant untold = clock.instant().minus(fresh);
        Instant told = toldUpTo.get(company);
        return told == null || told.isBefore(untold) ? untold : Instant.MIN;
    }
}
