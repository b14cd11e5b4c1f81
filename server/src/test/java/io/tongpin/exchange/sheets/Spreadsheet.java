package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.reading.Reading;
import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.reading.Table;
import io.tongpin.exchange.writing.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table somebody has open in a spreadsheet: titles, and rows of texts. */
record Spreadsheet(List<String> titles, List<List<String>> rows) {

    static Spreadsheet of(String... lines) {
        List<List<String>> all = new ArrayList<>();
        for (String line : lines) {
            all.add(List.of(line.split("\\|", -1)));
        }
        return new Spreadsheet(all.getFirst(), all.subList(1, all.size()));
    }

    static Spreadsheet read(byte[] file, String name) throws IOException {
        Path path = Files.createTempFile("sheet", ".tmp");
        try {
            Files.write(path, file);
            try (Table table = Table.open(new Source(path, name, null, null), Columns.asTheyCome())
                    .orThrow()) {
                List<String> titles = List.copyOf(table.header().keys());
                List<List<String>> rows = new ArrayList<>();
                for (Reading next = table.next(); next instanceof Reading.Good(var row); next = table.next()) {
                    rows.add(titles.stream().map(row::text).toList());
                }
                return new Spreadsheet(titles, rows);
            }
        } finally {
            Files.delete(path);
        }
    }

    /** The same with another text in the row that has this somewhere. */
    Spreadsheet with(String mark, String title, String text) {
        int column = titles.indexOf(title);
        List<List<String>> changed = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> copy = new ArrayList<>(row);
            if (row.contains(mark)) {
                copy.set(column, text);
            }
            changed.add(copy);
        }
        return new Spreadsheet(titles, changed);
    }

    /** The same with a further row, its cells in the order of these titles. */
    Spreadsheet and(String... titlesAndTexts) {
        List<String> row = new ArrayList<>(titles.stream().map(title -> "").toList());
        for (int i = 0; i < titlesAndTexts.length; i += 2) {
            row.set(titles.indexOf(titlesAndTexts[i]), titlesAndTexts[i + 1]);
        }
        List<List<String>> more = new ArrayList<>(rows);
        more.add(row);
        return new Spreadsheet(titles, more);
    }

    byte[] xlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(bytes, "t")) {
            writer.row(titles);
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        return bytes.toByteArray();
    }

    byte[] csv(String charset) {
        List<List<String>> all = new ArrayList<>(List.of(titles));
        all.addAll(rows);
        return all.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\r\n"))
                .getBytes(Charset.forName(charset));
    }
}
