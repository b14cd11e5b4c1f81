package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;

/**
 * What a movement did to one layer: opened it, took from it or changed its worth.
 *
 * @param quantity signed change of its quantity; zero when only the worth changed
 * @param value signed change of its worth
 * @param after the layer as it stands now; at quantity zero it is used up and its row can go
 */
public record LayerChange(Quantity quantity, Value value, Layer after) {

    static LayerChange opened(Layer layer) {
        return new LayerChange(layer.quantity(), layer.value(), layer);
    }

    static LayerChange between(Layer before, Layer after) {
        return new LayerChange(
                after.quantity().minus(before.quantity()), after.value().minus(before.value()), after);
    }
}
