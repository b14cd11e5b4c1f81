package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Column;
import io.tongpin.exchange.reading.Columns;
import io.tongpin.masters.web.RecordSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a table of one sort of record, or of documents of one kind, looks like to one person (表格样式): a column for each field
 * they see that fits into a cell; of records one more that says which record and which version of it the row was.
 *
 * @param source where the records are; null for documents
 */
public record SheetForm(
        String code,
        String entity,
        List<SheetField> fields,
        @Nullable RecordSheet source) {

    /** The column by which a row finds its record again. */
    public static final String VERSION = "#version";

    private static final Map<String, String> VERSION_NAMES =
            Map.of("zh-CN", "版本，请勿改动", "zh-TW", "版本，請勿更動", "en", "Version, do not change");

    public SheetForm {
        fields = List.copyOf(fields);
    }

    public RecordSheet records() {
        return Objects.requireNonNull(source, "documents are no records");
    }

    boolean isOfDocuments() {
        return source == null;
    }

    /** The field without which nobody knows what a row is about. */
    String mustHave() {
        return isOfDocuments() ? SheetField.SKU : "code";
    }

    static String versionName(Locale language) {
        return VERSION_NAMES.getOrDefault(language.toLanguageTag(), VERSION);
    }

    Optional<SheetField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The columns we know in somebody's file; a title that two of our fields might go by is the first one's. */
    Columns columns() {
        List<Column> columns = new ArrayList<>();
        if (!isOfDocuments()) {
            columns.add(Column.optional(VERSION, VERSION_NAMES.values().toArray(String[]::new)));
        }
        Set<String> taken = new HashSet<>();
        fields.forEach(field -> field.names().values().forEach(name -> taken.add(Columns.plain(name))));
        for (SheetField field : fields) {
            List<String> titles = field.titles().stream()
                    .filter(title -> field.names().containsValue(title) || taken.add(Columns.plain(title)))
                    .toList();
            columns.add(Column.optional(field.key(), titles.toArray(String[]::new)));
        }
        return Columns.andOthers(columns);
    }
}
