package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as the standard has them, around their moment, and once. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows for SHA-1: eight digits, of which ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theStandardsOwnExamples(long seconds, String code) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));

        assertThat(Totp.truncated(SECRET, step) % 100_000_000).isEqualTo(Integer.parseInt(code));
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);

        for (long off = -1; off <= 1; off++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step + off), now, 0))
                    .hasValue(step + off);
        }
        for (long off : new long[] {-3, -2, 2, 3}) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step + off), now, 0))
                    .as("%d steps off", off)
                    .isEqualTo(OptionalLong.empty());
        }
    }

    @Test
    void whatComesBeforeTheLastCodeUsedIsUsedToo() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);

        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void theAppIsToldWhoseItIs() {
        assertThat(Totp.uri("Tongpin 同频:服饰", "li na", SECRET))
                .isEqualTo("otpauth://totp/Tongpin%20%E5%90%8C%E9%A2%91%3A%E6%9C%8D%E9%A5%B0:li%20na"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Tongpin%20%E5%90%8C%E9%A2%91%3A%E6%9C%8D%E9%A5%B0"
                        + "&algorithm=SHA1&digits=6&period=30");
    }
}
