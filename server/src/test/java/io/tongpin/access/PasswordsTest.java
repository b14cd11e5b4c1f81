package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused (易猜密码), and that no others are. */
class PasswordsTest {

    private static final List<String> OWN = List.of("liming", "李明", "lm", "13912345678");

    private static String verdict(String password) {
        return Passwords.check(password, OWN).stream()
                .findFirst()
                .map(refusal -> refusal.code())
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "123456789",
                "password",
                "Password1",
                "P@ssw0rd!99",
                "11111111",
                "aaaabbbb",
                "88886666",
                "qwertyui",
                "Qwerty123",
                "abc12345",
                "1q2w3e4r",
                "1qaz2wsx",
                "zxcvbnm123",
                "admin123",
                "Admin@2026",
                "administrator",
                "iloveyou",
                "woaini1314",
                "5201314520",
                "woaini520",
                "147258369",
                "19880808",
                "1988-08-08",
                "20261122",
                "13800138000",
                "tongpin123",
                "Tongpin@2026",
                "liming123",
                "liming2026!",
                "LiMing888",
                "lm13912345678",
                "李明20261122",
                "zhangsan123",
                "wangwei888",
                "abcabcabc",
                "laoban888",
                "summer2026",
                "gongxifacai",
                "a1b2c3d4",
                "boss1234",
                "mima12345"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(verdict(password)).isEqualTo("access.password-guessable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a good one 1",
                "known to me only",
                "to start with 7",
                "li's own word",
                "tired horse 44 bricks",
                "k7qm-x2vd-9hpt",
                "门前大桥下游过一群鸭子",
                "床前明月光疑是地上霜",
                "Xk9#vT2q",
                "only li knows 7",
                "another one of mine"
            })
    void whatIsNotIsNone(String password) {
        assertThat(verdict(password)).isEmpty();
    }

    @Test
    void aPasswordHasEightCharactersAtLeastAndNothingElseIsAskedOfIt() {
        assertThat(verdict("xk9#vT2")).isEqualTo("access.password-length");
        assertThat(verdict("x".repeat(201))).isEqualTo("access.password-length");
        assertThat(verdict("kfwmzrtv")).isEmpty();
        assertThat(verdict("八个汉字就已够了")).isEmpty();
    }

    @Test
    void noPasswordToStartWithIsRefused() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            String start = Secrets.start(random);
            assertThat(Passwords.check(start, OWN)).as(start).isEmpty();
        }
    }
}
