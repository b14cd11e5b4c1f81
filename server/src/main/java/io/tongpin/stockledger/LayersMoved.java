package io.tongpin.stockledger;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.Layer;
import io.tongpin.costing.LayerChange;
import io.tongpin.costing.Moved;
import io.tongpin.costing.Part;
import io.tongpin.costing.Parts;
import io.tongpin.costing.Pool;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one posting did to cost layers (批层变动): who opened which, and which row of the stock card took what from where.
 * Under a moving average there is nothing to say.
 */
final class LayersMoved {

    final List<OpenStock.LayerWrite> writes = new ArrayList<>();
    final List<LayerUse> uses = new ArrayList<>();
    final Map<OpenStock.LayerKey, LineRef> owners = new HashMap<>();

    private final OpenStock stock;

    LayersMoved(OpenStock stock) {
        this.stock = stock;
    }

    /** Layers of this pool that the line opened, oldest first. */
    List<Layer> openedBy(LineRef opener, StockKey key, Pool pool) {
        return pool.layers().loaded().stream()
                .filter(layer -> {
                    var one = new OpenStock.LayerKey(key, layer.number());
                    return opener.equals(owners.getOrDefault(one, stock.owner(one)));
                })
                .toList();
    }

    /**
     * Layers that were used up come to life again and belong to those who opened them. A late cost that was taken back
     * meanwhile does not come back with the goods.
     */
    Parts comingBack(StockKey pool, StockKey card, List<Taken> taken) {
        List<Part> parts = new ArrayList<>();
        for (Taken one : taken) {
            var key = new OpenStock.LayerKey(pool, one.layer());
            if (one.opener() != null) {
                owners.put(key, one.opener());
            }
            parts.add(one.worth(history(key)
                    .map(history -> history.worthOf(new LayerUseRows.Card(card, one.entryNo())))
                    .orElse(one.value())));
        }
        return new Parts(parts);
    }

    /** What is known of a layer, with what this group has done to it so far. */
    Optional<LayerHistory> history(OpenStock.LayerKey layer) {
        return stock.history(layer)
                .map(history -> history.then(of(layer, stock.uses)).then(of(layer, uses)));
    }

    private static List<LayerUse> of(OpenStock.LayerKey layer, List<LayerUse> uses) {
        return uses.stream().filter(use -> use.layer().equals(layer)).toList();
    }

    /** A late cost was taken back when nothing of its layer was left. */
    void takenBack(OpenStock.LayerKey layer, Row card, Taken gained) {
        uses.add(new LayerUse(card.key(), card.entryNo() + 1, layer, Quantity.ZERO, Value.ZERO, gained.entryNo()));
    }

    /** A movement that is the next row of this stock card. */
    void moved(StockKey pool, Pool before, Moved done, Goods goods, Row card) {
        if (stock.policy.method() != CostMethod.FIFO) {
            return;
        }
        Quantity owed = before.onHand().minus(done.after().onHand());
        Value worth = before.value().minus(done.after().value());
        for (LayerChange change : done.layers()) {
            var key = new OpenStock.LayerKey(pool, change.after().number());
            boolean opened = key.number() > before.layers().lastNumber();
            writes.add(new OpenStock.LayerWrite(key, change.after(), change.after(), goods.line(), opened));
            if (opened) {
                owners.put(key, goods.line());
            } else if (!change.quantity().isZero() || change.value().signum() != 0) {
                @Nullable Long undoes = change.quantity().signum() < 0 ? null : undone(goods);
                uses.add(new LayerUse(card.key(), card.entryNo() + 1, key, change.quantity(), change.value(), undoes));
            }
            owed = owed.plus(change.quantity());
            worth = worth.plus(change.value());
        }
        if (owed.signum() > 0) {
            var nobody = new OpenStock.LayerKey(pool, Layer.NONE);
            uses.add(new LayerUse(card.key(), card.entryNo() + 1, nobody, owed.negate(), worth.negate(), null));
        }
    }

    /** The row of the card that goods which come back left by. */
    private static @Nullable Long undone(Goods goods) {
        return goods.worth() instanceof Worth.Mirrored mirrored
                        && !mirrored.taken().isEmpty()
                ? mirrored.taken().getFirst().entryNo()
                : null;
    }
}
