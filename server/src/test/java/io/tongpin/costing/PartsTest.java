package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.History.Event;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartsTest {

    private static final Costing FIFO = CostMethod.FIFO.costing();
    private static final Pool EMPTY = Pool.empty(UnitCost.of("4"));

    @Test
    void aTransferOpensTheSameLayersInTheOtherStore() {
        Pool from = FIFO.in(EMPTY, Quantity.of(10), Value.of("100")).after();
        from = FIFO.in(from, Quantity.of(10), Value.of("200")).after();

        Moved shipped = FIFO.out(from, Quantity.of(15));
        Moved received = FIFO.in(EMPTY, Parts.left(from, shipped));

        assertThat(received.worth()).isEqualTo(Value.of("200"));
        assertThat(received.after().layers().loaded())
                .containsExactly(
                        new Layer(1, Quantity.of(10), Value.of("100")), new Layer(2, Quantity.of(5), Value.of("100")));
    }

    @Test
    void whatTheSenderDidNotHaveTravelsAsAPartOfItsOwn() {
        Pool from = FIFO.in(EMPTY, Quantity.of(1), Value.of("9")).after();

        Parts parts = Parts.left(from, FIFO.out(from, Quantity.of(3)));

        assertThat(parts.list())
                .containsExactly(new Part(Quantity.of(1), Value.of("9")), new Part(Quantity.of(2), Value.of("18")));
    }

    @Test
    void underAMovingAverageThereIsOnePart() {
        Pool from = Pool.average(Quantity.of(3), Value.of("10"), UnitCost.of("3.333333"));
        Moved shipped = CostMethod.MOVING_AVERAGE.costing().out(from, Quantity.of(1));

        assertThat(Parts.left(from, shipped).list()).containsExactly(new Part(Quantity.of(1), Value.of("3.333333")));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatArrivesAndWhatIsMissingAddUpToWhatLeft(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Pool from = EMPTY;
        for (Event event : History.anything(random, 30)) {
            from = event.apply(FIFO, from).after();
        }
        Moved shipped = FIFO.out(from, History.quantity(random));
        Parts all = Parts.left(from, shipped);
        Quantity arrived = History.quantity(random).min(all.quantity());

        assertThat(all.worth()).isEqualTo(shipped.worth().negate());
        assertThat(all.first(arrived).quantity()).isEqualTo(arrived);
        assertThat(all.first(arrived).worth().plus(all.after(arrived).worth())).isEqualTo(all.worth());
        assertThat(all.first(arrived).quantity().plus(all.after(arrived).quantity()))
                .isEqualTo(all.quantity());
        assertThat(all.after(all.quantity()).list()).isEqualTo(List.of());
    }
}
