package io.tongpin.costing;

import io.tongpin.kernel.Quantity;

/**
 * A receipt whose cost changes later, and how much of it is still in the pool (到货余量).
 *
 * @param remaining used by a moving average; FIFO looks at the layer itself
 * @param layer the layer the receipt opened, {@link Layer#NONE} under a moving average or when it opened none
 */
public record ReceiptShare(Quantity received, Quantity remaining, long layer) {

    public ReceiptShare {
        if (received.signum() <= 0
                || remaining.signum() < 0
                || remaining.minus(received).signum() > 0) {
            throw new IllegalArgumentException(remaining + " cannot be left of " + received);
        }
    }

    /**
     * Under a moving average the pieces have no names, so we assume that those that came first left first: of a receipt
     * is left what is on hand beyond everything that came in after it.
     *
     * @param receivedSince all that came into the pool after this receipt
     */
    public static ReceiptShare inFlow(Quantity received, Quantity onHand, Quantity receivedSince) {
        Quantity left = onHand.minus(receivedSince).min(received);
        return new ReceiptShare(received, left.signum() < 0 ? Quantity.ZERO : left, Layer.NONE);
    }

    public static ReceiptShare ofLayer(Quantity received, long layer) {
        return new ReceiptShare(received, Quantity.ZERO, layer);
    }
}
