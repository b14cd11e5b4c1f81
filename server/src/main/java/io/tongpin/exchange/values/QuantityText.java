package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.values.Decimals.Range;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import java.math.BigDecimal;

/** A quantity in a cell (数量); the unit of its row may stand behind the number. */
public final class QuantityText {

    private static final BigDecimal MAX = new BigDecimal("99999999");

    private QuantityText() {}

    /**
     * A quantity above zero, as of a receipt or of opening stock.
     *
     * @param unit the unit of the row, which may follow the number; empty for none
     * @param decimals how finely the unit is divided: 0 for pieces
     */
    public static Outcome<Quantity> positive(Cell cell, Position where, String unit, int decimals) {
        return check(new Range("quantity", decimals, MAX, false, false), cell, where, unit);
    }

    /** A difference: any number but zero, as of an adjustment. */
    public static Outcome<Quantity> difference(Cell cell, Position where, String unit, int decimals) {
        return check(new Range("quantity", decimals, MAX, false, true), cell, where, unit);
    }

    /** A count: zero or more, as of a stocktake. */
    public static Outcome<Quantity> count(Cell cell, Position where, String unit, int decimals) {
        return check(new Range("quantity", decimals, MAX, true, false), cell, where, unit);
    }

    private static Outcome<Quantity> check(Range range, Cell cell, Position where, String unit) {
        String plain = Cleaning.plain(cell.text());
        String bare = !unit.isBlank() && plain.endsWith(unit.strip())
                ? plain.substring(0, plain.length() - unit.strip().length()).strip()
                : plain;
        return switch (range.check(cell, bare, where)) {
            case Outcome.Refused<BigDecimal>(var why) -> Outcome.refused(why);
            case Outcome.Done<BigDecimal>(BigDecimal number) -> Outcome.done(new Quantity(number));
        };
    }
}
