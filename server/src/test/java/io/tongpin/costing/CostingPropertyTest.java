package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.History.Event;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history, whatever happens in it; the seed is in the test's name. */
class CostingPropertyTest {

    private static final int SEEDS = 300;
    private static final int EVENTS = 120;
    private static final BigDecimal HALF_A_MILLIONTH = new BigDecimal("0.0000005");
    private static final Pool EMPTY = Pool.empty(UnitCost.of("3.25"));

    static Stream<Arguments> methodsAndSeeds() {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> Stream.of(CostMethod.values()).map(method -> Arguments.of(method, seed)));
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("methodsAndSeeds")
    void theLawsHoldAfterEveryMovement(CostMethod method, long seed) {
        Pool pool = EMPTY;
        Value moved = Value.ZERO;
        Money booked = Money.ZERO;
        for (Event event : History.anything(new SplittableRandom(seed), EVENTS)) {
            Moved after = event.apply(method.costing(), pool);
            moved = moved.plus(after.worth()).plus(after.variance());
            booked = booked.plus(after.booked()).plus(after.bookedVariance());

            holds(event, pool, after);
            assertThat(after.after().value()).isEqualTo(moved);
            assertThat(after.after().value().booked()).isEqualTo(booked);
            pool = after.after();
        }
    }

    private static void holds(Event event, Pool before, Moved moved) {
        Pool after = moved.after();
        assertThat(after.onHand()).isEqualTo(before.onHand().plus(event.change()));
        assertThat(after.value().signum()).isIn(0, after.onHand().signum());
        assertThat(after.lastCost().value()).isNotNegative();
        assertThat(after.unitCost().value()).isNotNegative();
        if (moved.worth().equals(Value.of(new Money(moved.worth().amount().setScale(2, RoundingMode.HALF_UP))))) {
            assertThat(Value.of(moved.booked())).isEqualTo(moved.worth());
        }
        if (event.kind() == History.Kind.OUT
                || before.onHand().signum() >= 0 && event.change().signum() > 0) {
            assertThat(moved.variance()).isEqualTo(Value.ZERO);
        }
        assertThat(moved.layers().stream().map(LayerChange::quantity).reduce(Quantity.ZERO, Quantity::plus))
                .isEqualTo(inLayers(after).minus(inLayers(before)));
    }

    private static Quantity inLayers(Pool pool) {
        Quantity quantity = pool.layers().loaded().stream().map(Layer::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (!pool.layers().loaded().isEmpty()) {
            assertThat(quantity).isEqualTo(pool.onHand());
            assertThat(pool.layers().loaded().stream().map(Layer::value).reduce(Value.ZERO, Value::plus))
                    .isEqualTo(pool.value());
        }
        return quantity;
    }

    /** The ledger keeps a balance row and layer rows, and loads for each movement only what it can use. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("methodsAndSeeds")
    void writingRowsAndLoadingTheOldestGivesTheSameAsKeepingAllInMemory(CostMethod method, long seed) {
        List<Event> events = History.anything(new SplittableRandom(seed), EVENTS);
        Pool inMemory = EMPTY;
        Pool row = EMPTY;
        TreeMap<Long, Layer> layerRows = new TreeMap<>();

        for (Event event : events) {
            inMemory = event.apply(method.costing(), inMemory).after();
            Moved stored = event.apply(method.costing(), loaded(row, layerRows, event.reach(row)));
            row = stored.after();
            for (LayerChange change : stored.layers()) {
                layerRows.put(change.after().number(), change.after());
            }
            layerRows.values().removeIf(layer -> layer.quantity().isZero());

            assertThat(loaded(row, layerRows, row.onHand())).isEqualTo(inMemory);
        }
    }

    private static Pool loaded(Pool row, TreeMap<Long, Layer> layerRows, Quantity reach) {
        long last = row.layers().lastNumber();
        if (last == 0) {
            return Pool.average(row.onHand(), row.value(), row.lastCost());
        }
        List<Layer> oldest = new ArrayList<>();
        Quantity sofar = Quantity.ZERO;
        for (Layer layer : layerRows.values()) {
            if (sofar.compareTo(reach) >= 0) {
                break;
            }
            oldest.add(layer);
            sofar = sofar.plus(layer.quantity());
        }
        return Pool.layered(row.onHand(), row.value(), row.lastCost(), oldest, last);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fifoIsWhatAPatientClerkWouldCount(long seed) {
        Pool pool = EMPTY;
        PatientClerk clerk = new PatientClerk(EMPTY.lastCost().value());
        for (Event event : History.anything(new SplittableRandom(seed), EVENTS)) {
            if (event.kind() == History.Kind.OUT || event.kind() == History.Kind.IN) {
                pool = event.apply(CostMethod.FIFO.costing(), pool).after();
                if (event.kind() == History.Kind.IN) {
                    clerk.receives(event.quantity().value(), event.worth().amount());
                } else {
                    clerk.issues(event.quantity().value());
                }

                assertThat(pool.onHand().value()).isEqualByComparingTo(clerk.onHand());
                assertThat(pool.value().amount()).isEqualByComparingTo(clerk.value());
            }
        }
    }

    /** Each issue rounds by at most half a millionth, and the next one takes its share of that along. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sixDecimalsStayAtTheTrueAverage(long seed) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal allowed = BigDecimal.ZERO;
        Pool pool = EMPTY;
        for (Event event : History.anything(new SplittableRandom(seed), 500)) {
            BigDecimal change = event.quantity().value();
            if (event.kind() == History.Kind.IN) {
                quantity = quantity.add(change);
                exact = exact.add(event.worth().amount());
                pool = event.apply(CostMethod.MOVING_AVERAGE.costing(), pool).after();
            } else if (event.kind() == History.Kind.OUT && change.compareTo(quantity) <= 0) {
                BigDecimal left = quantity.subtract(change);
                exact = exact.multiply(left).divide(quantity, MathContext.DECIMAL128);
                allowed = allowed.multiply(left)
                        .divide(quantity, MathContext.DECIMAL128)
                        .add(HALF_A_MILLIONTH);
                quantity = left;
                pool = event.apply(CostMethod.MOVING_AVERAGE.costing(), pool).after();
            }
            assertThat(pool.value().amount().subtract(exact).abs()).isLessThanOrEqualTo(allowed);
        }
    }
}
