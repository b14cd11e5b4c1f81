package io.tongpin.purchasing;

import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Reading;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Checks what received goods are said to cost (审成本). */
final class Costs {

    private static final BigDecimal HIGHEST = new BigDecimal("999999999");

    private Costs() {}

    /** A stated unit cost agrees with the amount without tax; freight is not negative; a piece does not cost the earth. */
    static void check(Reading reading, GoodsLine line) {
        Money landed = line.written().landed();
        if (landed.signum() < 0) {
            reading.refuseLine(line.no(), "purchasing.landed-wrong", "landed", landed.toString());
            return;
        }
        BigDecimal worth = line.net().plus(landed).amount();
        if (worth.compareTo(HIGHEST.multiply(line.quantity().value())) > 0) {
            reading.refuseLine(line.no(), "purchasing.cost-too-high", "limit", HIGHEST.toPlainString());
        }
        UnitCost stated = line.written().unitCost();
        if (stated != null) {
            agrees(reading, line, stated.value());
        }
    }

    private static void agrees(Reading reading, GoodsLine line, BigDecimal stated) {
        BigDecimal units = line.written().quantity().value();
        Money expected = Money.roundedHalfUp(units.multiply(stated));
        boolean made = line.net()
                        .amount()
                        .divide(units, UnitCost.SCALE, RoundingMode.HALF_UP)
                        .compareTo(stated)
                == 0;
        if (!expected.equals(line.net()) && !made) {
            reading.refuseLine(
                    line.no(),
                    "purchasing.unit-cost-does-not-match",
                    "net",
                    line.net().toString(),
                    "expected",
                    expected.toString());
        }
    }
}
