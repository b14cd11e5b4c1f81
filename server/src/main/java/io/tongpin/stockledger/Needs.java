package io.tongpin.stockledger;

import io.tongpin.costing.Layer;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a group of postings will touch (所需库存), collected before anything is locked. */
public final class Needs {

    static final Quantity EVERY_LAYER = Quantity.of(10_000_000_000_000L);

    final Map<StockKey, Quantity> out = new HashMap<>();
    final Set<UUID> earlier = new HashSet<>();
    final Set<LineRef> reservations = new HashSet<>();
    final Set<StockKey> lots = new HashSet<>();
    final Set<LineRef> receipts = new HashSet<>();
    final Map<UUID, Set<String>> serials = new HashMap<>();

    /** Layers that goods go back into. */
    final Map<StockKey, Set<Long>> restored = new HashMap<>();

    /** Layers that a late cost is taken out of. */
    final Map<StockKey, Set<Long>> dearer = new HashMap<>();

    /** Goods will come to this place. */
    public void in(Goods goods) {
        touch(goods, Quantity.ZERO);
        histories(goods, restored);
    }

    /** Goods will leave this place. */
    public void out(Goods goods) {
        touch(goods, goods.quantity());
    }

    /** A promise will be made or taken back. */
    public void reservation(LineRef line, UUID sku, Place place) {
        reservations.add(line);
        out.putIfAbsent(new StockKey(place.warehouse(), sku), Quantity.ZERO);
    }

    /** A receipt's goods will turn out dearer or cheaper. */
    public void lateCost(Goods goods, LineRef receipt) {
        touch(goods, EVERY_LAYER);
        receipts.add(receipt);
    }

    /** A late cost of a receipt's goods is taken back. */
    public void lateCostBack(Goods goods) {
        touch(goods, EVERY_LAYER);
        histories(goods, dearer);
    }

    private static void histories(Goods goods, Map<StockKey, Set<Long>> into) {
        if (goods.worth() instanceof Worth.Mirrored mirrored) {
            mirrored.taken().stream()
                    .filter(taken -> taken.layer() != Layer.NONE)
                    .forEach(taken -> into.computeIfAbsent(goods.key(), k -> new HashSet<>())
                            .add(taken.layer()));
        }
    }

    /** Whether nothing has to be locked but the balances themselves, and what is locked with them. */
    public boolean onlyBalances() {
        return earlier.isEmpty()
                && reservations.isEmpty()
                && lots.isEmpty()
                && receipts.isEmpty()
                && serials.isEmpty()
                && restored.isEmpty()
                && dearer.isEmpty();
    }

    private void touch(Goods goods, Quantity taken) {
        out.merge(goods.key(), taken, Quantity::plus);
        if (goods.place().transit() || goods.worth() instanceof Worth.Mirrored) {
            // These go to the layers of one document, wherever in the queue they stand.
            out.put(goods.key(), EVERY_LAYER);
        }
        switch (goods.worth()) {
            case Worth.OfIssue(UUID document, int _) -> earlier.add(document);
            case Worth.Carried(UUID document, int _) -> earlier.add(document);
            case Worth.Current _, Worth.Known _, Worth.AtReceipt _, Worth.Mirrored _ -> {}
        }
        if (goods.track().lot() != null) {
            lots.add(goods.key());
        }
        if (!goods.track().serials().isEmpty()) {
            serials.computeIfAbsent(goods.sku(), s -> new HashSet<>())
                    .addAll(goods.track().serials());
        }
    }
}
