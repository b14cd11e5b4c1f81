package io.tongpin.exchange.sheets;

import io.tongpin.exchange.sheets.SheetRow.Found;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.exchange.sheets.SheetRow.Why;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of exchange.sheet_row (表格行表): written and read by the hundred. */
final class SheetRowTable {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT = """
            select no, line, cells, unread, verdict, record_id, found, chosen, applied, undone, late
              from exchange.sheet_row where company_id = ? and sheet_id = ?
            """;

    private SheetRowTable() {}

    static void insert(Tx tx, UUID sheet, List<SheetRow> rows) throws SQLException {
        tx.sql("""
                insert into exchange.sheet_row (company_id, sheet_id, no, line, cells, unread)
                select ?, ?, u.no, u.line, array(select jsonb_array_elements_text(u.cells)), u.unread
                  from unnest(?::integer[], ?::bigint[], ?::jsonb[], ?::jsonb[]) as u(no, line, cells, unread)
                """)
                .params(
                        tx.company(),
                        sheet,
                        tx.column("integer", rows, SheetRow::no),
                        tx.column("bigint", rows, SheetRow::line),
                        tx.column("jsonb", rows, row -> JSON.writeValueAsString(row.cells())),
                        tx.column("jsonb", rows, row -> json(row.unread())))
                .update();
    }

    static List<SheetRow> after(Tx tx, UUID sheet, int after, int limit) {
        return tx.sql(SELECT + " and no > ? order by no limit ?")
                .params(tx.company(), sheet, after, limit)
                .query((row, n) -> row(row))
                .list();
    }

    static List<SheetRow> after(Tx tx, UUID sheet, Collection<Verdict> verdicts, int after, int limit)
            throws SQLException {
        return tx.sql(SELECT + " and verdict = any(?) and no > ? order by no limit ?")
                .params(tx.company(), sheet, tx.array("text", verdicts), after, limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** The rows of one thing, which is a document of several lines. */
    static List<SheetRow> of(Tx tx, UUID sheet, UUID record) {
        return tx.sql(SELECT + " and record_id = ? order by no")
                .params(tx.company(), sheet, record)
                .query((row, n) -> row(row))
                .list();
    }

    /** Writes down what was found about rows; what was chosen before is asked again. */
    static void judge(Tx tx, UUID sheet, List<SheetRow> rows) throws SQLException {
        tx.sql("""
                update exchange.sheet_row r
                   set verdict = u.verdict, record_id = u.record, found = u.found, chosen = '{}', late = null
                  from unnest(?::integer[], ?::text[], ?::uuid[], ?::jsonb[]) as u(no, verdict, record, found)
                 where r.company_id = ? and r.sheet_id = ? and r.no = u.no
                """)
                .params(
                        tx.column("integer", rows, SheetRow::no),
                        tx.column("text", rows, SheetRow::verdict),
                        tx.column("uuid", rows, SheetRow::record),
                        tx.column("jsonb", rows, row -> json(row.found())),
                        tx.company(),
                        sheet)
                .update();
    }

    /** Writes down what became of rows that were applied or taken back, and what they found when they were. */
    static void ended(Tx tx, UUID sheet, List<SheetRow> rows) throws SQLException {
        tx.sql("""
                update exchange.sheet_row r set applied = u.applied, undone = u.undone, late = u.late, found = u.found
                  from unnest(?::integer[], ?::boolean[], ?::boolean[], ?::jsonb[], ?::jsonb[])
                       as u(no, applied, undone, late, found)
                 where r.company_id = ? and r.sheet_id = ? and r.no = u.no
                """)
                .params(
                        tx.column("integer", rows, SheetRow::no),
                        tx.column("boolean", rows, SheetRow::applied),
                        tx.column("boolean", rows, SheetRow::undone),
                        tx.column("jsonb", rows, row -> json(row.late())),
                        tx.column("jsonb", rows, row -> json(row.found())),
                        tx.company(),
                        sheet)
                .update();
    }

    /** A document of which a row was refused is not made: its other rows say so. */
    static int refuseInPart(Tx tx, UUID sheet) {
        Why why = new Why("", Refusal.rule("sheet.document-in-part"));
        return tx.sql("""
                        update exchange.sheet_row r
                           set verdict = 'REFUSED', found = jsonb_set(r.found, '{why}', ?::jsonb)
                         where r.company_id = ? and r.sheet_id = ? and r.verdict = 'NEW'
                           and exists (select from exchange.sheet_row x
                                        where x.company_id = r.company_id and x.sheet_id = r.sheet_id
                                          and x.record_id = r.record_id and x.verdict = 'REFUSED')
                        """)
                .params(JSON.writeValueAsString(List.of(why)), tx.company(), sheet)
                .update();
    }

    /** In these fields the file is to be right. */
    static boolean choose(Tx tx, UUID sheet, int no, Collection<String> fields) throws SQLException {
        return tx.sql("""
                        update exchange.sheet_row set chosen = ?
                         where company_id = ? and sheet_id = ? and no = ? and verdict = 'CONFLICT'
                        """)
                        .params(tx.array("text", fields), tx.company(), sheet, no)
                        .update()
                == 1;
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static SheetRow row(ResultSet row) throws SQLException {
        String verdict = row.getString(5);
        return new SheetRow(
                row.getInt(1),
                row.getLong(2),
                SheetTable.texts(row, 3),
                read(row.getString(4), Refusal.class),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject(6, UUID.class),
                read(row.getString(7), Found.class),
                Set.copyOf(SheetTable.texts(row, 8)),
                row.getBoolean(9),
                row.getBoolean(10),
                read(row.getString(11), Refusal.class));
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }
}
