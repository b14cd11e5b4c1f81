package io.tongpin.stockledger;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.Layer;
import io.tongpin.costing.LayerChange;
import io.tongpin.costing.Moved;
import io.tongpin.costing.Parts;
import io.tongpin.costing.Pool;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** Layers that were used up come to life again and belong to those who opened them. */
    Parts comingBack(StockKey pool, List<Taken> taken) {
        for (Taken one : taken) {
            if (one.opener() != null) {
                owners.put(new OpenStock.LayerKey(pool, one.layer()), one.opener());
            }
        }
        return new Parts(taken.stream().map(Taken::part).toList());
    }

    /** A movement that is the next row of this stock card. */
    void moved(StockKey pool, Pool before, Moved done, LineRef line, Row card) {
        if (stock.policy.method() != CostMethod.FIFO) {
            return;
        }
        Quantity owed = before.onHand().minus(done.after().onHand());
        Value worth = before.value().minus(done.after().value());
        for (LayerChange change : done.layers()) {
            var key = new OpenStock.LayerKey(pool, change.after().number());
            boolean opened = key.number() > before.layers().lastNumber();
            writes.add(new OpenStock.LayerWrite(key, change.after(), change.after(), line, opened));
            if (opened) {
                owners.put(key, line);
            } else if (!change.quantity().isZero()) {
                uses.add(new LayerUse(card.key(), card.entryNo() + 1, key, change.quantity(), change.value()));
            }
            owed = owed.plus(change.quantity());
            worth = worth.plus(change.value());
        }
        if (owed.signum() > 0) {
            var nobody = new OpenStock.LayerKey(pool, Layer.NONE);
            uses.add(new LayerUse(card.key(), card.entryNo() + 1, nobody, owed.negate(), worth.negate()));
        }
    }
}
