package io.tongpin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "6901234567892", "2077184100008", "10614141000415"})
    void aRightCheckDigitIsSeen(String barcode) {
        assertThat(Gtin.isRight(barcode)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385075", "6901234567890", "690123456789", "69012345678９2", "", "1234567"})
    void aWrongDigitOrFormIsSeen(String barcode) {
        assertThat(Gtin.isRight(barcode)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "6901234567892", "10614141000415"})
    void everyWrongDigitAnywhereIsNoticed(String barcode) {
        for (int at = 0; at < barcode.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = barcode.substring(0, at) + digit + barcode.substring(at + 1);
                assertThat(Gtin.isRight(changed)).as(changed).isEqualTo(changed.equals(barcode));
            }
        }
    }
}
