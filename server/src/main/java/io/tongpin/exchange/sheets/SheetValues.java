package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.sheets.SheetField.Type;
import io.tongpin.exchange.values.CodeText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the value of a field is in a cell, and when two values are the same (单元格取值). */
final class SheetValues {

    static final String YES = "是";
    static final String NO = "否";

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<Type> ZERO_IS_NONE = Set.of(Type.WHOLE, Type.PERCENT, Type.FLAG);

    private final RefBook book;
    private final Locale language;

    SheetValues(RefBook book, Locale language) {
        this.book = book;
        this.language = language;
    }

    /** As it is written into a file; null leaves the cell empty. */
    @Nullable
    Object cell(SheetField field, JsonNode value) {
        if (isNothing(value)) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER, MONEY -> new BigDecimal(value.asString("0"));
            case WHOLE -> value.asInt(0);
            default -> text(field, value);
        };
    }

    /** As a person reads it. */
    String text(SheetField field, JsonNode value) {
        if (isNothing(value)) {
            return "";
        }
        return switch (field.type()) {
            case FLAG -> flag(value.asBoolean(false));
            case PERCENT -> percent(value);
            case NUMBER, MONEY -> new BigDecimal(value.asString("0")).toPlainString();
            case CHOICE -> choice(field, value.asString(""));
            case LIST -> String.join("; ", texts(value));
            case REFERENCE -> book.code(master(field), UUID.fromString(value.asString("")));
            default -> value.asString("");
        };
    }

    private String flag(boolean on) {
        boolean chinese = language.getLanguage().equals("zh");
        return on ? chinese ? YES : "yes" : chinese ? NO : "no";
    }

    private static String percent(JsonNode value) {
        BigDecimal percent =
                new BigDecimal(value.asString("0")).multiply(HUNDRED).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
    }

    private String choice(SheetField field, String value) {
        return field.choices().stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(one -> one.names().getOrDefault(language.toLanguageTag(), value))
                .orElse(value);
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).toList();
    }

    static String master(SheetField field) {
        return field.master() == null ? "" : field.master();
    }

    static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || value.isString() && value.asString("").isEmpty()
                || value.isArray() && value.isEmpty();
    }

    /** Whether nobody would call it a change: 1.50 is 1.5, and a line end is a line end. */
    static boolean same(SheetField field, JsonNode one, JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNone(field, one) && isNone(field, other);
        }
        return switch (field.type()) {
            case NUMBER, MONEY, WHOLE, PERCENT -> number(one).compareTo(number(other)) == 0;
            case FLAG -> one.asBoolean(false) == other.asBoolean(false);
            case LIST -> texts(one).equals(texts(other));
            case CODE -> CodeText.plain(one.asString("")).equals(CodeText.plain(other.asString("")));
            case TEXT -> lines(one).equals(lines(other));
            default -> one.asString("").equals(other.asString(""));
        };
    }

    /** Where a record keeps no difference between nothing and zero, there is none. */
    private static boolean isNone(SheetField field, JsonNode value) {
        return isNothing(value)
                || ZERO_IS_NONE.contains(field.type())
                        && (value.isBoolean()
                                ? !value.asBoolean(false)
                                : number(value).signum() == 0);
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asString("0"));
    }

    private static String lines(JsonNode text) {
        return text.asString("").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The value of a choice by any of its names; null if none is called so. */
    static @Nullable String chosen(SheetField field, String typed) {
        String plain = Columns.plain(typed);
        return field.choices().stream()
                .filter(one -> Columns.plain(one.value()).equals(plain)
                        || one.names().values().stream()
                                .anyMatch(name -> Columns.plain(name).equals(plain)))
                .findFirst()
                .map(SheetField.Choice::value)
                .orElse(null);
    }
}
