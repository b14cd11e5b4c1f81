package io.tongpin.costing;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Value;
import java.util.List;

/**
 * What one movement did to its pool: {@code after.value = before.value + worth + variance}, and in cents
 * {@code booked(after) = booked(before) + booked + bookedVariance}.
 *
 * @param worth signed worth of the movement itself: what came in, or minus what left
 * @param variance worth that enters or leaves the pool without goods (存货差异): a shortage settled at another cost than
 *     it was issued at, what is left when the last piece goes, the part of a late cost whose goods are gone
 * @param booked the movement's cents for the general ledger; a worth in whole cents books exactly itself
 * @param bookedVariance the variance's cents, against cost of sales or stock variance
 * @param layers under FIFO, the layers that were opened, taken from or changed, in that order
 */
public record Moved(
        Pool after, Value worth, Value variance, Money booked, Money bookedVariance, List<LayerChange> layers) {

    public Moved {
        layers = List.copyOf(layers);
    }

    static Moved of(Pool before, Pool after, Value worth, List<LayerChange> layers) {
        Value meant = before.value().plus(worth);
        return new Moved(
                after,
                worth,
                after.value().minus(meant),
                meant.booked().minus(before.value().booked()),
                after.value().booked().minus(meant.booked()),
                layers);
    }
}
