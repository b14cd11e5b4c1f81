package io.tongpin.exchange.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8 (RFC 4180), with texts made neutral. */
public final class CsvWriter implements TableWriter {

    private final Writer out;
    private final String lineEnd;

    private CsvWriter(OutputStream out, String lineEnd) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        this.lineEnd = lineEnd;
    }

    /** For people: with the byte order mark without which Excel takes UTF-8 for the local encoding, and CRLF. */
    public static CsvWriter forExcel(OutputStream out) throws IOException {
        CsvWriter writer = new CsvWriter(out, "\r\n");
        writer.out.write('\uFEFF');
        return writer;
    }

    /** For programs: no mark, LF. */
    public static CsvWriter plain(OutputStream out) {
        return new CsvWriter(out, "\n");
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        String comma = "";
        for (Object value : values) {
            out.write(comma);
            switch (Field.of(value)) {
                case Field.Text(String text) -> text(NeutralText.of(text));
                case Field.Number(String digits) -> out.write(digits);
                case Field.Day(var day) -> out.write(day.toString());
                case Field.Flag(boolean on) -> out.write(on ? "true" : "false");
            }
            comma = ",";
        }
        out.write(lineEnd);
    }

    private void text(String text) throws IOException {
        if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t')) {
            out.write(text);
        } else {
            out.write('"' + text.replace("\"", "\"\"") + '"');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
