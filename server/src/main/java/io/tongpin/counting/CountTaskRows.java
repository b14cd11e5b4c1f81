package io.tongpin.counting;

import io.tongpin.counting.CountTask.State;
import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of counting.task; of the stores that the transaction sees. */
final class CountTaskRows {

    /** What has become of its stocktake says where a count stands: thrown away it goes on, posted it is over. */
    private static final String SELECT = """
            select t.id, t.version, t.store_id, t.warehouse_id, t.name, t.scope, t.categories, t.brands, t.idle_days,
                   t.classes, t.blind, t.reason_above,
                   case when t.state <> 'SUBMITTED' then t.state
                        when d.state in ('POSTED', 'REVERSED') then 'POSTED'
                        when d.state = 'DISCARDED' then 'OPEN'
                        else t.state end,
                   t.opened_by, t.opened_by_name, t.opened_at, t.document_id, t.remark
              from counting.task t
              left join documents.document d on d.company_id = t.company_id and d.id = t.document_id
             where t.company_id = ? and\s""";

    private CountTaskRows() {}

    static Optional<CountTask> find(Tx tx, UUID id) {
        return found(tx, "t.id = ?", id).stream().findFirst();
    }

    /** For whoever is about to change where it stands; those who scan wait, and it for them. */
    static Optional<CountTask> lock(Tx tx, UUID id) {
        return locked(tx, id, "for update");
    }

    /** For those who scan: many at once, while nobody changes where it stands. */
    static Optional<CountTask> hold(Tx tx, UUID id) {
        return locked(tx, id, "for share");
    }

    private static Optional<CountTask> locked(Tx tx, UUID id, String how) {
        // Locked first and read then: joined in one statement, the stocktake would be read as it was before the wait.
        tx.sql("select 1 from counting.task where company_id = ? and id = ? " + how)
                .params(tx.company(), id)
                .query()
                .listOfRows();
        return find(tx, id);
    }

    /** Until this transaction is over nobody else opens a count there: two that begin at one moment would not see each other. */
    static void oneAtATime(Tx tx, UUID warehouse) {
        tx.sql("select 1 from organization.warehouse where company_id = ? and id = ? for no key update")
                .params(tx.company(), warehouse)
                .query()
                .listOfRows();
    }

    static List<CountTask> newest(Tx tx, int most) {
        return found(tx, "true order by t.opened_at desc, t.id limit ?", most);
    }

    /** Those of a warehouse that are still going on and hold one of the articles that another one holds. */
    static List<CountTask> overlapping(Tx tx, CountTask task) {
        return found(tx, """
                        t.warehouse_id = ? and t.id <> ? and t.state <> 'CANCELLED'
                        and exists (select from counting.article a
                                      join counting.article b on b.company_id = a.company_id and b.task_id = ?
                                       and b.sku_id = a.sku_id
                                     where a.company_id = t.company_id and a.task_id = t.id)
                        """, task.warehouse(), task.id(), task.id()).stream()
                .filter(other -> other.state() == State.OPEN || other.state() == State.SUBMITTED)
                .toList();
    }

    private static List<CountTask> found(Tx tx, String rest, Object... values) {
        return tx.sql(SELECT + rest)
                .param(tx.company())
                .params(List.of(values))
                .query((row, n) -> task(row))
                .list();
    }

    static void insert(Tx tx, CountTask task) throws SQLException {
        tx.sql("""
                        insert into counting.task (company_id, id, version, store_id, warehouse_id, name, scope, categories,
                               brands, idle_days, classes, blind, reason_above, state, opened_by, opened_by_name, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tx.company(),
                        task.id(),
                        task.version(),
                        task.store(),
                        task.warehouse(),
                        task.name(),
                        task.scope().kind().name(),
                        tx.array("uuid", task.scope().categories()),
                        tx.array("uuid", task.scope().brands()))
                .param(10, task.scope().idleDays(), Types.INTEGER)
                .param(11, tx.array("text", task.scope().classes()))
                .param(12, task.blind())
                .param(
                        13,
                        task.reasonAbove() == null ? null : task.reasonAbove().amount(),
                        Types.NUMERIC)
                .param(14, task.state().name())
                .param(15, task.openedBy())
                .param(16, task.openedByName())
                .param(17, task.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes where one stands whose lock is held. */
    static void restate(Tx tx, CountTask task) {
        tx.sql("""
                        update counting.task set version = ?, state = ?, document_id = ?, remark = ?
                         where company_id = ? and id = ?
                        """)
                .param(1, task.version())
                .param(2, task.state().name())
                .param(3, task.document(), Types.OTHER)
                .param(4, task.remark(), Types.VARCHAR)
                .param(5, tx.company())
                .param(6, task.id())
                .update();
    }

    private static CountTask task(ResultSet row) throws SQLException {
        BigDecimal above = row.getBigDecimal(12);
        CountScope scope = new CountScope(
                CountScope.Kind.valueOf(row.getString(6)),
                List.of((UUID[]) elements(row.getArray(7))),
                List.of((UUID[]) elements(row.getArray(8))),
                row.getObject(9, Integer.class),
                List.of((String[]) elements(row.getArray(10))),
                List.of());
        return new CountTask(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                scope,
                row.getBoolean(11),
                above == null ? null : new Money(above),
                State.valueOf(row.getString(13)),
                row.getObject(14, UUID.class),
                row.getString(15),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                row.getObject(17, UUID.class),
                row.getString(18));
    }

    private static Object elements(Array array) throws SQLException {
        return array.getArray();
    }
}
