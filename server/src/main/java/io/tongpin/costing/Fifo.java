package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * First in, first out (先进先出): goods leave in the order they came, at what they came for. An issue costs as many steps as
 * layers it uses; a late cost finds the receipt's own layer.
 */
public final class Fifo implements Costing {

    private final Worths worths;

    public Fifo(int valueScale) {
        worths = new Worths(valueScale);
    }

    @Override
    public Moved in(Pool before, Quantity quantity, Value worth) {
        Worths.requirePositive(quantity);
        Worths.requireNotNegative(worth);
        Quantity onHand = before.onHand().plus(quantity);
        boolean owing = before.onHand().signum() < 0;
        Value opened = owing ? worths.settled(before, quantity, worth) : worth;
        UnitCost cost = before.onHand().signum() > 0 ? before.lastCost() : Pool.unitCost(worth, quantity);
        if (onHand.signum() <= 0) {
            return Moved.of(before, new Pool(onHand, opened, cost, before.layers()), worth, List.of());
        }
        LayerQueue layers = before.layers().opened(owing ? onHand : quantity, opened);
        Value value = owing ? opened : before.value().plus(worth);
        Pool after = new Pool(onHand, value, cost, layers);
        return Moved.of(before, after, worth, List.of(LayerChange.opened(layers.newest())));
    }

    /** What nobody had comes first: it settles the shortage that it made, and the layers are whole again. */
    @Override
    public Moved putBack(Pool before, Parts parts, Value worth) {
        Pool pool = before;
        List<LayerChange> changes = new ArrayList<>();
        List<Part> owedFirst = parts.list().stream()
                .sorted(Comparator.comparing(part -> part.layer() != Layer.NONE))
                .toList();
        for (Part part : owedFirst) {
            boolean owing = pool.onHand().signum() < 0;
            Moved moved =
                    owing || part.layer() == Layer.NONE ? in(pool, part.quantity(), part.worth()) : putBack(pool, part);
            changes.addAll(moved.layers());
            pool = moved.after();
        }
        return Moved.of(before, pool, worth, changes);
    }

    private static Moved putBack(Pool before, Part part) {
        Layer was = before.layers().find(part.layer()).orElse(new Layer(part.layer(), Quantity.ZERO, Value.ZERO));
        Layer now = new Layer(
                was.number(), was.quantity().plus(part.quantity()), was.value().plus(part.worth()));
        Pool after = new Pool(
                before.onHand().plus(part.quantity()),
                before.value().plus(part.worth()),
                before.lastCost(),
                before.layers().restored(now));
        return Moved.of(before, after, part.worth(), List.of(LayerChange.between(was, now)));
    }

    @Override
    public Moved inAtCurrent(Pool before, Quantity quantity) {
        return in(before, quantity, worths.current(before, quantity));
    }

    @Override
    public Moved out(Pool before, Quantity quantity) {
        Worths.requirePositive(quantity);
        Taking taking = new Taking(before, worths);
        Quantity owed = taking.fromOldest(quantity);
        Value owedWorth = worths.at(owed, taking.lastCost());
        return taking.left(quantity, taking.worth().plus(owedWorth), owedWorth);
    }

    @Override
    public Moved outAt(Pool before, Quantity quantity, Value worth, List<Long> layers) {
        Worths.requirePositive(quantity);
        Worths.requireNotNegative(worth);
        Taking taking = new Taking(before, worths);
        Quantity rest = quantity;
        for (long layer : layers) {
            rest = taking.fromLayer(layer, rest);
        }
        Quantity owed = taking.fromOldest(rest);
        return taking.left(quantity, worth, worths.share(worth, owed, quantity));
    }

    @Override
    public Moved revalue(Pool before, ReceiptShare receipt, Value addition) {
        List<LayerChange> changes = before.layers().find(receipt.layer()).stream()
                .map(layer -> gained(layer, worths.share(addition, layer.quantity(), receipt.received())))
                .toList();
        return revalued(before, changes, addition);
    }

    /** By quantity; a layer that cannot lose its share leaves the rest to those behind it, then to those before it. */
    @Override
    public Moved revalueBy(Pool before, Value addition) {
        List<Layer> layers = new ArrayList<>(allLayers(before));
        Quantity quantity = before.onHand();
        Value rest = addition;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            LayerChange change = gained(layer, worths.share(rest, layer.quantity(), quantity));
            quantity = quantity.minus(layer.quantity());
            rest = rest.minus(change.value());
            layers.set(i, change.after());
        }
        for (int i = 0; i < layers.size() && rest.signum() != 0; i++) {
            LayerChange change = gained(layers.get(i), rest);
            rest = rest.minus(change.value());
            layers.set(i, change.after());
        }
        return revalued(before, changes(before, layers), addition);
    }

    @Override
    public Moved revalueTo(Pool before, UnitCost cost) {
        Worths.requireNotNegative(new Value(cost.value()));
        List<Layer> layers = allLayers(before).stream()
                .map(l -> new Layer(l.number(), l.quantity(), worths.at(l.quantity(), cost)))
                .toList();
        List<LayerChange> changes = changes(before, layers);
        Moved moved = revalued(before, changes, sum(changes));
        Pool after = new Pool(
                before.onHand(), moved.after().value(), cost, moved.after().layers());
        return Moved.of(before, after, moved.worth(), changes);
    }

    private static List<Layer> allLayers(Pool pool) {
        if (pool.layers().unloaded().signum() > 0) {
            throw new IllegalStateException("all layers are needed to revalue the whole stock");
        }
        return pool.layers().loaded();
    }

    private static LayerChange gained(Layer layer, Value addition) {
        Value value = Worths.notNegative(layer.value().plus(addition));
        return LayerChange.between(layer, new Layer(layer.number(), layer.quantity(), value));
    }

    private static List<LayerChange> changes(Pool before, List<Layer> now) {
        List<LayerChange> changes = new ArrayList<>();
        List<Layer> then = before.layers().loaded();
        for (int i = 0; i < now.size(); i++) {
            changes.add(LayerChange.between(then.get(i), now.get(i)));
        }
        return changes;
    }

    private static Moved revalued(Pool before, List<LayerChange> changes, Value addition) {
        Value value = before.value().plus(sum(changes));
        LayerQueue layers = before.layers()
                .replaced(changes.stream().map(LayerChange::after).toList());
        return Moved.of(before, new Pool(before.onHand(), value, before.lastCost(), layers), addition, changes);
    }

    private static Value sum(List<LayerChange> changes) {
        return changes.stream().map(LayerChange::value).reduce(Value.ZERO, Value::plus);
    }
}
