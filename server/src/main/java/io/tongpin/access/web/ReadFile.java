package io.tongpin.access.web;

import io.tongpin.access.reads.ReadList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The read log as a file that spreadsheets open (查看记录文件): one row for each line, with the codes it is kept by. */
final class ReadFile {

    private static final List<String> COLUMNS = List.of(
            "at",
            "lastAt",
            "userName",
            "user",
            "byKey",
            "device",
            "lender",
            "preview",
            "through",
            "class",
            "entity",
            "record",
            "looks",
            "things",
            "asked",
            "night",
            "recordName");

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private ReadFile() {}

    /** With the mark by which Excel knows that it is UTF-8. */
    static void head(Writer out) throws IOException {
        out.write('\ufeff');
        line(out, COLUMNS);
    }

    /** @param names of what the reader may see */
    static void row(Writer out, ReadList.Marked marked, Map<UUID, String> names) throws IOException {
        ReadList.Line one = marked.line();
        line(
                out,
                List.of(
                        one.at().toString(),
                        one.lastAt().toString(),
                        one.userName(),
                        one.user().toString(),
                        Boolean.toString(one.byKey()),
                        one.device() == null ? "" : one.device(),
                        one.lenderName() == null ? "" : one.lenderName(),
                        Boolean.toString(one.preview()),
                        one.through(),
                        one.kind(),
                        one.entity(),
                        one.record() == null ? "" : one.record().toString(),
                        Long.toString(one.looks()),
                        Long.toString(one.things()),
                        one.asked(),
                        Boolean.toString(marked.night()),
                        one.record() == null ? "" : names.getOrDefault(one.record(), "")));
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(ReadFile::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
