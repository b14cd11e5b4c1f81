package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A random but plausible life of one pool: what comes in, what goes out, what turns out dearer. */
final class History {

    /**
     * @param pick chooses a layer where one is meant, in proportion to the numbers given so far
     */
    record Event(Kind kind, Quantity quantity, Value worth, double pick) {

        long layer(Pool pool) {
            return (long) (pick * (pool.layers().lastNumber() + 1));
        }

        Moved apply(Costing costing, Pool pool) {
            return switch (kind) {
                case IN -> costing.in(pool, quantity, worth);
                case IN_AT_CURRENT -> costing.inAtCurrent(pool, quantity);
                case OUT -> costing.out(pool, quantity);
                case OUT_AT -> costing.outAt(pool, quantity, worth, layer(pool));
                case LATE_COST -> costing.revalue(pool, share(pool), worth);
                case LATE_CREDIT -> costing.revalue(pool, share(pool), worth.negate());
                case WRITE_UP -> costing.revalueBy(pool, worth);
                case WRITE_DOWN -> costing.revalueBy(pool, worth.negate());
                case NEW_COST -> costing.revalueTo(pool, new UnitCost(worth.amount()));
            };
        }

        private ReceiptShare share(Pool pool) {
            Quantity there = pool.onHand().signum() > 0 ? pool.onHand() : Quantity.ZERO;
            Quantity remaining = there.min(quantity);
            Layer layer = pool.layers().find(layer(pool)).orElse(new Layer(Layer.NONE, quantity, worth));
            Quantity received = layer.quantity().compareTo(quantity) > 0 ? layer.quantity() : quantity;
            return new ReceiptShare(received, remaining.min(received), layer.number());
        }

        /** How many pieces of layers the event can use at most, and up to which layer it must see them. */
        Quantity reach(Pool pool) {
            return switch (kind) {
                case IN, IN_AT_CURRENT -> Quantity.ZERO;
                case OUT -> quantity;
                case OUT_AT, LATE_COST, LATE_CREDIT, WRITE_UP, WRITE_DOWN, NEW_COST -> pool.onHand();
            };
        }

        /** Signed change of the quantity on hand. */
        Quantity change() {
            return switch (kind) {
                case IN, IN_AT_CURRENT -> quantity;
                case OUT, OUT_AT -> quantity.negate();
                case LATE_COST, LATE_CREDIT, WRITE_UP, WRITE_DOWN, NEW_COST -> Quantity.ZERO;
            };
        }
    }

    enum Kind {
        IN,
        IN_AT_CURRENT,
        OUT,
        OUT_AT,
        LATE_COST,
        LATE_CREDIT,
        WRITE_UP,
        WRITE_DOWN,
        NEW_COST
    }

    private static final Kind[] USUAL = {Kind.IN, Kind.IN, Kind.IN, Kind.OUT, Kind.OUT, Kind.OUT, Kind.IN_AT_CURRENT};

    private History() {}

    /** Anything may happen, stock may run short. */
    static List<Event> anything(RandomGenerator random, int length) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Kind kind = random.nextInt(3) > 0
                    ? USUAL[random.nextInt(USUAL.length)]
                    : Kind.values()[random.nextInt(Kind.values().length)];
            events.add(new Event(kind, quantity(random), worth(random), random.nextDouble()));
        }
        return events;
    }

    /** Whole pieces mostly, sometimes cloth by the centimetre. */
    static Quantity quantity(RandomGenerator random) {
        return random.nextInt(4) > 0
                ? Quantity.of(1 + random.nextInt(12))
                : new Quantity(BigDecimal.valueOf(1 + random.nextInt(20_000), 3));
    }

    /** Whole cents mostly, sometimes a transfer's six decimals, sometimes a gift. */
    static Value worth(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Value(BigDecimal.valueOf(random.nextInt(100_000_000), 6));
            case 1 -> Value.ZERO;
            default -> new Value(BigDecimal.valueOf(random.nextInt(20_000), 2));
        };
    }
}
