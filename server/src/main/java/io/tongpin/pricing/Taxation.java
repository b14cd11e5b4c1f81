package io.tongpin.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the taxes of a document (计税). Every tax of a line is a linear function of its bare base {@code b}: a percentage of
 * it, of the taxes that raise it, or a fixed amount. So with included taxes {@code A·b + B} the price tells the base,
 * {@code b = (price - B) / (1 + A)}, whatever is included and in which order; the only rounding is the last step.
 */
public final class Taxation {

    private final TaxRounding rounding;

    public Taxation(TaxRounding rounding) {
        this.rounding = rounding;
    }

    public Taxed of(List<TaxLine> lines) {
        return switch (rounding.level()) {
            case LINE -> byLine(lines);
            case DOCUMENT, DOCUMENT_WITH_ROUNDED_LINES -> byDocument(lines);
        };
    }

    private Taxed byLine(List<TaxLine> lines) {
        BigDecimal untaxed = BigDecimal.ZERO;
        Map<Tax, BigDecimal> taxes = new LinkedHashMap<>();
        for (TaxLine line : lines) {
            Map<Tax, BigDecimal> ofLine = rounded(exact(List.of(line)));
            untaxed = untaxed.add(round(line.amount())).subtract(included(ofLine));
            ofLine.forEach((tax, amount) -> taxes.merge(tax, amount, BigDecimal::add));
        }
        return taxed(untaxed, taxes);
    }

    private Taxed byDocument(List<TaxLine> lines) {
        boolean asPrinted = rounding.level() == TaxRounding.Level.DOCUMENT_WITH_ROUNDED_LINES;
        BigDecimal amount = lines.stream()
                .map(line -> asPrinted ? round(line.amount()) : line.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Tax, BigDecimal> taxes = rounded(exact(lines));
        return taxed(round(amount).subtract(included(taxes)), taxes);
    }

    private static Taxed taxed(BigDecimal untaxed, Map<Tax, BigDecimal> taxes) {
        List<Taxed.Amount> amounts = new ArrayList<>();
        BigDecimal total = untaxed;
        for (var entry : taxes.entrySet()) {
            amounts.add(new Taxed.Amount(entry.getKey(), entry.getValue()));
            total = total.add(entry.getValue());
        }
        return new Taxed(untaxed, amounts, total);
    }

    /** The included tax comes off the rounded price, so that price and tax always add up to what the label says. */
    private static BigDecimal included(Map<Tax, BigDecimal> taxes) {
        return taxes.entrySet().stream()
                .filter(entry -> entry.getKey().is(Tax.Trait.INCLUDED_IN_PRICE))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal round(BigDecimal exact) {
        return rounding.unit().round(exact, rounding.mode());
    }

    private Map<Tax, BigDecimal> rounded(Map<Tax, Fraction> exact) {
        Map<Tax, BigDecimal> rounded = new LinkedHashMap<>();
        exact.forEach((tax, amount) -> rounded.put(tax, amount.rounded(rounding.unit(), rounding.mode())));
        return rounded;
    }

    private static Map<Tax, Fraction> exact(List<TaxLine> lines) {
        Map<Tax, Fraction> taxes = new LinkedHashMap<>();
        for (TaxLine line : lines) {
            List<Linear> shares = shares(line);
            Linear included = Linear.ZERO;
            for (int i = 0; i < shares.size(); i++) {
                included =
                        line.taxes().get(i).is(Tax.Trait.INCLUDED_IN_PRICE) ? included.plus(shares.get(i)) : included;
            }
            BigDecimal bare = line.amount().subtract(included.fixed);
            BigDecimal parts = BigDecimal.ONE.add(included.ofBase);
            for (int i = 0; i < shares.size(); i++) {
                BigDecimal amount = shares.get(i)
                        .ofBase
                        .multiply(bare)
                        .add(shares.get(i).fixed.multiply(parts));
                taxes.merge(line.taxes().get(i), Fraction.of(amount, parts), Fraction::plus);
            }
        }
        return taxes;
    }

    /** {@code ofBase · b + fixed}. */
    private record Linear(BigDecimal ofBase, BigDecimal fixed) {

        static final Linear ZERO = new Linear(BigDecimal.ZERO, BigDecimal.ZERO);
        static final Linear BASE = new Linear(BigDecimal.ONE, BigDecimal.ZERO);

        Linear plus(Linear other) {
            return new Linear(ofBase.add(other.ofBase), fixed.add(other.fixed));
        }

        Linear times(BigDecimal factor) {
            return new Linear(ofBase.multiply(factor), fixed.multiply(factor));
        }
    }

    private static List<Linear> shares(TaxLine line) {
        List<Linear> shares = new ArrayList<>();
        Linear raised = Linear.BASE;
        for (Tax tax : line.taxes()) {
            Linear base = tax.is(Tax.Trait.ON_BARE_BASE) ? Linear.BASE : raised;
            Linear share = switch (tax.kind()) {
                case PERCENT -> base.times(tax.rate().movePointLeft(2));
                case FIXED -> new Linear(BigDecimal.ZERO, tax.rate().multiply(line.quantity()));
            };
            shares.add(share);
            raised = tax.is(Tax.Trait.RAISES_NEXT_BASE) ? raised.plus(share) : raised;
        }
        return shares;
    }
}
