package io.tongpin.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Money;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in capitals as the payment rules write them (大写金额); their own examples are among these. */
class CapitalAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.01, 壹分",
        "0.10, 壹角整",
        "0.56, 伍角陆分",
        "1.00, 壹元整",
        "1.01, 壹元零壹分",
        "1.10, 壹元壹角整",
        "10.00, 壹拾元整",
        "10.50, 壹拾元零伍角整",
        "12.34, 壹拾贰元叁角肆分",
        "100.00, 壹佰元整",
        "101.00, 壹佰零壹元整",
        "110.00, 壹佰壹拾元整",
        "325.04, 叁佰贰拾伍元零肆分",
        "1001.00, 壹仟零壹元整",
        "1010.00, 壹仟零壹拾元整",
        "1234.56, 壹仟贰佰叁拾肆元伍角陆分",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "6007.14, 陆仟零柒元壹角肆分",
        "10000.00, 壹万元整",
        "10000.05, 壹万元零伍分",
        "10001.00, 壹万零壹元整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100000.00, 壹拾万元整",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "100100.00, 壹拾万零壹佰元整",
        "1000000.00, 壹佰万元整",
        "10010001.00, 壹仟零壹万零壹元整",
        "100000000.00, 壹亿元整",
        "100000001.00, 壹亿零壹元整",
        "100001000.00, 壹亿零壹仟元整",
        "100010000.00, 壹亿零壹万元整",
        "1000010000.00, 壹拾亿零壹万元整",
        "10203040506.07, 壹佰零贰亿零叁佰零肆万零伍佰零陆元零柒分",
        "1000000000000.00, 壹万亿元整",
        "1200000000000.00, 壹万贰仟亿元整",
        "1000100000000.00, 壹万零壹亿元整",
        "9999999999999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "-1234.56, 负壹仟贰佰叁拾肆元伍角陆分",
        "-0.05, 负伍分",
    })
    void asTheRulesWriteIt(String figure, String capitals) {
        assertThat(CapitalAmount.of(Money.of(figure), "CNY", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("人民币" + capitals);
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, 1234.56, 人民幣壹仟貳佰參拾肆元伍角陸分",
        "TWD, 1000000000000.00, 新臺幣壹兆元整",
        "TWD, 120000.00, 新臺幣壹拾貳萬元整",
    })
    void inTraditionalCharacters(String currency, String figure, String capitals) {
        assertThat(CapitalAmount.of(Money.of(figure), currency, Locale.TRADITIONAL_CHINESE))
                .isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource({"10000000000000000.00, 人民币10000000000000000.00", "-10000000000000000.00, 人民币-10000000000000000.00"})
    void whatIsTooMuchStaysAFigure(String figure, String said) {
        assertThat(CapitalAmount.of(Money.of(figure), "CNY", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(said);
    }
}
