package io.tongpin.exchange.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which column of a strange file is which field (列对应), remembered for files with the same row of titles. */
final class Mappings {

    private Mappings() {}

    static Optional<List<String>> find(Tx tx, String target, List<String> titles) {
        return tx.sql("select columns from exchange.sheet_mapping where company_id = ? and target = ? and titles = ?")
                .params(tx.company(), target, fingerprint(titles))
                .query((row, n) -> SheetTable.texts(row, 1))
                .optional()
                .filter(columns -> columns.size() == titles.size());
    }

    static void remember(Tx tx, Sheet sheet, List<String> columns, UUID by, Instant now) throws SQLException {
        if (sheet.isOurs()) {
            return;
        }
        tx.sql("""
                insert into exchange.sheet_mapping (company_id, target, titles, columns, said_by, said_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (company_id, target, titles)
                do update set columns = excluded.columns, said_by = excluded.said_by, said_at = excluded.said_at
                """)
                .params(
                        tx.company(),
                        sheet.target(),
                        fingerprint(sheet.titles()),
                        tx.array("text", columns),
                        by,
                        Timestamp.from(now))
                .update();
    }

    private static String fingerprint(List<String> titles) {
        return HexFormat.of()
                .formatHex(MasterRecords.sha256(String.join("\u0001", titles).getBytes(UTF_8)));
    }

    /** What speaks against reading a file so: a column for each title, each field once, and one that names the record. */
    static @Nullable Refusal refusal(Sheet sheet, SheetForm form, List<String> columns) {
        Set<String> once = new HashSet<>();
        for (String column : columns) {
            boolean known = column.isEmpty()
                    || column.equals(SheetForm.VERSION)
                    || form.field(column).isPresent();
            if (!known || !column.isEmpty() && !once.add(column)) {
                return Refusal.input("sheet.column-unclear", "field", column);
            }
        }
        if (columns.size() != sheet.titles().size()) {
            return Refusal.input("sheet.column-unclear", "field", "");
        }
        return once.contains(form.mustHave()) || once.contains(SheetForm.VERSION)
                ? null
                : Refusal.input(
                        form.isOfDocuments() ? "sheet.article-missing" : "sheet.code-missing", "file", sheet.file());
    }
}
