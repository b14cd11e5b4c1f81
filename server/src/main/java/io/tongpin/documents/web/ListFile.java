package io.tongpin.documents.web;

import io.tongpin.documents.Document;
import io.tongpin.documents.KindNames;
import io.tongpin.platform.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A list of documents as a file that spreadsheets open (导出文件): one row each, in the reader's language. */
final class ListFile {

    static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "state",
            "businessDate",
            "storeName",
            "partyName",
            "warehouseName",
            "quantity",
            "amount",
            "due",
            "postedAt");

    private static final List<String> NUMBERS = List.of("quantity", "amount", "due");

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final Words words;
    private final KindNames kinds;
    private final Locale language;

    ListFile(Words words, KindNames kinds, Locale language) {
        this.words = words;
        this.kinds = kinds;
        this.language = language;
    }

    /** With the mark by which Excel knows that it is UTF-8. */
    void head(Writer out) throws IOException {
        out.write('\ufeff');
        line(out, COLUMNS.stream().map(column -> say("column." + column)).toList());
    }

    /** @param item as the person sees it: what is not there is an empty cell */
    void row(Writer out, JsonNode item) throws IOException {
        line(
                out,
                COLUMNS.stream()
                        .map(column -> cell(column, item.path(column).asString("")))
                        .toList());
    }

    private String cell(String column, String value) {
        return switch (column) {
            case "kind" -> kinds.of(value, language);
            case "state" -> value.isEmpty() ? value : say("state." + Document.State.valueOf(value));
            default -> NUMBERS.contains(column) ? value : harmless(value);
        };
    }

    private String say(String code) {
        return words.say(code, Map.of(), language);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(ListFile::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
