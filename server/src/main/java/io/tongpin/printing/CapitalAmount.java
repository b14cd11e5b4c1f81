package io.tongpin.printing;

import io.tongpin.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * An amount in Chinese capitals (大写金额), which nobody can change with a stroke of the pen. Written as the payment rules of the
 * People's Bank say (正确填写票据和结算凭证的基本规定): of the two forms they allow, the one with more 零.
 */
public final class CapitalAmount {

    /** From here on nothing is written in capitals: no such amount was ever meant. */
    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000000000");

    private static final int SECTION = 10_000;

    private static final CapitalAmount SIMPLIFIED =
            new CapitalAmount("人民币", "零壹贰叁肆伍陆柒捌玖", List.of("", "拾", "佰", "仟"), List.of("", "万", "亿", "万亿"), "负", "元");

    /** In Taiwan a million millions have a sign of their own. */
    private static final CapitalAmount TRADITIONAL =
            new CapitalAmount("新臺幣", "零壹貳參肆伍陸柒捌玖", List.of("", "拾", "佰", "仟"), List.of("", "萬", "億", "兆"), "負", "元");

    private final String currency;
    private final String digits;
    private final List<String> places;
    private final List<String> sections;
    private final String minus;
    private final String yuan;

    private CapitalAmount(
            String currency, String digits, List<String> places, List<String> sections, String minus, String yuan) {
        this.currency = currency;
        this.digits = digits;
        this.places = places;
        this.sections = sections;
        this.minus = minus;
        this.yuan = yuan;
    }

    /**
     * 人民币壹仟贰佰叁拾肆元伍角陆分.
     *
     * @param currency of the books, as ISO names it: one that has no capitals of its own is left out
     */
    public static String of(Money money, String currency, Locale language) {
        boolean taiwan = currency.equals("TWD") || language.equals(Locale.TRADITIONAL_CHINESE);
        String name = switch (currency) {
            case "CNY" -> taiwan ? "人民幣" : "人民币";
            case "TWD" -> TRADITIONAL.currency;
            case "HKD" -> taiwan ? "港幣" : "港币";
            default -> "";
        };
        return name + (taiwan ? TRADITIONAL : SIMPLIFIED).write(money);
    }

    private String write(Money money) {
        if (money.amount().abs().compareTo(TOO_MUCH) >= 0) {
            return money.toString();
        }
        long cents = money.amount().abs().movePointRight(2).longValueExact();
        String sign = money.amount().signum() < 0 ? minus : "";
        return sign + whole(cents / 100) + small(cents / 100, (int) (cents % 100));
    }

    private String whole(long yuans) {
        if (yuans == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        long left = yuans;
        for (int i = sections.size() - 1; i >= 0; i--) {
            long worth = power(i);
            int section = (int) (left / worth);
            left %= worth;
            if (section == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (!out.isEmpty() && (gap || section < 1000)) {
                out.append(digits.charAt(0));
            }
            gap = false;
            out.append(section(section)).append(unit(i, left));
        }
        return out.append(yuan).toString();
    }

    /** 万 of 亿 is said once: 壹万贰仟亿, but 壹万亿. */
    private String unit(int i, long left) {
        boolean more = left / power(2) > 0;
        return i == 3 && more && sections.get(3).length() == 2 ? sections.get(1) : sections.get(i);
    }

    private static long power(int sections) {
        long power = 1;
        for (int i = 0; i < sections; i++) {
            power *= SECTION;
        }
        return power;
    }

    private String section(int section) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int place = 3, worth = 1000; place >= 0; place--, worth /= 10) {
            int digit = section / worth % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(digits.charAt(0));
                gap = false;
            }
            out.append(digits.charAt(digit)).append(places.get(place));
        }
        return out.toString();
    }

    /** What follows the yuan: nothing more may be added behind 整 or 分. */
    private String small(long yuans, int cents) {
        int jiao = cents / 10;
        int fen = cents % 10;
        if (cents == 0) {
            return yuans == 0 ? digits.charAt(0) + yuan + "整" : "整";
        }
        boolean zero = yuans > 0 && (jiao == 0 || yuans % 10 == 0);
        return (zero ? digits.charAt(0) : "")
                + (jiao == 0 ? "" : digits.charAt(jiao) + "角")
                + (fen == 0 ? "整" : digits.charAt(fen) + "分");
    }
}
