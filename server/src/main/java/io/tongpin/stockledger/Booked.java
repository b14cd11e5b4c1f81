package io.tongpin.stockledger;

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
}
