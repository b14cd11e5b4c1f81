package io.tongpin.documents;

import io.tongpin.generalledger.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a document is made from an earlier one (下推): which of its lines are still open for it, or which of its money is. */
public enum FollowUp {

    /** Ordered goods are received. */
    RECEIPT(Purpose.RECEIVED, null),

    /** Ordered goods are delivered. */
    DELIVERY(Purpose.DELIVERED, null),

    /** Ordered goods that will not come any more are given up. */
    NO_MORE_RECEIPTS(Purpose.RECEIVED, null),

    /** Ordered goods that will not be delivered any more are given up. */
    NO_MORE_DELIVERIES(Purpose.DELIVERED, null),

    /** Goods go back to where they came from. */
    RETURN(Purpose.RETURNED, null),

    /** Goods come back over the counter; the money goes back the way it came. */
    COUNTER_RETURN(Purpose.RETURNED, null),

    /** Goods that another store has asked for are sent to it. */
    SHIPMENT(Purpose.SHIPPED, null),

    /** Goods that are on the road arrive. */
    ARRIVAL(Purpose.RECEIVED, null),

    /** A late cost is shared over received lines, which are not used up by it. */
    COST_SHARE(null, null),

    /** What others owe us is paid. */
    COLLECTION(null, Side.RECEIVABLE),

    /** What we owe is paid. */
    PAYMENT(null, Side.PAYABLE);

    private final @Nullable Purpose purpose;
    private final @Nullable Side side;

    FollowUp(@Nullable Purpose purpose, @Nullable Side side) {
        this.purpose = purpose;
        this.side = side;
    }

    /** Whether it is a step on the usual way and not one beside it: a return, a late cost, an order given up. */
    public boolean onTheWay() {
        return switch (this) {
            case RECEIPT, DELIVERY, SHIPMENT, ARRIVAL, COLLECTION, PAYMENT -> true;
            case NO_MORE_RECEIPTS, NO_MORE_DELIVERIES, RETURN, COUNTER_RETURN, COST_SHARE -> false;
        };
    }

    /** Whether something is still to come of a document until this has taken it all up. */
    boolean awaited() {
        return onTheWay() && purpose != null;
    }

    /** What lines are taken up for; empty where none is used up. */
    public Optional<Purpose> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** Whose open items are settled; empty where it is about goods. */
    public Optional<Side> side() {
        return Optional.ofNullable(side);
    }
}
