package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.values.Decimals.Range;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A price or a cost in a cell (价格). A mark of the yuan before or after it may stand; another currency may not. */
public final class PriceText {

    private static final int CENTS = 2;
    private static final BigDecimal MAX = new BigDecimal("999999999.99");
    private static final Range PRICE = new Range("price", CENTS, MAX, true, false);
    private static final Range AMOUNT = new Range("amount", CENTS, MAX, true, true);
    private static final Range COST = new Range("price", UnitCost.SCALE, MAX, true, false);
    private static final Pattern YUAN = Pattern.compile("^(?:¥|RMB|CNY)\\s*|\\s*(?:元|圆|圓)(?:整)?$");

    private PriceText() {}

    /** A price in whole cents. More decimals are refused, not rounded: the file may mean another column. */
    public static Outcome<Money> price(Cell cell, Position where) {
        return money(PRICE.check(cell, bare(cell), where));
    }

    /** An amount of either sign. */
    public static Outcome<Money> amount(Cell cell, Position where) {
        return money(AMOUNT.check(cell, bare(cell), where));
    }

    /** A cost of one unit, up to six decimals. */
    public static Outcome<UnitCost> cost(Cell cell, Position where) {
        return switch (COST.check(cell, bare(cell), where)) {
            case Outcome.Refused<BigDecimal>(var why) -> Outcome.refused(why);
            case Outcome.Done<BigDecimal>(BigDecimal number) -> Outcome.done(UnitCost.roundedHalfUp(number));
        };
    }

    private static String bare(Cell cell) {
        String plain = Cleaning.plain(cell.text());
        boolean bare = !plain.isEmpty() && plain.charAt(0) < 'A' && Character.isDigit(plain.charAt(plain.length() - 1));
        return bare ? plain : YUAN.matcher(plain).replaceAll("");
    }

    private static Outcome<Money> money(Outcome<BigDecimal> number) {
        return switch (number) {
            case Outcome.Refused<BigDecimal>(var why) -> Outcome.refused(why);
            case Outcome.Done<BigDecimal>(BigDecimal value) -> Outcome.done(Money.roundedHalfUp(value));
        };
    }
}
