package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a pool, oldest first; immutable, and cheap to take from and to add to however long it is.
 *
 * <p>The ledger loads only as many of the oldest layers as a group of postings can use. New layers queue up behind the
 * ones that were left in the table, so taking more than was loaded fails loudly instead of skipping them:
 *
 * <pre>
 *   oldest ──► [1][2][3]  (4 … 90 left in the table)  [91][92] ◄── opened since
 * </pre>
 */
public final class LayerQueue {

    public static final LayerQueue EMPTY = new LayerQueue(null, Quantity.ZERO, null, 0);

    private final @Nullable Cell front;
    private final Quantity unloaded;
    private final @Nullable Cell back;
    private final long lastNumber;

    private record Cell(Layer layer, @Nullable Cell next) {}

    private LayerQueue(@Nullable Cell front, Quantity unloaded, @Nullable Cell back, long lastNumber) {
        this.front = front;
        this.unloaded = unloaded;
        this.back = back;
        this.lastNumber = lastNumber;
    }

    /**
     * @param oldest the first layers in the order of their numbers
     * @param unloaded how many pieces lie in the layers behind them, zero when these are all
     * @param lastNumber the highest number this pool ever gave
     */
    public static LayerQueue of(List<Layer> oldest, Quantity unloaded, long lastNumber) {
        return new LayerQueue(chain(oldest), unloaded, null, lastNumber);
    }

    /** The highest layer number given so far; kept with the pool. */
    public long lastNumber() {
        return lastNumber;
    }

    /** Pieces in layers that were left in the table. */
    public Quantity unloaded() {
        return unloaded;
    }

    /** The layers that are in memory, oldest first. */
    public List<Layer> loaded() {
        List<Layer> layers = new ArrayList<>(cells(front));
        layers.addAll(cells(back).reversed());
        return List.copyOf(layers);
    }

    /** A layer that is in memory, or nothing when it is used up. */
    public Optional<Layer> find(long number) {
        Optional<Layer> found =
                loaded().stream().filter(l -> l.number() == number).findFirst();
        if (found.isEmpty() && unloaded.signum() > 0 && number > highest(front) && number < lowestOfBack()) {
            throw new IllegalStateException("layer " + number + " was not loaded");
        }
        return found;
    }

    Layer oldest() {
        return turned().layer;
    }

    LayerQueue withoutOldest() {
        Cell first = turned();
        return new LayerQueue(first.next, unloaded, front == null ? null : back, lastNumber);
    }

    LayerQueue withOldest(Layer changed) {
        Cell first = turned();
        return new LayerQueue(new Cell(changed, first.next), unloaded, front == null ? null : back, lastNumber);
    }

    LayerQueue opened(Quantity quantity, Value value) {
        Layer layer = new Layer(lastNumber + 1, quantity, value);
        return new LayerQueue(front, unloaded, new Cell(layer, back), layer.number());
    }

    Layer newest() {
        return Objects.requireNonNull(back, "nothing was opened").layer;
    }

    /** Puts a layer that {@link #find} was asked for back to its place, whether some of it is still there or not. */
    LayerQueue restored(Layer layer) {
        List<Layer> older = new ArrayList<>(cells(front));
        List<Layer> newer = new ArrayList<>(cells(back).reversed());
        boolean inFront = unloaded.isZero() || layer.number() <= highest(front);
        List<Layer> place = inFront ? older : newer;
        if (unloaded.isZero()) {
            place.addAll(newer);
            newer.clear();
        }
        place.removeIf(l -> l.number() == layer.number());
        place.add(layer);
        place.sort(Comparator.comparingLong(Layer::number));
        return new LayerQueue(chain(older), unloaded, chain(newer.reversed()), lastNumber);
    }

    private static @Nullable Cell chain(List<Layer> layers) {
        Cell first = null;
        for (Layer layer : layers.reversed()) {
            first = new Cell(layer, first);
        }
        return first;
    }

    /** Puts changed layers in place of those of the same number; one without quantity goes. */
    LayerQueue replaced(List<Layer> changed) {
        return new LayerQueue(replaced(front, changed), unloaded, replaced(back, changed), lastNumber);
    }

    private static @Nullable Cell replaced(@Nullable Cell cells, List<Layer> changed) {
        Cell result = null;
        for (Layer layer : cells(cells).reversed()) {
            Layer now = changed.stream()
                    .filter(c -> c.number() == layer.number())
                    .findFirst()
                    .orElse(layer);
            result = now.quantity().isZero() ? result : new Cell(now, result);
        }
        return result;
    }

    /** The oldest cell; when the front is used up, the layers opened since follow, unless some lie between in the table. */
    private Cell turned() {
        if (front != null) {
            return front;
        }
        if (unloaded.signum() > 0) {
            throw new IllegalStateException("more layers are needed than were loaded");
        }
        Cell turned = null;
        for (Cell cell = back; cell != null; cell = cell.next) {
            turned = new Cell(cell.layer, turned);
        }
        return Objects.requireNonNull(turned, "no layer left");
    }

    private static List<Layer> cells(@Nullable Cell first) {
        List<Layer> layers = new ArrayList<>();
        for (Cell cell = first; cell != null; cell = cell.next) {
            layers.add(cell.layer);
        }
        return layers;
    }

    private static long highest(@Nullable Cell front) {
        return cells(front).stream().mapToLong(Layer::number).max().orElse(Layer.NONE);
    }

    private long lowestOfBack() {
        return cells(back).stream().mapToLong(Layer::number).min().orElse(lastNumber + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LayerQueue that
                && lastNumber == that.lastNumber
                && unloaded.equals(that.unloaded)
                && loaded().equals(that.loaded());
    }

    @Override
    public int hashCode() {
        return Objects.hash(lastNumber, unloaded, loaded());
    }

    @Override
    public String toString() {
        return loaded() + (unloaded.isZero() ? "" : " and " + unloaded + " not loaded");
    }
}
