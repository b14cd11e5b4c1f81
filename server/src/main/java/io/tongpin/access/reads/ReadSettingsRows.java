package io.tongpin.access.reads;

import io.tongpin.access.reads.ReadSettings.Kept;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of access.read_settings: one of a company at most. */
final class ReadSettingsRows {

    private ReadSettingsRows() {}

    static Optional<Kept> find(Tx tx) {
        return tx.sql("""
                        select id, version, classes, days, opens, closes from access.read_settings where company_id = ?
                        """)
                .params(tx.company())
                .query((row, n) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)))
                .optional();
    }

    /** Holds it, and tells its version; 0 if there is none. */
    static int lock(Tx tx) {
        return tx.sql("select version from access.read_settings where company_id = ? for update")
                .params(tx.company())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    static void write(Tx tx, Kept kept) throws SQLException {
        tx.sql("""
                insert into access.read_settings (company_id, id, version, classes, days, opens, closes)
                values (:company, :id, :version, :classes, :days, :opens, :closes)
                on conflict (company_id, id) do update
                   set version = excluded.version, classes = excluded.classes, days = excluded.days,
                       opens = excluded.opens, closes = excluded.closes
                """)
                .param("company", tx.company())
                .param("id", kept.id())
                .param("version", kept.version())
                .param("classes", tx.array("text", kept.classes()))
                .param("days", kept.days())
                .param("opens", kept.opens())
                .param("closes", kept.closes())
                .update();
    }
}
