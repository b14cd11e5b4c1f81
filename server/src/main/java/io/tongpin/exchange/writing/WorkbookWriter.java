package io.tongpin.exchange.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (.xlsx), written row by row with memory for one row. Texts are typed as text and marked so even
 * when somebody edits them; a table longer than a sheet goes on on the next one, under the same header.
 */
public final class WorkbookWriter implements TableWriter {

    /** Excel keeps fifteen digits of a number; longer ones go out as text, so that none is lost. */
    private static final int DIGITS = 15;

    private final ZipOutputStream zip;
    private final Writer out;
    private final String name;
    private final int rowsPerSheet;
    private @Nullable List<? extends @Nullable Object> header;
    private int sheets;
    private int row;

    public WorkbookWriter(OutputStream out, String name) throws IOException {
        this(out, name, 1_048_576);
    }

    WorkbookWriter(OutputStream out, String name, int rowsPerSheet) throws IOException {
        this.zip = new ZipOutputStream(out, UTF_8);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
        this.name = name.replaceAll("[\\\\/*?:\\[\\]]", " ").strip();
        this.rowsPerSheet = rowsPerSheet;
        begin();
    }

    private void begin() throws IOException {
        sheets++;
        row = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
        out.write(WorkbookParts.SHEET_START);
    }

    private void end() throws IOException {
        out.write(WorkbookParts.SHEET_END);
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        if (header == null) {
            header = List.copyOf(values.stream().map(String::valueOf).toList());
        } else if (row == rowsPerSheet) {
            end();
            begin();
            write(header);
        }
        write(values);
    }

    private void write(List<? extends @Nullable Object> values) throws IOException {
        row++;
        int style = row == 1 ? WorkbookParts.STYLE_HEADER : WorkbookParts.STYLE_TEXT;
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < values.size(); i++) {
            cell(reference(i) + row, style, Field.of(values.get(i)));
        }
        out.write("</row>");
    }

    private void cell(String at, int textStyle, Field field) throws IOException {
        switch (field) {
            case Field.Text(String text) when text.isEmpty() -> {}
            case Field.Text(String text) -> text(at, textStyle, text);
            case Field.Number(String digits) -> {
                long significant = digits.chars().filter(Character::isDigit).count();
                if (significant > DIGITS) {
                    text(at, textStyle, digits);
                } else {
                    out.write("<c r=\"" + at + "\"><v>" + digits + "</v></c>");
                }
            }
            case Field.Day(var day) -> {
                long serial = day.toEpochDay() + WorkbookParts.EPOCH_SERIAL;
                out.write("<c r=\"" + at + "\" s=\"" + WorkbookParts.STYLE_DATE + "\"><v>" + serial + "</v></c>");
            }
            case Field.Flag(boolean on) -> out.write("<c r=\"" + at + "\" t=\"b\"><v>" + (on ? 1 : 0) + "</v></c>");
        }
    }

    private void text(String at, int style, String text) throws IOException {
        out.write("<c r=\"" + at + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.write(WorkbookParts.escaped(text));
        out.write("</t></is></c>");
    }

    private static String reference(int column) {
        String letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }

    @Override
    public void close() throws IOException {
        end();
        for (var part : WorkbookParts.around(name, sheets).entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(UTF_8));
            zip.closeEntry();
        }
        zip.close();
    }
}
