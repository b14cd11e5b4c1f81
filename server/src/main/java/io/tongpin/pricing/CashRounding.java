package io.tongpin.pricing;

import io.tongpin.kernel.RoundingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What is paid where small coins are not used (抹零): to five cents half-up, to ten cents down, as the shop chose. */
public record CashRounding(RoundingUnit coin, RoundingMode mode) {

    public BigDecimal toPay(BigDecimal total) {
        return coin.round(total, mode);
    }

    /** Negative when the shop gives up the difference; it is booked as its own line of the sale. */
    public BigDecimal difference(BigDecimal total) {
        return toPay(total).subtract(total);
    }

    /** For books that may have no such line: the biggest tax takes the difference, the first one among equals. */
    public Taxed onBiggestTax(Taxed taxed) {
        List<Taxed.Amount> taxes = new ArrayList<>(taxed.taxes());
        if (taxes.isEmpty()) {
            throw new IllegalArgumentException("there is no tax to take the difference");
        }
        int biggest = 0;
        for (int i = 1; i < taxes.size(); i++) {
            biggest = size(taxes.get(i)).compareTo(size(taxes.get(biggest))) > 0 ? i : biggest;
        }
        Taxed.Amount old = taxes.get(biggest);
        taxes.set(biggest, new Taxed.Amount(old.tax(), old.amount().add(difference(taxed.total()))));
        return new Taxed(taxed.untaxed(), taxes, toPay(taxed.total()));
    }

    private static BigDecimal size(Taxed.Amount tax) {
        return tax.amount().abs();
    }
}
