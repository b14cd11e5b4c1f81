package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class FifoTest {

    private static final Costing FIFO = CostMethod.FIFO.costing();
    private static final Pool EMPTY = Pool.empty(UnitCost.of("4"));

    @Test
    void anIssueUsesTheOldestLayersAndSaysWhichOnes() {
        Pool pool = received(received(EMPTY, "10", "100"), "10", "200");

        Moved sold = FIFO.out(pool, Quantity.of("15"));

        assertThat(sold.worth()).isEqualTo(Value.of("-200"));
        assertThat(sold.layers())
                .containsExactly(
                        new LayerChange(Quantity.of("-10"), Value.of("-100"), layer(1, "0", "0")),
                        new LayerChange(Quantity.of("-5"), Value.of("-100"), layer(2, "5", "100")));
        assertThat(sold.after().layers().loaded()).containsExactly(layer(2, "5", "100"));
        assertThat(sold.after().lastCost()).isEqualTo(UnitCost.of("20"));
    }

    @Test
    void aLinkedReturnIsANewLastLayer() {
        Pool pool = FIFO.out(received(received(EMPTY, "10", "100"), "10", "200"), Quantity.of("4"))
                .after();

        Moved back = FIFO.in(pool, Quantity.of("1"), Value.of("10"));

        assertThat(back.after().layers().loaded())
                .containsExactly(layer(1, "6", "60"), layer(2, "10", "200"), layer(3, "1", "10"));
    }

    @Test
    void aReceiptAfterAShortageOpensALayerForTheRestOnly() {
        Moved sold = FIFO.out(EMPTY, Quantity.of("2"));
        assertThat(sold.worth()).isEqualTo(Value.of("-8"));
        assertThat(sold.layers()).isEmpty();

        Moved receipt = FIFO.in(sold.after(), Quantity.of("10"), Value.of("150"));

        assertThat(receipt.variance()).isEqualTo(Value.of("-22"));
        assertThat(receipt.after().layers().loaded()).containsExactly(layer(1, "8", "120"));
    }

    @Test
    void aReversedReceiptTakesItsOwnLayerNotTheOldest() {
        Pool pool = received(received(EMPTY, "10", "100"), "10", "2000");

        Moved reversed = FIFO.outAt(pool, Quantity.of("10"), Value.of("2000"), 2);

        assertThat(reversed.variance()).isEqualTo(Value.ZERO);
        assertThat(reversed.after().layers().loaded()).containsExactly(layer(1, "10", "100"));
    }

    @Test
    void whatTheOwnLayerNoLongerHasComesFromTheOldestAndTheDifferenceIsAVariance() {
        Pool pool = FIFO.out(received(received(EMPTY, "10", "100"), "10", "200"), Quantity.of("15"))
                .after();
        pool = received(pool, "10", "300");

        Moved back = FIFO.outAt(pool, Quantity.of("7"), Value.of("140"), 2);

        assertThat(back.worth()).isEqualTo(Value.of("-140"));
        assertThat(back.variance()).isEqualTo(Value.of("-20"));
        assertThat(back.after().layers().loaded()).containsExactly(layer(3, "8", "240"));
    }

    @Test
    void aReturnOfMoreThanThereIsOwesTheRestAtItsOwnCost() {
        Moved back = FIFO.outAt(received(EMPTY, "5", "50"), Quantity.of("8"), Value.of("100"), Layer.NONE);

        assertThat(back.after().value()).isEqualTo(Value.of("-37.5"));
        assertThat(back.variance()).isEqualTo(Value.of("12.5"));
    }

    @Test
    void aLateFreightBillFindsItsLayer() {
        Pool pool = FIFO.out(received(received(EMPTY, "10", "100"), "10", "200"), Quantity.of("1"))
                .after();

        Moved freight = FIFO.revalue(pool, ReceiptShare.ofLayer(Quantity.of("10"), 1), Value.of("100"));

        assertThat(freight.after().layers().loaded()).containsExactly(layer(1, "9", "180"), layer(2, "10", "200"));
        assertThat(freight.worth()).isEqualTo(Value.of("100"));
        assertThat(freight.variance()).isEqualTo(Value.of("-10"));
    }

    @Test
    void aWriteDownNeverTakesALayerBelowZero() {
        Pool pool = received(received(received(EMPTY, "1", "9"), "1", "1"), "1", "5");

        Moved down = FIFO.revalueBy(pool, Value.of("-12"));
        assertThat(down.after().layers().loaded())
                .containsExactly(layer(1, "1", "3"), layer(2, "1", "0"), layer(3, "1", "0"));
        assertThat(down.variance()).isEqualTo(Value.ZERO);

        Moved tooMuch = FIFO.revalueBy(pool, Value.of("-20"));
        assertThat(tooMuch.after().value()).isEqualTo(Value.ZERO);
        assertThat(tooMuch.variance()).isEqualTo(Value.of("5"));
    }

    @Test
    void layersLeftInTheTableAreNeverSkipped() {
        List<Layer> oldest = List.of(layer(7, "2", "20"));
        Pool pool = Pool.layered(Quantity.of("5"), Value.of("50"), UnitCost.of("10"), oldest, 9);

        assertThat(received(pool, "1", "10").layers().lastNumber()).isEqualTo(10);
        Pool used = FIFO.out(received(pool, "1", "10"), Quantity.of("2")).after();
        assertThatThrownBy(() -> FIFO.out(used, Quantity.of("1"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FIFO.revalue(used, ReceiptShare.ofLayer(Quantity.of("1"), 8), Value.of("1")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Layer layer(long number, String quantity, String value) {
        return new Layer(number, Quantity.of(quantity), Value.of(value));
    }

    private static Pool received(Pool pool, String quantity, String worth) {
        return FIFO.in(pool, Quantity.of(quantity), Value.of(worth)).after();
    }
}
