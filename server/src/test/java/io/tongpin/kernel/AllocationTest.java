package io.tongpin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void leftoverCentsGoToTheLargestFractionsTheEarlierLineFirst() {
        assertThat(split("100.00", Remainder.LARGEST_FRACTION, "1", "1", "1"))
                .containsExactly(Money.of("33.34"), Money.of("33.33"), Money.of("33.33"));
        assertThat(split("0.05", Remainder.LARGEST_FRACTION, "1", "2", "2.5"))
                .containsExactly(Money.of("0.01"), Money.of("0.02"), Money.of("0.02"));
    }

    @Test
    void orTheLastLineWithAWeightTakesWhatIsLeft() {
        assertThat(split("123.22", Remainder.LAST_LINE, "250", "250", "250"))
                .containsExactly(Money.of("41.07"), Money.of("41.07"), Money.of("41.08"));
        assertThat(split("10.00", Remainder.LAST_LINE, "1", "2", "0"))
                .containsExactly(Money.of("3.33"), Money.of("6.67"), Money.ZERO);
    }

    @Test
    void aLineWithoutWeightGetsNothingUnlessNoneHasOne() {
        assertThat(split("0.02", Remainder.LARGEST_FRACTION, "0", "3", "0"))
                .containsExactly(Money.ZERO, Money.of("0.02"), Money.ZERO);
        assertThat(split("0.03", Remainder.LARGEST_FRACTION, "0", "0"))
                .containsExactly(Money.of("0.02"), Money.of("0.01"));
    }

    @Test
    void weightsAreThereAndNotNegative() {
        assertThatThrownBy(() -> Money.of("1").allocate(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1").allocate(List.of(new BigDecimal("-1"), BigDecimal.TEN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One test for all seeds: two thousand tests of a microsecond each would pay two thousand times for what surrounds them. */
    @Test
    void noCentIsLostAndEveryPartIsWithinACentOfItsShare() {
        for (long seed = 0; seed < 2_000; seed++) {
            noCentIsLost(seed);
        }
    }

    private static void noCentIsLost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Money whole = new Money(BigDecimal.valueOf(random.nextLong(-10_000_000, 10_000_000), 2));
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            weights.add(BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : random.nextInt(1_000_000), random.nextInt(7)));
        }

        List<Money> parts = whole.allocate(weights);

        assertThat(sum(parts)).as("seed %d", seed).isEqualTo(whole);
        assertThat(sum(whole.allocate(weights, Remainder.LAST_LINE)))
                .as("seed %d", seed)
                .isEqualTo(whole);
        assertThat(whole.negate().allocate(weights))
                .as("seed %d", seed)
                .isEqualTo(parts.stream().map(Money::negate).toList());
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < parts.size() && total.signum() > 0; i++) {
            BigDecimal off = parts.get(i)
                    .amount()
                    .multiply(total)
                    .subtract(whole.amount().multiply(weights.get(i)));
            assertThat(off.abs()).as("seed %d", seed).isLessThan(total.movePointLeft(2));
        }
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static List<Money> split(String whole, Remainder remainder, String... weights) {
        return Money.of(whole).allocate(Stream.of(weights).map(BigDecimal::new).toList(), remainder);
    }
}
