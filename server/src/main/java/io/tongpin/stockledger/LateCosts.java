package io.tongpin.stockledger;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.Costing;
import io.tongpin.costing.Layer;
import io.tongpin.costing.Moved;
import io.tongpin.costing.Pool;
import io.tongpin.costing.ReceiptShare;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;

/** Costs of one posting that become known when the goods are long in, or turn out to be none (到岸费用). */
final class LateCosts {

    private final Attempt attempt;
    private final OpenStock stock;
    private final Costing costing;

    LateCosts(Attempt attempt, OpenStock stock) {
        this.attempt = attempt;
        this.stock = stock;
        this.costing = stock.policy.costing();
    }

    Booked known(Goods goods, LineRef receipt, Value addition) {
        Pool pool = pool(goods);
        return revalued(goods, costing.revalue(pool, share(goods, receipt, pool), addition));
    }

    /**
     * What still lies in its layer leaves it, to the last decimal: pieces that left since carried their share away, those that
     * came back brought it along. Where no layer is known, it leaves all that is on hand.
     */
    Booked takenBack(Goods goods) {
        Worth.Mirrored mirrored = (Worth.Mirrored) goods.worth();
        return mirrored.taken().isEmpty()
                ? revalued(
                        goods, costing.revalueBy(pool(goods), mirrored.value().negate()))
                : outOfLayer(goods, mirrored.taken().getFirst());
    }

    /** A receipt's line opened one layer, and a late cost knows no other. */
    private Booked outOfLayer(Goods goods, Taken gained) {
        Pool pool = pool(goods);
        var key = new OpenStock.LayerKey(stock.pool(goods.place(), goods.sku()), gained.layer());
        LayerHistory history = attempt.layers.history(key).orElseThrow();
        Layer layer = pool.layers().find(key.number()).orElse(new Layer(key.number(), Quantity.ZERO, Value.ZERO));
        if (layer.quantity().isZero()) {
            attempt.layers.takenBack(key, attempt.row(goods.key()), gained);
        }
        Value without = history.worthWithout(new LayerUseRows.Card(goods.key(), gained.entryNo()));
        Quantity whole = layer.quantity().isZero() ? Quantity.of(1) : layer.quantity();
        ReceiptShare all = ReceiptShare.ofLayer(whole, key.number());
        return revalued(goods, costing.revalue(pool, all, without.minus(layer.value())));
    }

    private Booked revalued(Goods goods, Moved done) {
        StockKey key = stock.pool(goods.place(), goods.sku());
        Row row = attempt.row(key);
        Value gained = done.worth().plus(done.variance());
        Money booked = done.after().value().booked().minus(row.booked());
        attempt.layers.moved(key, row.pool(), done, goods, attempt.row(goods.key()));
        attempt.rows.put(key, row.costed(done.after(), row.booked().plus(booked)));
        attempt.entry(goods, Movement.LATE_COST, Quantity.ZERO, gained, booked, Value.ZERO);
        return new Booked(booked, Money.ZERO, gained);
    }

    private ReceiptShare share(Goods goods, LineRef receipt, Pool pool) {
        long layer = stock.tracked.layerOf(receipt);
        if (layer != Layer.NONE || stock.policy.method() == CostMethod.FIFO) {
            return ReceiptShare.ofLayer(goods.quantity(), layer);
        }
        Quantity since = stock.tracked
                .receivedSince(receipt)
                .plus(stock.cameIn(goods))
                .plus(stock.cameIn(attempt.entries, goods));
        return ReceiptShare.inFlow(goods.quantity(), pool.onHand(), since);
    }

    private Pool pool(Goods goods) {
        return attempt.row(stock.pool(goods.place(), goods.sku())).pool();
    }
}
