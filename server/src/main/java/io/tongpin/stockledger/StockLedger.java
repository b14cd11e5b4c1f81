package io.tongpin.stockledger;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.CostPolicy;
import io.tongpin.costing.Layer;
import io.tongpin.costing.Pool;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The stock ledger's door for writing (库存账); only posting may use it. Rows are locked in key order before anything is
 * decided, so two groups never wait for each other in a circle.
 */
public final class StockLedger {

    private final Ids ids;

    public StockLedger(Ids ids) {
        this.ids = ids;
    }

    /** Stock whose locks are on their way; it can be opened when the trip is over. */
    @FunctionalInterface
    public interface Locking {
        OpenStock open(Tx tx) throws SQLException;
    }

    /** Locks the rows that every movement needs by this trip, and what only some need when it is opened. */
    public Locking lock(Trip trip, CostPolicy policy, Needs needs) throws SQLException {
        Set<StockKey> keys = new HashSet<>(needs.out.keySet());
        if (policy.scope() == CostPolicy.Scope.COMPANY) {
            needs.out.forEach((key, quantity) -> keys.add(new StockKey(StockKey.COMPANY_POOL, key.sku())));
        }
        Trip.Answer<Map<StockKey, BalanceRows.Stored>> stored =
                keys.isEmpty() ? Trip.Answer.known(Map.of()) : BalanceRows.lock(trip, keys);
        return tx -> open(tx, policy, needs, stored.get());
    }

    private static OpenStock open(Tx tx, CostPolicy policy, Needs needs, Map<StockKey, BalanceRows.Stored> stored)
            throws SQLException {
        Map<OpenStock.LayerKey, LineRef> owners = new HashMap<>();
        Map<StockKey, List<Layer>> layers = policy.method() == CostMethod.FIFO
                ? LayerRows.oldest(tx, wantedPerPool(policy, needs), owners)
                : Map.of();
        Map<StockKey, Row> rows = new HashMap<>();
        stored.forEach((key, row) -> {
            boolean costed = policy.scope() == CostPolicy.Scope.WAREHOUSE || isPool(key);
            rows.put(
                    key,
                    row(key, row, policy, costed ? row.onHand() : Quantity.ZERO, layers.getOrDefault(key, List.of())));
        });
        Tracked tracked = new Tracked();
        TrackRows.lock(tx, needs, tracked);
        LateCostRows.load(tx, policy, needs, tracked);
        Map<LineRef, Issued> earlier = needs.earlier.isEmpty() ? Map.of() : EntryRows.earlier(tx, needs.earlier);
        Map<LineRef, Quantity> reserved =
                needs.reservations.isEmpty() ? Map.of() : ReservationRows.lock(tx, needs.reservations);
        var known = new OpenStock.KnownLayers(owners, LayerHistoryRows.load(tx, policy, needs));
        return new OpenStock(policy, rows, earlier, reserved, known, tracked);
    }

    /** Writes what the kept attempts did. From here it must succeed. */
    public void write(Trip trip, OpenStock stock, Instant at) throws SQLException {
        BalanceRows.update(trip, stock.changed());
        EntryRows.insert(trip, stock.entries, at);
        LayerRows.write(trip, stock.layers.values());
        LayerUseRows.insert(trip, stock.uses);
        ReservationRows.write(trip, stock.promised.values());
        TrackRows.write(trip, stock.tracked);
        ExceptionRows.write(trip, stock, ids, at);
    }

    private static Map<StockKey, Quantity> wantedPerPool(CostPolicy policy, Needs needs) {
        if (policy.scope() == CostPolicy.Scope.WAREHOUSE) {
            return needs.out;
        }
        Map<StockKey, Quantity> wanted = new HashMap<>(needs.out);
        needs.out.forEach((key, quantity) ->
                wanted.merge(new StockKey(StockKey.COMPANY_POOL, key.sku()), quantity, Quantity::plus));
        return wanted;
    }

    /** Where one cost serves the company, a warehouse's row counts goods only. */
    private static Row row(
            StockKey key, BalanceRows.Stored row, CostPolicy policy, Quantity pooled, List<Layer> layers) {
        Pool pool = policy.method() == CostMethod.FIFO
                ? Pool.layered(pooled, row.value(), row.lastCost(), layers, row.layerNo())
                : Pool.average(pooled, row.value(), row.lastCost());
        return new Row(key, row.onHand(), row.reserved(), pool, row.booked(), row.entryNo());
    }

    private static boolean isPool(StockKey key) {
        return key.warehouse().equals(StockKey.COMPANY_POOL);
    }

    /** What each of these documents moved, for callers that undo them by mirror; one that moved nothing is not in it. */
    public Map<UUID, List<Mirror>> movements(Tx tx, Collection<UUID> documents) throws SQLException {
        return EntryRows.mirrors(tx, documents);
    }

    /** What one document moved, with what was there afterwards. */
    public List<StockMove> moves(Tx tx, UUID document) {
        return EntryRows.moves(tx, document);
    }
}
