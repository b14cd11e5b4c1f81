package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.sheets.SheetRow.Why;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of one table by what its columns are (行读取). */
final class RowReader {

    private static final Pattern VERSION = Pattern.compile("([0-9a-fA-F-]{36})~(\\d{1,9})");

    private final SheetForm form;
    private final Sheet sheet;
    private final RefBook book;
    private final SheetCells cells;
    private final SheetValues values;

    RowReader(SheetForm form, Sheet sheet, RefBook book, SheetValues values) {
        this.form = form;
        this.sheet = sheet;
        this.book = book;
        this.cells = new SheetCells(book);
        this.values = values;
    }

    /** Which record a row was when it was written, and which version of it. */
    record Version(UUID id, int number) {

        static String text(UUID id, int number) {
            return id + "~" + number;
        }
    }

    /** A row with what its cells say, and what they do not. */
    record Read(SheetRow row, @Nullable Version version, Map<String, JsonNode> values, List<Why> why) {

        String code() {
            JsonNode code = values.get("code");
            return code == null ? "" : code.asString("");
        }
    }

    List<Read> read(List<SheetRow> rows) {
        learn(rows);
        return rows.stream().map(this::read).toList();
    }

    /** Every record that these rows point at is asked for together. */
    private void learn(List<SheetRow> rows) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            SheetField field = form.field(sheet.columns().get(column)).orElse(null);
            if (field != null && field.type() == SheetField.Type.REFERENCE) {
                Set<String> named = new HashSet<>();
                for (SheetRow row : rows) {
                    named.addAll(SheetCells.names(row.cell(column)));
                }
                named.remove("");
                book.learnTexts(SheetValues.master(field), named);
            }
        }
    }

    private Read read(SheetRow row) {
        List<Why> why = new ArrayList<>();
        Map<String, JsonNode> read = new LinkedHashMap<>();
        Version version = null;
        if (row.unread() != null) {
            why.add(new Why("", row.unread()));
            return new Read(row, null, read, why);
        }
        for (int column = 0; column < sheet.columns().size(); column++) {
            Position where = place(row, column);
            Cell cell = row.cell(column);
            if (sheet.columns().get(column).equals(SheetForm.VERSION)) {
                version = cell.isBlank() ? null : version(cell, where, why);
            } else {
                form.field(sheet.columns().get(column)).ifPresent(field -> {
                    switch (cells.read(field, cell, where)) {
                        case Outcome.Done<JsonNode>(JsonNode value) -> read.put(field.key(), value);
                        case Outcome.Refused<JsonNode>(List<Refusal> no) ->
                            no.forEach(one -> why.add(new Why(field.key(), one)));
                    }
                });
            }
        }
        return new Read(row, version, read, why);
    }

    private Position place(SheetRow row, int column) {
        return new Position(sheet.file(), row.no(), row.line(), sheet.titles().get(column));
    }

    private static @Nullable Version version(Cell cell, Position where, List<Why> why) {
        Matcher found = VERSION.matcher(cell.text().strip());
        if (!found.matches()) {
            why.add(new Why(SheetForm.VERSION, where.refuseValue("sheet.version-unreadable", cell.text())));
            return null;
        }
        return new Version(UUID.fromString(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /** A new record as changes from nothing. */
    List<SheetRow.Change> wholly(ObjectNode wanted) {
        JsonNode nothing = JsonNodeFactory.instance.nullNode();
        return wanted.properties().stream()
                .map(one -> new SheetRow.Change(
                        one.getKey(),
                        null,
                        form.field(one.getKey())
                                .map(field -> values.text(field, one.getValue()))
                                .orElse(""),
                        "",
                        false,
                        one.getValue(),
                        nothing))
                .toList();
    }
}
