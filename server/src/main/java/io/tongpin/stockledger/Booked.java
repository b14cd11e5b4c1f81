package io.tongpin.stockledger;

import io.tongpin.costing.Moved;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Value;

/**
 * What a movement means for the general ledger, in cents (记账金额).
 *
 * @param movement signed change of the inventory account by the goods themselves
 * @param variance signed change without goods: a settled shortage, residue of the last piece, a late cost's lost share
 * @param worth signed exact worth of the movement
 */
public record Booked(Money movement, Money variance, Value worth) {

    static final Booked NOTHING = new Booked(Money.ZERO, Money.ZERO, Value.ZERO);

    /** A mirror books the cents of its original, so that nothing stays between them; any other issue what is to be booked. */
    static Money centsOut(Worth worth, Moved done, Money change) {
        if (worth instanceof Worth.Mirrored(var _, Money exact, var _, var _)) {
            return exact.negate();
        }
        return done.variance().signum() == 0
                ? change.min(Money.ZERO)
                : done.worth().booked();
    }
}
