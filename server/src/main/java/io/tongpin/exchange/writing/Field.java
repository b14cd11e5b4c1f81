package io.tongpin.exchange.writing;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value on its way into a file (导出的值): text that people wrote, or something we wrote ourselves. */
sealed interface Field {

    record Text(String text) implements Field {}

    record Number(String digits) implements Field {}

    record Day(LocalDate day) implements Field {}

    record Flag(boolean on) implements Field {}

    static Field of(@Nullable Object value) {
        return switch (value) {
            case null -> new Text("");
            case CharSequence text -> new Text(text.toString());
            case Money money -> new Number(money.toString());
            case Quantity quantity -> new Number(quantity.toString());
            case UnitCost cost -> new Number(cost.toString());
            case Value worth -> new Number(worth.toString());
            case BigDecimal decimal -> new Number(decimal.toPlainString());
            case Integer whole -> new Number(whole.toString());
            case Long whole -> new Number(whole.toString());
            case LocalDate day -> new Day(day);
            case Boolean flag -> new Flag(flag);
            case Instant instant -> new Text(instant.toString());
            case UUID id -> new Text(id.toString());
            case Enum<?> name -> new Text(name.name());
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        };
    }
}
