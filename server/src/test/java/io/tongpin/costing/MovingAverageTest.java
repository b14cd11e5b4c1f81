package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import org.junit.jupiter.api.Test;

class MovingAverageTest {

    private static final Costing AVERAGE = CostMethod.MOVING_AVERAGE.costing();
    private static final Pool EMPTY = Pool.empty(UnitCost.of("4"));

    @Test
    void anIssueTakesTheAverageAndLeavesItUnchanged() {
        Pool pool = received(received(EMPTY, "10", "50"), "10", "70");

        Moved sold = AVERAGE.out(pool, Quantity.of("5"));

        assertThat(sold.worth()).isEqualTo(Value.of("-30"));
        assertThat(sold.variance()).isEqualTo(Value.ZERO);
        assertThat(sold.after()).isEqualTo(Pool.average(Quantity.of("15"), Value.of("90"), UnitCost.of("6")));
    }

    @Test
    void theLastPieceTakesWhatIsLeft() {
        Pool pool = received(EMPTY, "3", "1.00");

        Moved first = AVERAGE.out(pool, Quantity.of("1"));
        Moved second = AVERAGE.out(first.after(), Quantity.of("1"));
        Moved last = AVERAGE.out(second.after(), Quantity.of("1"));

        assertThat(first.worth()).isEqualTo(Value.of("-0.333333"));
        assertThat(second.worth()).isEqualTo(Value.of("-0.333334"));
        assertThat(last.worth()).isEqualTo(Value.of("-0.333333"));
        assertThat(last.after()).isEqualTo(Pool.average(Quantity.ZERO, Value.ZERO, UnitCost.of("0.333333")));
    }

    @Test
    void centsAreTheDifferenceOfRoundedBalancesSoTheyNeverDrift() {
        Moved first = AVERAGE.out(received(EMPTY, "3", "1.00"), Quantity.of("1"));
        Moved second = AVERAGE.out(first.after(), Quantity.of("1"));
        Moved last = AVERAGE.out(second.after(), Quantity.of("1"));

        assertThat(first.booked()).isEqualTo(Money.of("-0.33"));
        assertThat(second.booked()).isEqualTo(Money.of("-0.34"));
        assertThat(last.booked()).isEqualTo(Money.of("-0.33"));
    }

    @Test
    void goodsSoldBeforeTheyCameAreSettledByAVarianceAndNotReCosted() {
        Moved sold = AVERAGE.out(received(EMPTY, "20", "300"), Quantity.of("30"));
        assertThat(sold.worth()).isEqualTo(Value.of("-450"));
        assertThat(sold.after().value()).isEqualTo(Value.of("-150"));

        Moved part = AVERAGE.in(sold.after(), Quantity.of("4"), Value.of("120"));
        assertThat(part.after().value()).isEqualTo(Value.of("-90"));
        assertThat(part.variance()).isEqualTo(Value.of("-60"));

        Moved rest = AVERAGE.in(part.after(), Quantity.of("10"), Value.of("300"));
        assertThat(rest.after()).isEqualTo(Pool.average(Quantity.of("4"), Value.of("120"), UnitCost.of("30")));
        assertThat(rest.worth()).isEqualTo(Value.of("300"));
        assertThat(rest.variance()).isEqualTo(Value.of("-90"));
    }

    @Test
    void whatComesInUnpricedCostsTheAverageOrTheLastKnownCost() {
        assertThat(AVERAGE.inAtCurrent(EMPTY, Quantity.of("2")).worth()).isEqualTo(Value.of("8"));

        Pool sold = AVERAGE.out(received(EMPTY, "2", "13"), Quantity.of("2")).after();
        assertThat(AVERAGE.inAtCurrent(sold, Quantity.of("1")).worth()).isEqualTo(Value.of("6.5"));
    }

    @Test
    void aSupplierReturnLeavesAtTheReceiptsCostAndTheResidueOfTheLastPieceIsAVariance() {
        Pool pool = received(received(EMPTY, "10", "100"), "10", "200");

        Moved some = AVERAGE.outAt(pool, Quantity.of("5"), Value.of("50"), Layer.NONE);
        assertThat(some.after().value()).isEqualTo(Value.of("250"));
        assertThat(some.variance()).isEqualTo(Value.ZERO);

        Moved all = AVERAGE.outAt(some.after(), Quantity.of("15"), Value.of("200"), Layer.NONE);
        assertThat(all.after().value()).isEqualTo(Value.ZERO);
        assertThat(all.variance()).isEqualTo(Value.of("-50"));
    }

    @Test
    void aReturnDearerThanTheWholeStockLeavesItAtZeroNotBelow() {
        Moved back = AVERAGE.outAt(received(EMPTY, "10", "10"), Quantity.of("5"), Value.of("50"), Layer.NONE);

        assertThat(back.after().value()).isEqualTo(Value.ZERO);
        assertThat(back.worth()).isEqualTo(Value.of("-50"));
        assertThat(back.variance()).isEqualTo(Value.of("40"));
    }

    @Test
    void aReturnOfMoreThanThereIsOwesTheRestAtItsOwnCost() {
        Pool pool = received(EMPTY, "5", "50");

        Moved back = AVERAGE.outAt(pool, Quantity.of("8"), Value.of("100"), Layer.NONE);
        assertThat(back.after().value()).isEqualTo(Value.of("-37.5"));
        assertThat(back.variance()).isEqualTo(Value.of("12.5"));

        Moved more = AVERAGE.outAt(back.after(), Quantity.of("1"), Value.of("9"), Layer.NONE);
        assertThat(more.after().value()).isEqualTo(Value.of("-46.5"));
        assertThat(more.variance()).isEqualTo(Value.ZERO);
    }

    @Test
    void aLateFreightBillRaisesWhatIsStillThereAndTheRestIsAVariance() {
        Pool pool = AVERAGE.out(received(received(EMPTY, "10", "100"), "10", "200"), Quantity.of("1"))
                .after();
        ReceiptShare share = ReceiptShare.inFlow(Quantity.of("10"), pool.onHand(), Quantity.of("10"));

        Moved freight = AVERAGE.revalue(pool, share, Value.of("100"));

        assertThat(share.remaining()).isEqualTo(Quantity.of("9"));
        assertThat(freight.after().value()).isEqualTo(Value.of("375"));
        assertThat(freight.worth()).isEqualTo(Value.of("100"));
        assertThat(freight.variance()).isEqualTo(Value.of("-10"));
    }

    @Test
    void nonsenseIsABug() {
        assertThatThrownBy(() -> AVERAGE.out(EMPTY, Quantity.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AVERAGE.in(EMPTY, Quantity.of("1"), Value.of("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pool.average(Quantity.of("1"), Value.of("-0.01"), UnitCost.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Pool received(Pool pool, String quantity, String worth) {
        return AVERAGE.in(pool, Quantity.of(quantity), Value.of(worth)).after();
    }
}
