package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.values.CodeText;
import io.tongpin.exchange.values.DateText;
import io.tongpin.exchange.values.PlainText;
import io.tongpin.exchange.values.PriceText;
import io.tongpin.exchange.values.QuantityText;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what people have typed into the cells of a table of records (单元格读取). */
final class SheetCells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 10_000;
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Set<String> YES = Set.of("是", "对", "對", "有", "y", "yes", "true", "1", "√", "✓");
    private static final Set<String> NO = Set.of("否", "不", "无", "無", "n", "no", "false", "0", "×", "x");
    private static final DateText DAYS =
            new DateText(ZoneOffset.UTC, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));

    private final RefBook book;

    SheetCells(RefBook book) {
        this.book = book;
    }

    /** The value, nothing where the cell is empty, or why it is none. */
    Outcome<JsonNode> read(SheetField field, Cell cell, Position where) {
        if (cell.isBlank()) {
            return Outcome.done(field.type() == SheetField.Type.LIST ? JSON.arrayNode() : JSON.nullNode());
        }
        return switch (field.type()) {
            case TEXT -> PlainText.optional(cell, where, LONGEST).then(SheetCells::text);
            case CODE -> CodeText.read(cell, where, LONGEST).then(SheetCells::text);
            case MONEY -> PriceText.amount(cell, where).then(money -> number(money.amount()));
            case NUMBER -> PriceText.cost(cell, where).then(cost -> number(cost.value()));
            case WHOLE ->
                whole(cell, where)
                        .then(one -> Outcome.done(JSON.numberNode(one.value().intValue())));
            case PERCENT -> percent(cell, where);
            case FLAG -> flag(cell, where);
            case CHOICE -> choice(field, cell, where);
            case DATE -> DAYS.read(cell, where).then(day -> text(day.toString()));
            case LIST -> list(cell, where);
            case REFERENCE -> reference(field, cell, where);
        };
    }

    private static Outcome<JsonNode> text(String text) {
        return Outcome.done(JSON.stringNode(text));
    }

    private static Outcome<JsonNode> number(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return Outcome.done(JSON.numberNode(bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare));
    }

    private static Outcome<Quantity> whole(Cell cell, Position where) {
        return QuantityText.count(cell, where, "", 0);
    }

    /** 13% and 0.13 are the same; so is 13, for nothing is taxed a hundredfold. */
    private static Outcome<JsonNode> percent(Cell cell, Position where) {
        String plain = CodeText.plain(cell.text());
        boolean marked = plain.endsWith("%");
        Cell bare = new Cell(marked ? plain.substring(0, plain.length() - 1) : plain, cell.kind());
        return QuantityText.count(bare, where, "", DECIMALS).then(read -> {
            boolean hundreds = marked || read.value().compareTo(BigDecimal.ONE) > 0;
            return number(hundreds ? read.value().divide(HUNDRED, DECIMALS + 2, RoundingMode.HALF_UP) : read.value());
        });
    }

    private static Outcome<JsonNode> flag(Cell cell, Position where) {
        String plain = Columns.plain(cell.text());
        return YES.contains(plain)
                ? Outcome.done(JSON.booleanNode(true))
                : NO.contains(plain)
                        ? Outcome.done(JSON.booleanNode(false))
                        : Outcome.refused(where.refuseValue("import.choice-unknown", cell.text(), "choices", "是, 否"));
    }

    private static Outcome<JsonNode> choice(SheetField field, Cell cell, Position where) {
        String value = SheetValues.chosen(field, cell.text());
        if (value != null) {
            return text(value);
        }
        String choices = String.join(
                ", ",
                field.choices().stream()
                        .map(one -> one.names().getOrDefault("zh-CN", one.value()))
                        .toList());
        return Outcome.refused(where.refuseValue("import.choice-unknown", cell.text(), "choices", choices));
    }

    private static Outcome<JsonNode> list(Cell cell, Position where) {
        return PlainText.optional(cell, where, LONGEST).then(whole -> {
            ArrayNode list = JSON.arrayNode();
            parts(whole).forEach(list::add);
            return Outcome.done(list);
        });
    }

    private static List<String> parts(String whole) {
        return Arrays.stream(whole.split("[;；\\r\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** How a reference is looked for: as it stands there, and with full-width forms made plain. */
    static List<String> names(Cell cell) {
        return List.of(cell.text().strip(), CodeText.plain(cell.text()));
    }

    private Outcome<JsonNode> reference(SheetField field, Cell cell, Position where) {
        UUID id = names(cell).stream()
                .map(name -> book.id(SheetValues.master(field), name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return id == null
                ? Outcome.refused(where.refuseValue("import.code-unknown", cell.text()))
                : text(id.toString());
    }
}
