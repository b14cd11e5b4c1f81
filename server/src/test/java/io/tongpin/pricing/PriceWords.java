package io.tongpin.pricing;

import io.tongpin.pricing.PriceLine.Formula;
import io.tongpin.pricing.PriceLine.Goods;
import io.tongpin.testing.CaseFile.NotOffered;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a price rule as the cases write it in words ("variant, qty >= 10 kg: x0.8"), piece by piece; what is left over was
 * not understood and the case is not offered.
 */
final class PriceWords {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final String DATE = "((?:\\d{4}-)?\\d\\d-\\d\\d)";
    private static final String TIME = "( \\d\\d:\\d\\d)?";
    private static final Pattern PERIOD = Pattern.compile(DATE + TIME + " ?\\.\\. ?" + DATE + TIME);
    private static final Pattern SINCE = Pattern.compile("from " + DATE);
    private static final Pattern LEAST = Pattern.compile("(?:qty >= |from )(\\d+)( kg| g| pieces)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final int year;
    private String rest;

    PriceWords(String text, int year) {
        this.rest = text;
        this.year = year;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the text that the pattern takes out of the rule, or null */
    private @Nullable MatchResult take(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return null;
        }
        MatchResult found = matcher.toMatchResult();
        rest = rest.substring(0, found.start()) + rest.substring(found.end());
        return found;
    }

    private boolean take(String words) {
        return take(Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)")) != null;
    }

    void understood() {
        String left = rest.replaceAll("[\\s,:]+", "");
        if (!left.isEmpty()) {
            throw new NotOffered("price words \"" + rest.strip() + "\"");
        }
    }

    PriceLine line() {
        Validity validity = validity();
        Goods goods = goods();
        MatchResult least = take(LEAST);
        BigDecimal from = least == null ? BigDecimal.ZERO : quantity(least.group(1), least.group(2));
        PriceLine line = new PriceLine(goods, from, validity, formula());
        understood();
        return line;
    }

    /** Only the price of a campaign; whose it is and when was read before. */
    BigDecimal price() {
        MatchResult number = take(NUMBER);
        understood();
        if (number == null) {
            throw new NotOffered("a campaign without a price");
        }
        return new BigDecimal(number.group());
    }

    Validity validity() {
        if (take("until yesterday")) {
            return Validity.days(null, TODAY.minusDays(1));
        }
        MatchResult period = take(PERIOD);
        if (period != null) {
            return new Validity(
                    at(period.group(1), period.group(2)).orElseStart(),
                    at(period.group(3), period.group(4)).orElseEnd());
        }
        MatchResult since = take(SINCE);
        return since == null ? Validity.ALWAYS : Validity.days(date(since.group(1)), null);
    }

    private record At(LocalDate date, @Nullable LocalTime time) {

        LocalDateTime orElseStart() {
            return time == null ? date.atStartOfDay() : date.atTime(time);
        }

        LocalDateTime orElseEnd() {
            return time == null ? date.plusDays(1).atStartOfDay().minusNanos(1) : date.atTime(time);
        }
    }

    private At at(String date, @Nullable String time) {
        return new At(date(date), time == null ? null : LocalTime.parse(time.strip()));
    }

    private LocalDate date(String text) {
        return LocalDate.parse(text.length() == 5 ? year + "-" + text : text);
    }

    /** Kilograms are the base unit of the cases; a bare number and pieces count as they are. */
    static BigDecimal quantity(String number, @Nullable String unit) {
        BigDecimal quantity = new BigDecimal(number);
        return unit != null && unit.strip().equals("g") ? quantity.movePointLeft(3) : quantity;
    }

    private Goods goods() {
        MatchResult product = take(Pattern.compile("product (\\w+)"));
        if (product != null) {
            return new Goods.Style(id(product.group(1)));
        }
        if (take("variant")) {
            return new Goods.Sku(id("variant"));
        }
        if (take("category")) {
            return new Goods.Category(id("category"));
        }
        if (!take("global")) {
            take("else");
        }
        return new Goods.All();
    }

    private Formula formula() {
        MatchResult percentOff = take(Pattern.compile("(\\d+)% off(?: list)?"));
        if (percentOff != null) {
            return PriceLine.factor(new BigDecimal(100)
                    .subtract(new BigDecimal(percentOff.group(1)))
                    .movePointLeft(2)
                    .toPlainString());
        }
        MatchResult margin = take(Pattern.compile("price 0, margin (\\d+)%"));
        if (margin != null) {
            BigDecimal factor =
                    new BigDecimal(margin.group(1)).add(new BigDecimal(100)).movePointLeft(2);
            return PriceLine.factor(factor.toPlainString());
        }
        MatchResult factor = take(Pattern.compile("x(\\d+(?:\\.\\d+)?)"));
        if (factor != null) {
            return PriceLine.factor(factor.group(1));
        }
        MatchResult surcharge = take(Pattern.compile("list \\+ (\\d+)"));
        if (surcharge != null) {
            return new Formula.OfList(BigDecimal.ONE, new BigDecimal(surcharge.group(1)), null);
        }
        if (take("parent list")) {
            return PriceLine.factor("1");
        }
        MatchResult fixed = take(Pattern.compile("(\\d+(?:\\.\\d+)?)(?: fixed)?"));
        if (fixed == null) {
            throw new NotOffered("price words \"" + rest.strip() + "\"");
        }
        return new Formula.Fixed(new BigDecimal(fixed.group(1)));
    }
}
