package io.tongpin.masters;

import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Rows of masters.change_request; of the stores that the transaction sees. */
final class ChangeRequestRows {

    private static final String SELECT = """
            select id, version, entity, record_id, record_version, record_name, field, held, wanted, store_id, reason,
                   asked_by, asked_by_name, asked_at, state, answer, closed_by, closed_by_name, closed_at
              from masters.change_request
             where company_id = ? and\s""";

    private ChangeRequestRows() {}

    static Optional<ChangeRequest> lock(Tx tx, UUID id) {
        return found(tx, "id = ? for update", id).stream().findFirst();
    }

    static Optional<ChangeRequest> lockOpen(Tx tx, UUID record, String field) {
        return found(tx, "record_id = ? and field = ? and state = 'OPEN' for update", record, field).stream()
                .findFirst();
    }

    /** All about these records, in the order of their ids. */
    static List<ChangeRequest> lockOpen(Tx tx, Collection<UUID> records) throws SQLException {
        return found(tx, "record_id = any(?) and state = 'OPEN' order by id for update", tx.array("uuid", records));
    }

    static List<ChangeRequest> waiting(Tx tx, int most) {
        return found(tx, "state = 'OPEN' order by asked_at, id limit ?", most);
    }

    static List<ChangeRequest> askedBy(Tx tx, UUID person, int most) {
        return found(tx, "asked_by = ? order by asked_at desc, id limit ?", person, most);
    }

    private static List<ChangeRequest> found(Tx tx, String rest, Object... values) {
        return tx.sql(SELECT + rest)
                .param(tx.company())
                .params(List.of(values))
                .query((row, n) -> request(row))
                .list();
    }

    static void insert(Tx tx, ChangeRequest r) {
        tx.sql("""
                        insert into masters.change_request (company_id, id, version, entity, record_id, record_version,
                               record_name, field, held, wanted, store_id, reason, asked_by, asked_by_name, asked_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tx.company(),
                        r.id(),
                        r.version(),
                        r.entity(),
                        r.record(),
                        r.recordVersion(),
                        r.recordName(),
                        r.field())
                .param(9, r.held(), Types.VARCHAR)
                .param(10, r.wanted(), Types.VARCHAR)
                .param(11, r.store())
                .param(12, r.reason())
                .param(13, r.askedBy())
                .param(14, r.askedByName())
                .param(15, r.askedAt().atOffset(ZoneOffset.UTC))
                .param(16, r.state().name())
                .update();
    }

    /** Closes one whose lock is held. */
    static void close(Tx tx, ChangeRequest r) {
        tx.sql("""
                        update masters.change_request
                           set version = ?, state = ?, answer = ?, closed_by = ?, closed_by_name = ?, closed_at = ?
                         where company_id = ? and id = ?
                        """)
                .param(1, r.version())
                .param(2, r.state().name())
                .param(3, r.answer(), Types.VARCHAR)
                .param(4, r.closedBy())
                .param(5, r.closedByName())
                .param(6, Objects.requireNonNull(r.closedAt()).atOffset(ZoneOffset.UTC))
                .param(7, tx.company())
                .param(8, r.id())
                .update();
    }

    private static ChangeRequest request(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject(19, OffsetDateTime.class);
        return new ChangeRequest(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                ChangeRequest.State.valueOf(row.getString(15)),
                row.getString(16),
                row.getObject(17, UUID.class),
                row.getString(18),
                closed == null ? null : closed.toInstant());
    }
}
