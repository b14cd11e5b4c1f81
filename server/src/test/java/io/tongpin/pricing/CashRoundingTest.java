package io.tongpin.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.kernel.RoundingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CashRoundingTest {

    private static final CashRounding DOWN_TO_TEN_CENTS =
            new CashRounding(new RoundingUnit(new BigDecimal("0.1")), RoundingMode.DOWN);

    @Test
    void theShopGivesUpTheCents() {
        assertThat(DOWN_TO_TEN_CENTS.toPay(new BigDecimal("15.79"))).isEqualByComparingTo("15.7");
        assertThat(DOWN_TO_TEN_CENTS.difference(new BigDecimal("15.79"))).isEqualByComparingTo("-0.09");
        assertThat(DOWN_TO_TEN_CENTS.toPay(new BigDecimal("-15.79"))).isEqualByComparingTo("-15.7");
    }

    @Test
    void orTheBiggestTaxTakesTheDifference() {
        Taxed.Amount small = new Taxed.Amount(Tax.percent("a", BigDecimal.ONE), new BigDecimal("0.50"));
        Taxed.Amount big = new Taxed.Amount(Tax.percent("b", BigDecimal.TEN), new BigDecimal("5.29"));
        Taxed taxed = new Taxed(new BigDecimal("10.00"), List.of(small, big), new BigDecimal("15.79"));

        Taxed rounded = DOWN_TO_TEN_CENTS.onBiggestTax(taxed);

        assertThat(rounded.taxes())
                .extracting(Taxed.Amount::amount)
                .satisfiesExactly(
                        a -> assertThat(a).isEqualByComparingTo("0.50"),
                        b -> assertThat(b).isEqualByComparingTo("5.20"));
        assertThat(rounded.untaxed().add(rounded.tax())).isEqualByComparingTo(rounded.total());
        Taxed untaxed = new Taxed(BigDecimal.ONE, List.of(), BigDecimal.ONE);
        assertThatThrownBy(() -> DOWN_TO_TEN_CENTS.onBiggestTax(untaxed)).isInstanceOf(IllegalArgumentException.class);
    }
}
