package io.tongpin.costing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * FIFO as one would do it on paper, without any of the product's classes: every receipt and every issue stays on the page,
 * and for each figure the whole page is gone through again from the top.
 */
final class PatientClerk {

    /** Positive quantity: came in with that worth. Negative: went out. */
    private record Entry(BigDecimal quantity, BigDecimal worth) {}

    private final BigDecimal cardCost;
    private final List<Entry> page = new ArrayList<>();

    PatientClerk(BigDecimal cardCost) {
        this.cardCost = cardCost;
    }

    void receives(BigDecimal quantity, BigDecimal worth) {
        page.add(new Entry(quantity, worth));
    }

    void issues(BigDecimal quantity) {
        page.add(new Entry(quantity.negate(), BigDecimal.ZERO));
    }

    BigDecimal onHand() {
        return page.stream().map(Entry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal value() {
        List<BigDecimal[]> heaps = new ArrayList<>();
        BigDecimal owed = BigDecimal.ZERO;
        BigDecimal owedWorth = BigDecimal.ZERO;
        BigDecimal lastCost = cardCost;
        for (Entry entry : page) {
            BigDecimal quantity = entry.quantity.abs();
            if (entry.quantity.signum() > 0) {
                BigDecimal each = entry.worth.divide(quantity, 6, RoundingMode.HALF_UP);
                lastCost = heaps.isEmpty() ? each : lastCost;
                BigDecimal pays = owed.min(quantity);
                BigDecimal stays = quantity.subtract(pays);
                owedWorth = part(owedWorth, owed.subtract(pays), owed);
                owed = owed.subtract(pays);
                if (stays.signum() > 0) {
                    heaps.add(new BigDecimal[] {stays, part(entry.worth, stays, quantity)});
                }
                continue;
            }
            while (quantity.signum() > 0 && !heaps.isEmpty()) {
                BigDecimal[] heap = heaps.getFirst();
                BigDecimal takes = heap[0].min(quantity);
                lastCost = heap[1].divide(heap[0], 6, RoundingMode.HALF_UP);
                heap[1] = heap[1].subtract(part(heap[1], takes, heap[0]));
                heap[0] = heap[0].subtract(takes);
                quantity = quantity.subtract(takes);
                if (heap[0].signum() == 0) {
                    heaps.removeFirst();
                }
            }
            owed = owed.add(quantity);
            owedWorth = owedWorth.add(quantity.multiply(lastCost).setScale(6, RoundingMode.HALF_UP));
        }
        return heaps.stream().map(heap -> heap[1]).reduce(owedWorth.negate(), BigDecimal::add);
    }

    private static BigDecimal part(BigDecimal worth, BigDecimal quantity, BigDecimal of) {
        if (quantity.compareTo(of) == 0) {
            return worth;
        }
        return worth.multiply(quantity).divide(of, 6, RoundingMode.HALF_UP);
    }
}
