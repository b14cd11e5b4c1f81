package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.Progress;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of exchange.import. Whoever works on one touches it with the id of the run; a row that changed hands is lost. */
final class ImportRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final String COLUMNS = """
            id, kind, source, folder, uploaded, warehouse_id, dry, state, undoing, run, rows_read, done, total, refusals,
            counts, started_by, started_name, started_at, ended_at""";

    private ImportRows() {}

    /** False if another import of the company runs, or this one is known. */
    static boolean insert(Tx tx, ImportRun run, UUID node) {
        return tx.sql("""
                        insert into exchange.import (company_id, id, kind, source, folder, uploaded, warehouse_id, dry, state,
                                node, run, started_by, started_name, started_at, touched_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(tx.company())
                        .param(run.id())
                        .param(run.kind().name())
                        .param(run.source())
                        .param(run.folder())
                        .param(run.uploaded())
                        .param(run.warehouse())
                        .param(run.dry())
                        .param(node)
                        .param(run.run())
                        .param(run.startedBy())
                        .param(run.startedName())
                        .param(at(run.startedAt()))
                        .param(at(run.startedAt()))
                        .update()
                == 1;
    }

    static Optional<ImportRun> find(Tx tx, UUID id) {
        return tx.sql("select " + COLUMNS + " from exchange.import where company_id = ? and id = ?")
                .params(tx.company(), id)
                .query((row, n) -> run(row))
                .optional();
    }

    static Optional<ImportRun> running(Tx tx) {
        return tx.sql("select " + COLUMNS + " from exchange.import where company_id = ? and state = 'RUNNING'")
                .params(tx.company())
                .query((row, n) -> run(row))
                .optional();
    }

    static List<ImportRun> latest(Tx tx, int limit) {
        return tx.sql("select " + COLUMNS + """
                         from exchange.import where company_id = ? order by started_at desc, id desc limit ?
                        """)
                .params(tx.company(), limit)
                .query((row, n) -> run(row))
                .list();
    }

    /** Marks what nobody works on any more: silent for too long, or of this node and not among what it does. */
    static void markSilent(Tx tx, Instant since, UUID node, Collection<UUID> alive) throws SQLException {
        tx.sql("""
                update exchange.import set state = 'INTERRUPTED', ended_at = touched_at
                 where company_id = ? and state = 'RUNNING' and (touched_at < ? or node = ? and run <> all (?))
                """)
                .params(tx.company(), at(since), node, tx.array("uuid", alive))
                .update();
    }

    /** Takes it up again under a new run; false if somebody was faster. */
    static boolean takeUp(Tx tx, ImportRun was, UUID run, UUID node, boolean undoing, Instant now) {
        return tx.sql("""
                        update exchange.import
                           set state = 'RUNNING', run = ?, node = ?, undoing = ?, cancel_asked = false, touched_at = ?,
                               ended_at = null, done = 0, total = 0, rows_read = 0
                         where company_id = ? and id = ? and run = ? and state <> 'RUNNING'
                           and not exists (select from exchange.import o where o.company_id = ? and o.state = 'RUNNING')
                        """)
                        .params(run, node, undoing, at(now), tx.company(), was.id(), was.run(), tx.company())
                        .update()
                == 1;
    }

    /** Whether somebody asked it to stop; empty if the run has lost its row. */
    static Optional<Boolean> touch(Tx tx, UUID id, UUID run, Progress.Standing at, long refusals, Instant now) {
        return tx.sql("""
                        update exchange.import
                           set touched_at = ?, rows_read = ?, done = ?, total = ?, refusals = ?
                         where company_id = ? and id = ? and run = ? and state = 'RUNNING'
                        returning cancel_asked
                        """)
                .params(at(now), at.rowsRead(), at.done(), at.total(), refusals, tx.company(), id, run)
                .query(Boolean.class)
                .optional();
    }

    static void end(
            Tx tx,
            UUID id,
            UUID run,
            ImportRun.State state,
            ImportRun.Kind kind,
            Map<String, Long> counts,
            Instant now) {
        tx.sql("""
                update exchange.import set state = ?, kind = ?, counts = ?::jsonb, ended_at = ?
                 where company_id = ? and id = ? and run = ? and state = 'RUNNING'
                """)
                .params(state.name(), kind.name(), CanonicalJson.text(counts), at(now), tx.company(), id, run)
                .update();
    }

    static void askToStop(Tx tx, UUID id) {
        tx.sql("update exchange.import set cancel_asked = true where company_id = ? and id = ? and state = 'RUNNING'")
                .params(tx.company(), id)
                .update();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp(19);
        return new ImportRun(
                row.getObject(1, UUID.class),
                ImportRun.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getObject(6, UUID.class),
                row.getBoolean(7),
                ImportRun.State.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getObject(10, UUID.class),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                JSON.readValue(row.getString(15), COUNTS),
                row.getObject(16, UUID.class),
                row.getString(17),
                row.getTimestamp(18).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
