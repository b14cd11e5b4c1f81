package io.tongpin.platform.wiring;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Decimals as plain strings, both ways, so that no reader ever sees a binary fraction. A whole or decimal JSON number is
 * read too, exactly; what has too many digits, or an exponent that would fill the memory, is refused.
 */
final class DecimalStrings extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS = 30;
    private static final int SCALE = 12;

    DecimalStrings() {
        both(BigDecimal.class, BigDecimal::toPlainString, value -> value);
        both(Money.class, Money::toString, Money::new);
        both(Quantity.class, Quantity::toString, Quantity::new);
        both(UnitCost.class, UnitCost::toString, UnitCost::new);
        both(Value.class, Value::toString, Value::new);
    }

    private <T> void both(Class<T> type, Function<T, String> write, Function<BigDecimal, T> read) {
        addSerializer(type, new Writer<>(write));
        addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Writer<T> extends ValueSerializer<T> {

        private final Function<T, String> write;

        Writer(Function<T, String> write) {
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
        }
    }

    private static final class Reader<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<BigDecimal, T> read;

        Reader(Class<T> type, Function<BigDecimal, T> read) {
            this.type = type;
            this.read = read;
        }

        @Override
        public @Nullable T deserialize(JsonParser in, DeserializationContext context) {
            String text = in.currentToken() == JsonToken.VALUE_STRING
                            || in.currentToken().isNumeric()
                    ? in.getString().strip()
                    : "";
            try {
                BigDecimal value = new BigDecimal(text);
                if (value.precision() <= DIGITS && value.scale() <= SCALE && value.scale() >= -DIGITS) {
                    return read.apply(value);
                }
            } catch (ArithmeticException | NumberFormatException e) {
                // Falls through to the one answer for all of them: too many decimals, no digits, too long.
            }
            return type.cast(context.handleWeirdStringValue(type, text, "not a decimal we can keep exactly"));
        }
    }
}
