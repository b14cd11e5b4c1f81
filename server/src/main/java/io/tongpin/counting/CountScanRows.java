package io.tongpin.counting;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of counting.scan: written once, never changed. */
final class CountScanRows {

    private CountScanRows() {}

    /** Writes those that are new, and says which they are; one that another phone writes at this moment is waited for. */
    static Set<UUID> insert(Tx tx, CountTask task, Actor by, List<CountScan> scans, Instant now) throws SQLException {
        return new HashSet<>(tx.sql("""
                        insert into counting.scan (company_id, task_id, id, store_id, counter_id, counter_name, zone, sku_id,
                               track, expiry, code, quantity, scanned_at, received_at, undoes)
                        select ?, ?, s.id, ?, ?, ?, s.zone, s.sku_id, s.track, s.expiry, s.code, s.quantity,
                               s.scanned_at, ?, s.undoes
                          from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::numeric[],
                                      ?::timestamptz[], ?::uuid[])
                               as s(id, zone, sku_id, track, expiry, code, quantity, scanned_at, undoes)
                         where s.undoes is null
                            or exists (select from counting.scan u
                                        where u.company_id = ? and u.task_id = ? and u.id = s.undoes and u.counter_id = ?)
                         order by s.id
                        on conflict do nothing
                        returning id
                        """)
                .params(
                        tx.company(),
                        task.id(),
                        task.store(),
                        by.user(),
                        by.name(),
                        now.atOffset(ZoneOffset.UTC),
                        tx.column("uuid", scans, CountScan::id),
                        tx.column("text", scans, CountScan::zone),
                        tx.column("uuid", scans, CountScan::sku),
                        tx.column("text", scans, CountScan::track),
                        tx.column("date", scans, CountScan::expiry),
                        tx.column("text", scans, CountScan::code),
                        tx.column("numeric", scans, scan -> scan.quantity().value()),
                        tx.column("timestamptz", scans, CountScan::at),
                        tx.column("uuid", scans, CountScan::undoes),
                        tx.company(),
                        task.id(),
                        by.user())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** What these codes stand for: a barcode, or else a code. */
    static Map<String, UUID> named(Tx tx, Collection<String> codes) throws SQLException {
        Map<String, UUID> found = new HashMap<>();
        tx.sql("""
                        select c.code, coalesce(b.sku_id, s.id)
                          from unnest(?::text[]) as c(code)
                          left join catalog.barcode b on b.company_id = ? and b.barcode = c.code collate "C"
                          left join catalog.sku s on s.company_id = ? and s.code = c.code collate "C" and not s.archived
                         where b.sku_id is not null or s.id is not null
                        """).params(tx.array("text", codes), tx.company(), tx.company()).query(row -> {
            found.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return found;
    }

    /** Those of the articles that are there and are stocked. */
    static Set<UUID> stocked(Tx tx, Collection<UUID> skus) throws SQLException {
        return new HashSet<>(tx.sql("""
                        select s.id from catalog.sku s
                          join catalog.style y on y.company_id = s.company_id and y.id = s.style_id and y.stocked
                         where s.company_id = ? and s.id = any(?)
                        """)
                .params(tx.company(), tx.array("uuid", skus))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Everybody whose hand was in it. */
    static Set<UUID> counters(Tx tx, UUID task) {
        return new HashSet<>(
                tx.sql("select distinct counter_id from counting.scan where company_id = ? and task_id = ?")
                        .params(tx.company(), task)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }
}
