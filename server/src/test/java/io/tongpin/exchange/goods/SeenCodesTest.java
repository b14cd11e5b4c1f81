package io.tongpin.exchange.goods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenCodesTest {

    @Test
    void aHundredThousandCodesAreAllRemembered() {
        SeenCodes seen = new SeenCodes();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.seenBefore(Long.toString(6_900_000_000_000L + i * 7919L), i + 1))
                    .isZero();
        }

        assertThat(seen.seenBefore("6900000000000", 200_000)).isEqualTo(1);
        assertThat(seen.seenBefore(Long.toString(6_900_000_000_000L + 99_999 * 7919L), 200_001))
                .isEqualTo(100_000);
    }

    @Test
    void leadingZerosAndDashesMakeOtherCodes() {
        SeenCodes seen = new SeenCodes();

        assertThat(seen.seenBefore("12345", 1)).isZero();
        assertThat(seen.seenBefore("012345", 2)).isZero();
        assertThat(seen.seenBefore("1234-5", 3)).isZero();
        assertThat(seen.seenBefore("123495", 4)).isZero();
        assertThat(seen.seenBefore("012345", 5)).isEqualTo(2);
    }
}
