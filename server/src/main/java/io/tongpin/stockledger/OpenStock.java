package io.tongpin.stockledger;

import io.tongpin.costing.CostPolicy;
import io.tongpin.costing.Layer;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stock that a group of postings has locked, and what has become of it so far (锁定的库存). Each posting tries its
 * movements in an {@link Attempt}; only a kept attempt is seen by the next one and written in the end.
 */
public final class OpenStock {

    final CostPolicy policy;
    private final Map<StockKey, Row> loaded;
    private final Map<StockKey, Row> now;
    private final Map<LineRef, Issued> earlier;
    private final Map<LineRef, Quantity> reservations;
    private final Map<LayerKey, LineRef> owners;
    private final Map<LayerKey, LayerHistory> histories;
    final Tracked tracked;
    final List<StockEntry> entries = new ArrayList<>();
    final Map<LayerKey, LayerWrite> layers = new LinkedHashMap<>();
    final List<LayerUse> uses = new ArrayList<>();
    final Map<LineRef, Promise> promised = new LinkedHashMap<>();
    final List<Attempt.Exception> exceptions = new ArrayList<>();

    /** A layer of a pool. */
    record LayerKey(StockKey pool, long number) {}

    /** What a layer looked like when it was first touched and what it looks like now; and who touched it first. */
    record LayerWrite(LayerKey key, Layer first, Layer now, LineRef line, boolean opened) {

        LayerWrite then(LayerWrite next) {
            return new LayerWrite(key, first, next.now, line, opened);
        }
    }

    /** Who opened the layers that were loaded, and what became of those that a late cost is or was taken out of. */
    record KnownLayers(Map<LayerKey, LineRef> owners, Map<LayerKey, LayerHistory> histories) {}

    /** A reservation as it stands after the group. */
    record Promise(LineRef line, StockKey key, Quantity made, Quantity left) {}

    OpenStock(
            CostPolicy policy,
            Map<StockKey, Row> rows,
            Map<LineRef, Issued> earlier,
            Map<LineRef, Quantity> reservations,
            KnownLayers known,
            Tracked tracked) {
        this.policy = policy;
        this.loaded = Map.copyOf(rows);
        this.now = new HashMap<>(rows);
        this.earlier = new HashMap<>(earlier);
        this.reservations = new HashMap<>(reservations);
        this.owners = new HashMap<>(known.owners);
        this.histories = known.histories;
        this.tracked = tracked;
    }

    /** A new attempt on top of everything kept so far. */
    public Attempt attempt(Attempt.Circumstances circumstances) {
        return new Attempt(this, circumstances);
    }

    Row row(StockKey key) {
        return Objects.requireNonNull(now.get(key), () -> "not locked: " + key);
    }

    Quantity reserved(LineRef line) {
        return reservations.getOrDefault(line, Quantity.ZERO);
    }

    @Nullable
    Issued earlier(LineRef line) {
        return earlier.get(line);
    }

    /** The row that carries the worth of goods at this place; one cost for the company is also that of goods on the road. */
    StockKey pool(Place place, UUID sku) {
        return pool(policy, new StockKey(place.warehouse(), sku));
    }

    static StockKey pool(CostPolicy policy, StockKey card) {
        return policy.scope() == CostPolicy.Scope.COMPANY ? new StockKey(StockKey.COMPANY_POOL, card.sku()) : card;
    }

    /** The line that opened a layer, as far as it was loaded or opened in this group. */
    @Nullable
    LineRef owner(LayerKey layer) {
        return owners.get(layer);
    }

    /** What was written down of a layer before this group, if it was asked for. */
    Optional<LayerHistory> history(LayerKey layer) {
        return Optional.ofNullable(histories.get(layer));
    }

    /** What the group has brought into the pool of these goods so far. */
    Quantity cameIn(Goods goods) {
        return cameIn(entries, goods);
    }

    /** Goods that only changed place within the company did not come into a pool that serves all of it. */
    Quantity cameIn(List<StockEntry> moved, Goods goods) {
        return moved.stream()
                .filter(e -> e.key().sku().equals(goods.sku()) && e.quantity().signum() > 0)
                .filter(e -> policy.scope() == CostPolicy.Scope.COMPANY
                        ? e.movement() == Movement.IN
                        : e.key().equals(goods.key()))
                .map(StockEntry::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    void keep(Attempt attempt) {
        owners.putAll(attempt.layers.owners);
        uses.addAll(attempt.layers.uses);
        now.putAll(attempt.rows);
        reservations.putAll(attempt.reservations);
        attempt.moved.forEach((line, issued) -> earlier.merge(line, issued, Issued::plus));
        entries.addAll(attempt.entries);
        attempt.layers.writes.forEach(write -> layers.merge(write.key(), write, LayerWrite::then));
        attempt.promises.forEach(p -> promised.merge(
                p.line(),
                p,
                (old, next) -> new Promise(old.line(), old.key(), old.made().plus(next.made()), next.left())));
        tracked.keep(attempt.tracked);
        exceptions.addAll(attempt.exceptions);
    }

    /** Rows that are no longer what was loaded, each beside what it was. */
    Map<Row, Row> changed() {
        Map<Row, Row> changed = new LinkedHashMap<>();
        now.forEach((key, row) -> {
            Row before = Objects.requireNonNull(loaded.get(key));
            if (row != before && !row.equals(before)) {
                changed.put(before, row);
            }
        });
        return changed;
    }
}
