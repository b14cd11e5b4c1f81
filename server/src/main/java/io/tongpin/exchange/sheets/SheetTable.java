package io.tongpin.exchange.sheets;

import io.tongpin.exchange.sheets.Sheet.State;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of exchange.sheet (表格导入表). Whoever works on one touches it; what is silent for long nobody works on any more. */
final class SheetTable {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int LISTED = 50;

    private static final String SELECT = """
            select id, target, file,
                   case when state in ('CHECKING', 'APPLYING', 'UNDOING') and touched_at < ? then 'STOPPED' else state end,
                   titles, columns, row_count, done, started_by, started_name, started_at, ended_at
              from exchange.sheet where company_id = ?
            """;

    private SheetTable() {}

    static void insert(Tx tx, Sheet sheet) throws SQLException {
        tx.sql("""
                insert into exchange.sheet (company_id, id, target, file, state, titles, columns, row_count, started_by,
                        started_name, started_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        tx.company(),
                        sheet.id(),
                        sheet.target(),
                        sheet.file(),
                        sheet.state().name(),
                        tx.array("text", sheet.titles()),
                        tx.array("text", sheet.columns()),
                        sheet.rows(),
                        sheet.startedBy(),
                        sheet.startedName(),
                        at(sheet.startedAt()),
                        at(sheet.startedAt()))
                .update();
    }

    /** Only one's own: the rows hold what this person sees. */
    static Optional<Sheet> find(Tx tx, UUID by, UUID id, Instant now) {
        Optional<Sheet> found = tx.sql(SELECT + " and started_by = ? and id = ?")
                .params(at(now.minus(SILENCE)), tx.company(), by, id)
                .query((row, n) -> sheet(row, Map.of()))
                .optional();
        return found.map(sheet -> with(sheet, counts(tx, id)));
    }

    static List<Sheet> latest(Tx tx, UUID by, String target, Instant now) {
        return tx.sql(SELECT + " and started_by = ? and target = ? order by started_at desc limit ?")
                .params(at(now.minus(SILENCE)), tx.company(), by, target, LISTED)
                .query((row, n) -> sheet(row, Map.of()))
                .list();
    }

    private static Map<String, Long> counts(Tx tx, UUID id) {
        Map<String, Long> counts = new HashMap<>();
        tx.sql("""
                select coalesce(verdict, 'NONE'), count(*), count(*) filter (where applied and not undone),
                       count(*) filter (where undone), count(*) filter (where late is not null)
                  from exchange.sheet_row where company_id = ? and sheet_id = ? group by 1
                """).params(tx.company(), id).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
            counts.merge("applied", row.getLong(3), Long::sum);
            counts.merge("undone", row.getLong(4), Long::sum);
            counts.merge("late", row.getLong(5), Long::sum);
        });
        return counts;
    }

    /** Takes it up for some work; false if it does not stand so, or somebody else works on it. */
    static boolean takeUp(Tx tx, UUID id, Collection<State> from, State to, Instant now) throws SQLException {
        return tx.sql("""
                        update exchange.sheet set state = ?, done = 0, stop_asked = false, touched_at = ?, ended_at = null
                         where company_id = ? and id = ?
                           and (state = any(?)
                                or state in ('CHECKING', 'APPLYING', 'UNDOING') and touched_at < ? and ?)
                        """)
                        .params(
                                to.name(),
                                at(now),
                                tx.company(),
                                id,
                                tx.array("text", from),
                                at(now.minus(SILENCE)),
                                from.contains(State.STOPPED))
                        .update()
                == 1;
    }

    /** Says how far the work is; true if somebody has asked for it to stop. */
    static boolean touch(Tx tx, UUID id, int done, Instant now) {
        return tx.sql("""
                        update exchange.sheet set done = ?, touched_at = ? where company_id = ? and id = ?
                        returning stop_asked
                        """)
                .params(done, at(now), tx.company(), id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    static void end(Tx tx, UUID id, State state, Instant now) {
        tx.sql("update exchange.sheet set state = ?, touched_at = ?, ended_at = ? where company_id = ? and id = ?")
                .params(state.name(), at(now), at(now), tx.company(), id)
                .update();
    }

    static void askToStop(Tx tx, UUID id) {
        tx.sql("update exchange.sheet set stop_asked = true where company_id = ? and id = ?")
                .params(tx.company(), id)
                .update();
    }

    static void columns(Tx tx, UUID id, List<String> columns) throws SQLException {
        tx.sql("update exchange.sheet set columns = ? where company_id = ? and id = ?")
                .params(tx.array("text", columns), tx.company(), id)
                .update();
    }

    /** Nobody takes back what is older. */
    static void forgetBefore(Tx tx, Instant day) {
        tx.sql("""
                with old as (delete from exchange.sheet where company_id = ? and started_at < ? returning id)
                delete from exchange.sheet_row where company_id = ? and sheet_id in (select id from old)
                """).params(tx.company(), at(day), tx.company()).update();
    }

    private static Sheet with(Sheet sheet, Map<String, Long> counts) {
        return new Sheet(
                sheet.id(),
                sheet.target(),
                sheet.file(),
                sheet.state(),
                sheet.titles(),
                sheet.columns(),
                sheet.rows(),
                sheet.done(),
                counts,
                sheet.startedBy(),
                sheet.startedName(),
                sheet.startedAt(),
                sheet.endedAt());
    }

    private static Sheet sheet(ResultSet row, Map<String, Long> counts) throws SQLException {
        return new Sheet(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                State.valueOf(row.getString(4)),
                texts(row, 5),
                texts(row, 6),
                row.getInt(7),
                row.getInt(8),
                counts,
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getTimestamp(11).toInstant(),
                instant(row.getTimestamp(12)));
    }

    static List<String> texts(ResultSet row, int at) throws SQLException {
        return Arrays.asList((String[]) row.getArray(at).getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
