package io.tongpin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class UnitRatioTest {

    private static final UnitRatio DOZEN = new UnitRatio(new BigDecimal("12"));
    private static final UnitRatio GRAM = new UnitRatio(new BigDecimal("0.001"));
    private static final RoundingUnit WHOLE = new RoundingUnit(BigDecimal.ONE);

    @Test
    void whatIsEnteredInAUnitIsKeptInTheBaseUnit() {
        assertThat(DOZEN.base(new BigDecimal("2.5"))).isEqualTo(Quantity.of("30"));
        assertThat(GRAM.base(new BigDecimal("0.0004"))).isEqualTo(Quantity.ZERO);
        assertThat(GRAM.base(new BigDecimal("0.0005"))).isEqualTo(Quantity.of("0.000001"));
    }

    @Test
    void aConversionThatComesOutEvenStaysEvenHoweverItIsRounded() {
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_UP}) {
            assertThat(UnitRatio.BASE.convert(new BigDecimal("36"), DOZEN, WHOLE, mode))
                    .isEqualByComparingTo("3");
        }
        assertThat(UnitRatio.BASE.convert(new BigDecimal("37"), DOZEN, WHOLE, RoundingMode.UP))
                .isEqualByComparingTo("4");
    }

    @Test
    void aPriceGoesTheOtherWay() {
        assertThat(DOZEN.price(new BigDecimal("10"), UnitRatio.BASE, RoundingUnit.CENT))
                .isEqualByComparingTo("0.83");
        assertThat(UnitRatio.BASE.price(new BigDecimal("0.83"), DOZEN, RoundingUnit.CENT))
                .isEqualByComparingTo("9.96");
    }

    @Test
    void aUnitOfNothingAndAStepOfNothingAreBugs() {
        assertThatThrownBy(() -> new UnitRatio(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoundingUnit(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
