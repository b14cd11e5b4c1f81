package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.values.DateText;
import io.tongpin.exchange.values.MomentText;
import io.tongpin.exchange.values.PlainText;
import io.tongpin.exchange.values.PriceText;
import io.tongpin.exchange.values.QuantityText;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.UnitCost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the fields of one row and collects what is wrong with them. A field that is wrong gives a stand-in, so that the
 * fields after it are looked at too; whoever asks must not use the values if there are refusals.
 */
final class Fields {

    private static final int CODE = 64;
    private static final int TEXT = 200;
    private static final int FINEST = Quantity.SCALE;

    private final Row row;
    private final List<Refusal> why;

    /** @param why where refusals go */
    Fields(Row row, List<Refusal> why) {
        this.row = row;
        this.why = why;
    }

    Position at() {
        return row.position();
    }

    /** A code or number that must be there. */
    String code(String key) {
        return take(PlainText.required(row.cell(key), row.position(key), CODE), "")
                .strip();
    }

    /** A code that may be missing; empty then. */
    String optionalCode(String key) {
        return row.cell(key).isBlank() ? "" : code(key);
    }

    String text(String key) {
        return take(PlainText.optional(row.cell(key), row.position(key), TEXT), "");
    }

    String name(String key) {
        return take(PlainText.required(row.cell(key), row.position(key), TEXT), "");
    }

    /** A code that must be one of those known. */
    String known(String key, CodeSet known) {
        String code = code(key);
        if (!code.isEmpty() && !known.contains(code)) {
            refuse(key, "import.code-unknown");
        }
        return code;
    }

    String knownOrNone(String key, CodeSet known) {
        return row.cell(key).isBlank() ? "" : known(key, known);
    }

    /** One of a few words. */
    String choice(String key, List<String> choices) {
        String word = row.text(key).strip();
        if (!choices.contains(word)) {
            why.add(row.position(key)
                    .refuseValue("import.choice-unknown", word, "choices", String.join(", ", choices)));
        }
        return word;
    }

    /** Y or N. */
    boolean flag(String key) {
        return choice(key, List.of("Y", "N")).equals("Y");
    }

    /** A whole number above zero, such as a line number or a place in the sequence. */
    long whole(String key) {
        Quantity number = take(QuantityText.positive(row.cell(key), row.position(key), "", 0), Quantity.of(1));
        return number.value().longValueExact();
    }

    Quantity quantity(String key) {
        return take(QuantityText.positive(row.cell(key), row.position(key), "", FINEST), Quantity.of(1));
    }

    Quantity difference(String key) {
        return take(QuantityText.difference(row.cell(key), row.position(key), "", FINEST), Quantity.of(1));
    }

    Money price(String key) {
        return take(PriceText.price(row.cell(key), row.position(key)), Money.ZERO);
    }

    Money amount(String key) {
        return take(PriceText.amount(row.cell(key), row.position(key)), Money.ZERO);
    }

    UnitCost cost(String key) {
        return take(PriceText.cost(row.cell(key), row.position(key)), UnitCost.ZERO);
    }

    Instant moment(String key, MomentText moments) {
        return take(moments.read(row.cell(key), row.position(key)), Instant.EPOCH);
    }

    LocalDate day(String key, DateText days) {
        return take(days.read(row.cell(key), row.position(key)), LocalDate.EPOCH);
    }

    Cell cell(String key) {
        return row.cell(key);
    }

    void refuse(String key, String code, String... facts) {
        why.add(row.position(key).refuseValue(code, row.text(key), facts));
    }

    Position position(String key) {
        return row.position(key);
    }

    <T> T take(Outcome<T> outcome, T standIn) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> reasons) -> {
                why.addAll(reasons);
                yield standIn;
            }
        };
    }
}
