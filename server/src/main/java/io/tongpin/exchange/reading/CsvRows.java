package io.tongpin.exchange.reading;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file as rows of text cells. */
final class CsvRows implements RawRows {

    private final CsvRecords records;
    private final boolean privateIsDamage;

    /** @param privateIsDamage whether private-use characters can only come from bytes that are no text */
    CsvRows(CsvRecords records, boolean privateIsDamage) {
        this.records = records;
        this.privateIsDamage = privateIsDamage;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (!records.next()) {
            return null;
        }
        List<Cell> cells = records.fields().stream().map(this::cell).toList();
        return new RawRow(records.line(), cells, records.fault());
    }

    private Cell cell(String field) {
        boolean damaged = privateIsDamage && field.chars().anyMatch(c -> ChineseText.isPrivate((char) c));
        return Cell.text(damaged ? field.replaceAll("[\uE000-\uF8FF]", "\uFFFD") : field);
    }

    @Override
    public boolean sparse() {
        return false;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
