package io.tongpin.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one cost is kept for, done again from the description in words and without looking at the product's code (成本池对照):
 * slow, plain, immutable.
 */
record NaivePool(BigDecimal quantity, BigDecimal value, BigDecimal lastCost, List<Layer> layers) {

    static final NaivePool EMPTY = new NaivePool(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of());

    /** Goods that came in together; only under FIFO. */
    record Layer(BigDecimal quantity, BigDecimal value, UUID document, int line) {

        Layer without(BigDecimal part, BigDecimal worth) {
            return new Layer(quantity.subtract(part), value.subtract(worth), document, line);
        }
    }

    /** Pieces of one cost that left together. */
    record Part(BigDecimal quantity, BigDecimal worth) {}

    /** A pool after goods left it, what they were worth, and in which parts they lay there. */
    record Issue(NaivePool after, BigDecimal worth, List<Part> parts) {}

    static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
        return part.compareTo(of) == 0 ? whole : whole.multiply(part).divide(of, 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal at(BigDecimal quantity, BigDecimal cost) {
        return quantity.multiply(cost).setScale(6, RoundingMode.HALF_UP);
    }

    private static BigDecimal each(BigDecimal value, BigDecimal quantity) {
        return value.divide(quantity, 6, RoundingMode.HALF_UP);
    }

    private boolean owes() {
        return quantity.signum() < 0;
    }

    /** What so many pieces are worth if nobody says. */
    BigDecimal current(BigDecimal pieces) {
        return quantity.signum() == 0 ? at(pieces, lastCost) : share(value, pieces, quantity);
    }

    NaivePool in(BigDecimal pieces, BigDecimal worth, boolean fifo, UUID document, int line) {
        BigDecimal now = quantity.add(pieces);
        BigDecimal worthNow = owes() ? settled(pieces, worth, now) : value.add(worth);
        List<Layer> next = new ArrayList<>(layers);
        if (fifo && now.signum() > 0) {
            next.add(new Layer(owes() ? now : pieces, owes() ? worthNow : worth, document, line));
        }
        BigDecimal cost;
        if (fifo) {
            cost = quantity.signum() > 0 ? lastCost : each(worth, pieces);
        } else if (now.signum() > 0) {
            cost = each(worthNow, now);
        } else {
            cost = each(worth, pieces);
        }
        return new NaivePool(now, worthNow, cost, next);
    }

    /** Pieces that were owed are what they were issued at; the rest is what the receipt says. */
    private BigDecimal settled(BigDecimal pieces, BigDecimal worth, BigDecimal now) {
        return switch (now.signum()) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> share(worth, now, pieces);
            default -> share(value, now.negate(), quantity.negate());
        };
    }

    /** Goods leave at the cost the method gives. */
    Issue out(BigDecimal pieces, boolean fifo) {
        return fifo ? outOfLayers(pieces, null) : outOfAverage(pieces);
    }

    private Issue outOfAverage(BigDecimal pieces) {
        BigDecimal there = quantity.signum() > 0 ? quantity.min(pieces) : BigDecimal.ZERO;
        BigDecimal cost = quantity.signum() > 0 ? each(value, quantity) : lastCost;
        BigDecimal worth = (there.signum() == 0 ? BigDecimal.ZERO : share(value, there, quantity))
                .add(at(pieces.subtract(there), cost));
        BigDecimal now = quantity.subtract(pieces);
        BigDecimal left = value.subtract(worth);
        return new Issue(
                new NaivePool(now, left, now.signum() > 0 ? each(left, now) : cost, layers),
                worth,
                List.of(new Part(pieces, worth)));
    }

    /** Goods leave at a worth that is given. */
    Issue outAt(BigDecimal pieces, BigDecimal worth, boolean fifo) {
        if (fifo) {
            return outOfLayers(pieces, worth);
        }
        BigDecimal cost = quantity.signum() > 0 ? each(value, quantity) : lastCost;
        BigDecimal now = quantity.subtract(pieces);
        BigDecimal left;
        if (now.signum() == 0) {
            left = BigDecimal.ZERO;
        } else if (now.signum() > 0) {
            left = value.subtract(worth).max(BigDecimal.ZERO);
        } else {
            BigDecimal there = quantity.signum() > 0 ? quantity : BigDecimal.ZERO;
            BigDecimal owed = share(worth, pieces.subtract(there), pieces);
            left = owes() ? value.subtract(owed) : owed.negate();
        }
        return new Issue(
                new NaivePool(now, left, now.signum() > 0 ? each(left, now) : cost, layers),
                worth,
                List.of(new Part(pieces, worth)));
    }

    private Issue outOfLayers(BigDecimal pieces, @Nullable BigDecimal given) {
        List<Layer> next = new ArrayList<>(layers);
        List<Part> parts = new ArrayList<>();
        BigDecimal missing = pieces;
        BigDecimal taken = BigDecimal.ZERO;
        BigDecimal cost = lastCost;
        while (missing.signum() > 0 && !next.isEmpty()) {
            Layer oldest = next.removeFirst();
            BigDecimal part = oldest.quantity().min(missing);
            BigDecimal worth = share(oldest.value(), part, oldest.quantity());
            cost = each(oldest.value(), oldest.quantity());
            if (part.compareTo(oldest.quantity()) < 0) {
                next.addFirst(oldest.without(part, worth));
            }
            parts.add(new Part(part, worth));
            taken = taken.add(worth);
            missing = missing.subtract(part);
        }
        BigDecimal owed;
        if (given == null) {
            owed = at(missing, cost);
        } else {
            owed = missing.signum() == 0 ? BigDecimal.ZERO : share(given, missing, pieces);
        }
        BigDecimal worth = given == null ? taken.add(owed) : given;
        if (missing.signum() > 0) {
            parts.add(new Part(missing, worth.subtract(taken)));
        }
        BigDecimal left = value.subtract(taken).subtract(owed);
        return new Issue(new NaivePool(quantity.subtract(pieces), left, cost, next), worth, parts);
    }

    /** Goods leave from the layers that one line brought in; what those do not hold leaves from the oldest. */
    Issue outOfOwn(BigDecimal pieces, UUID document, int line) {
        NaivePool pool = this;
        BigDecimal missing = pieces;
        BigDecimal worth = BigDecimal.ZERO;
        List<Part> parts = new ArrayList<>();
        for (Layer layer : layers) {
            BigDecimal part = layer.quantity().min(missing);
            if (layer.document().equals(document) && layer.line() == line && part.signum() > 0) {
                BigDecimal share = share(layer.value(), part, layer.quantity());
                pool = pool.without(layer, part, share);
                parts.add(new Part(part, share));
                worth = worth.add(share);
                missing = missing.subtract(part);
            }
        }
        if (missing.signum() == 0) {
            return new Issue(pool, worth, parts);
        }
        Issue rest = pool.outOfLayers(missing, null);
        parts.addAll(rest.parts());
        return new Issue(rest.after(), worth.add(rest.worth()), parts);
    }

    private NaivePool without(Layer layer, BigDecimal part, BigDecimal worth) {
        List<Layer> next = new ArrayList<>();
        for (Layer one : layers) {
            if (one != layer) {
                next.add(one);
            } else if (part.compareTo(layer.quantity()) < 0) {
                next.add(layer.without(part, worth));
            }
        }
        BigDecimal cost = each(layer.value(), layer.quantity());
        return new NaivePool(quantity.subtract(part), value.subtract(worth), cost, next);
    }

    /** A receipt of so many pieces turns out dearer; {@code here} is how many of them are still here. */
    NaivePool dearerByAverage(BigDecimal received, BigDecimal here, BigDecimal addition) {
        if (quantity.signum() <= 0) {
            return this;
        }
        BigDecimal now = value.add(share(addition, here, received)).max(BigDecimal.ZERO);
        return new NaivePool(quantity, now, each(now, quantity), layers);
    }

    NaivePool dearerByLayer(BigDecimal received, UUID document, int line, BigDecimal addition) {
        List<Layer> next = new ArrayList<>();
        BigDecimal gained = BigDecimal.ZERO;
        for (Layer layer : layers) {
            if (layer.document().equals(document) && layer.line() == line) {
                BigDecimal now = layer.value()
                        .add(share(addition, layer.quantity(), received))
                        .max(BigDecimal.ZERO);
                gained = gained.add(now.subtract(layer.value()));
                next.add(new Layer(layer.quantity(), now, document, line));
            } else {
                next.add(layer);
            }
        }
        return new NaivePool(quantity, value.add(gained), lastCost, next);
    }
}
