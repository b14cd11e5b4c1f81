package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.costing.History.Event;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
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
        Pool from = tens("100", "200");

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
                .containsExactly(
                        new Part(Quantity.of(1), Value.of("9"), 1),
                        new Part(Quantity.of(2), Value.of("18"), Layer.NONE));
    }

    @Test
    void underAMovingAverageThereIsOnePart() {
        Pool from = Pool.average(Quantity.of(3), Value.of("10"), UnitCost.of("3.333333"));
        Moved shipped = CostMethod.MOVING_AVERAGE.costing().out(from, Quantity.of(1));

        assertThat(Parts.left(from, shipped).list())
                .containsExactly(new Part(Quantity.of(1), Value.of("3.333333"), Layer.NONE));
    }

    @Test
    void aReversedIssueGoesBackIntoItsLayersWhereverTheyStand() {
        Pool pool = tens("10", "20", "30");
        Moved mistake = FIFO.out(pool, Quantity.of(15));
        Pool later = FIFO.out(mistake.after(), Quantity.of(1)).after();

        Moved reversed = FIFO.putBack(later, Parts.left(pool, mistake));

        assertThat(reversed.worth()).isEqualTo(Value.of("20"));
        assertThat(reversed.after().layers().loaded())
                .containsExactly(
                        new Layer(1, Quantity.of(10), Value.of("10")),
                        new Layer(2, Quantity.of(9), Value.of("18")),
                        new Layer(3, Quantity.of(10), Value.of("30")));
    }

    @Test
    void aLayerIsNotPutBackAmongLayersThatWereLeftInTheTable() {
        List<Layer> oldest = List.of(new Layer(7, Quantity.of(2), Value.of("20")));
        Pool pool = Pool.layered(Quantity.of(5), Value.of("50"), UnitCost.of("10"), oldest, 9);
        pool = FIFO.in(pool, Quantity.of(1), Value.of("10")).after();
        Pool loaded = pool;

        assertThat(FIFO.putBack(pool, part(5)).after().layers().loaded())
                .extracting(Layer::number)
                .containsExactly(5L, 7L, 10L);
        assertThat(FIFO.putBack(pool, part(7)).after().layers().loaded())
                .extracting(Layer::number)
                .containsExactly(7L, 10L);
        assertThat(FIFO.putBack(pool, part(10)).after().layers().unloaded()).isEqualTo(Quantity.of(3));
        assertThatThrownBy(() -> FIFO.putBack(loaded, part(8))).isInstanceOf(IllegalStateException.class);
    }

    /** A layer of ten pieces for each worth. */
    private static Pool tens(String... worths) {
        Pool pool = EMPTY;
        for (String worth : worths) {
            pool = FIFO.in(pool, Quantity.of(10), Value.of(worth)).after();
        }
        return pool;
    }

    private static Parts part(long layer) {
        return new Parts(List.of(new Part(Quantity.of(1), Value.of("10"), layer)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anIssueThatIsReversedAtOnceNeverHappened(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (CostMethod method : CostMethod.values()) {
            for (Pool pool : life(random, method.costing(), 40)) {
                if (pool.onHand().signum() > 0) {
                    neverHappened(
                            method.costing(), pool, History.quantity(random).min(pool.onHand()));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void norDidOneOfMoreThanThereWas(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Pool pool : life(random, FIFO, 40)) {
            if (pool.onHand().signum() > 0) {
                neverHappened(FIFO, pool, pool.onHand().plus(History.quantity(random)));
            }
        }
    }

    private static void neverHappened(Costing costing, Pool pool, Quantity issued) {
        Moved mistake = costing.out(pool, issued);
        Moved reversed = costing.putBack(mistake.after(), Parts.left(pool, mistake));

        assertThat(reversed.variance()).isEqualTo(Value.ZERO);
        assertThat(reversed.after().onHand()).isEqualTo(pool.onHand());
        assertThat(reversed.after().value()).isEqualTo(pool.value());
        assertThat(reversed.after().layers()).isEqualTo(pool.layers());
    }

    /** A pool after each of the things that happened to it. */
    private static List<Pool> life(SplittableRandom random, Costing costing, int length) {
        List<Pool> pools = new ArrayList<>(List.of(EMPTY));
        for (Event event : History.anything(random, length)) {
            pools.add(event.apply(costing, pools.getLast()).after());
        }
        return pools;
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatArrivesAndWhatIsMissingAddUpToWhatLeft(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Pool from = life(random, FIFO, 30).getLast();
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
