package io.tongpin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "0.004999, 0.00", "-0.005, 0.00", "-0.005001, -0.01", "-1.015, -1.01", "-1.016, -1.02"})
    void halfACentGoesUpBelowZeroToo(String value, String cents) {
        assertThat(Value.of(value).booked()).isEqualTo(Money.of(cents));
    }

    @ParameterizedTest
    @CsvSource({"-0.005", "-0.995", "-0.015", "0.005", "-0.333333"})
    void wholeCentsBookExactlyThemselvesFromWhereverTheyStart(String start) {
        Value before = Value.of(start);
        Money booked = before.plus(Value.of("1")).booked().minus(before.booked());

        assertThat(booked).isEqualTo(Money.of("1"));
    }
}
