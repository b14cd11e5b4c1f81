package io.tongpin.masters;

import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of masters.own_value; of the stores that the transaction sees. */
final class OwnValueRows {

    private static final String SELECT = """
            select id, version, store_id, entity, record_id, field, value, set_by, set_by_name, set_at
              from masters.own_value
             where company_id = ? and\s""";

    private OwnValueRows() {}

    /** The version as it is under the lock; 0 if the store has never said anything. */
    static int lock(Tx tx, UUID id) {
        return tx.sql("select version from masters.own_value where company_id = ? and id = ? for update")
                .params(tx.company(), id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Adds the first version or replaces the one before; the caller holds the lock. */
    static void write(Tx tx, OwnValue own) {
        if (own.version() == 1) {
            tx.sql("""
                            insert into masters.own_value (company_id, id, version, store_id, entity, record_id, field,
                                   set_by, set_by_name, set_at, value)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            tx.company(),
                            own.id(),
                            own.version(),
                            own.store(),
                            own.entity(),
                            own.record(),
                            own.field(),
                            own.setBy(),
                            own.setByName(),
                            own.setAt().atOffset(ZoneOffset.UTC))
                    .param(11, own.value(), Types.VARCHAR)
                    .update();
            return;
        }
        tx.sql("""
                        update masters.own_value set value = ?, version = ?, set_by = ?, set_by_name = ?, set_at = ?
                         where company_id = ? and id = ?
                        """)
                .param(1, own.value(), Types.VARCHAR)
                .param(2, own.version())
                .param(3, own.setBy())
                .param(4, own.setByName())
                .param(5, own.setAt().atOffset(ZoneOffset.UTC))
                .param(6, tx.company())
                .param(7, own.id())
                .update();
    }

    static Optional<OwnValue> find(Tx tx, UUID id) {
        return tx.sql(SELECT + "id = ?")
                .params(tx.company(), id)
                .query((row, n) -> own(row))
                .optional();
    }

    /** Those of a record, after one of a store and a field; also such as are taken back, for their versions. */
    static List<OwnValue> of(Tx tx, UUID record, UUID store, String field, int most) {
        return tx.sql(SELECT + "record_id = ? and (store_id, field) > (?, ?) order by store_id, field limit ?")
                .params(tx.company(), record, store, field, most)
                .query((row, n) -> own(row))
                .list();
    }

    private static OwnValue own(ResultSet row) throws SQLException {
        return new OwnValue(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
