package io.tongpin.purchasing;

import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Reading;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shares a late cost over received lines (审分摊): as the lines say, or by amount, quantity or a stated weight. */
final class ShareReading {

    private static final String BASIS = "basis";
    private static final BigDecimal HIGHEST = new BigDecimal("999999999");

    private final Reading reading;
    private final List<GoodsLine> lines;

    ShareReading(Reading reading, List<GoodsLine> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    List<LandedCost.Share> of(Money total) {
        Money stated = reading.document().totalLines();
        if (total.isZero()) {
            reading.refuse(Refusal.input("purchasing.nothing-to-share"));
        } else if (!stated.isZero() && !stated.equals(total)) {
            reading.refuse(Refusal.input(
                    "purchasing.shares-do-not-match", "total", total.toString(), "shares", stated.toString()));
        }
        List<Money> amounts = stated.isZero()
                ? split(total)
                : lines.stream().map(GoodsLine::amount).toList();
        List<LandedCost.Share> shares = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            share(lines.get(i), amounts.get(i)).ifPresent(shares::add);
        }
        return shares;
    }

    private List<Money> split(Money total) {
        String basis = reading.document().custom().getOrDefault(BASIS, "amount");
        List<BigDecimal> weights = new ArrayList<>();
        for (GoodsLine line : lines) {
            Facts.SourceLine received = line.sourceLine();
            switch (basis) {
                case "amount" ->
                    weights.add(received.amount().minus(received.tax()).amount());
                case "quantity" -> weights.add(received.quantity().value());
                case "weight" -> weights.add(line.written().quantity().value());
                default -> {
                    reading.refuse(Refusal.input("purchasing.basis-unknown", BASIS, basis));
                    return List.of();
                }
            }
        }
        return weights.isEmpty() ? List.of() : total.allocate(weights);
    }

    private Optional<LandedCost.Share> share(GoodsLine line, Money amount) {
        Facts.SourceLine received = line.sourceLine();
        if (amount.amount().compareTo(HIGHEST.multiply(received.quantity().value())) > 0) {
            reading.refuseLine(line.no(), "purchasing.cost-too-high", "limit", HIGHEST.toPlainString());
        }
        return reading.place(line.no(), received.warehouse())
                .map(place -> new LandedCost.Share(line.no(), received, place, amount));
    }
}
