package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import org.junit.jupiter.api.Test;

class IssueCostTest {

    @Test
    void returnsInPartsBringBackExactlyWhatLeft() {
        Quantity three = Quantity.of(3);
        Value ten = Value.of("10");
        Quantity one = Quantity.of(1);

        assertThat(new IssueCost(three, ten, Quantity.ZERO).returning(one)).isEqualTo(Value.of("3.333333"));
        assertThat(new IssueCost(three, ten, one).returning(one)).isEqualTo(Value.of("3.333334"));
        assertThat(new IssueCost(three, ten, Quantity.of(2)).returning(one)).isEqualTo(Value.of("3.333333"));
    }
}
