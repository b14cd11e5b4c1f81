package io.tongpin.audit;

import io.tongpin.documents.Trade;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A defect in books that are right otherwise (埋错), and what the auditor says to it. It is planted by the owner of the
 * tables in a transaction that is rolled back, and looked at by the application in the same one; so one database serves
 * all defects.
 *
 * @param complete what a look at everything finds
 * @param changes what a look at only the touched documents and records finds
 * @param touched by what names a reader may know the rows that were touched
 * @param tables where they lie
 */
record Planted(AuditReport complete, AuditReport changes, Set<String> touched, Set<String> tables) {

    private static final Pattern TABLE = Pattern.compile("\\b(?:update|insert into|delete from)\\s+([a-z]+\\.[a-z_]+)");

    private static final Set<String> IDS = Set.of(
            "id",
            "document_id",
            "entity_id",
            "sku_id",
            "warehouse_id",
            "pool_id",
            "store_id",
            "party_id",
            "reverses_id",
            "item_id");
    private static final Set<String> NAMES = Set.of(
            "number", "account", "lot", "serial", "seq", "feed_seq", "line_no", "business_date", "month", "kind");

    /** Ends the transaction, so that nothing stays. */
    private static final class Seen extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Planted planted;

        Seen(Planted planted) {
            super("seen", null, false, false);
            this.planted = planted;
        }
    }

    static Planted in(TestDatabase books, Defect defect, InstantSource clock) {
        try {
            return new Database(books.owner()).write(Trade.COMPANY, tx -> {
                throw new Seen(look(tx, books, defect, clock));
            });
        } catch (Seen seen) {
            return seen.planted;
        }
    }

    private static Planted look(Tx tx, TestDatabase books, Defect defect, InstantSource clock) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        Set<String> touched = new HashSet<>();
        int rows = 0;
        for (String sql : defect.sql()) {
            rows += plant(tx, sql.strip(), ids, touched);
        }
        if (rows == 0) {
            throw new AssertionError("nothing was planted: " + defect);
        }
        touched.addAll(tx.sql("""
                        select number from documents.document where id = any(:ids) and number is not null
                        union select code || ' ' || name from catalog.sku
                               where id = any(:ids) or id in (select sku_id from documents.line
                                                               where document_id = any(:ids))
                        union select code || ' ' || name from organization.warehouse where id = any(:ids)
                        union select code || ' ' || name from organization.store where id = any(:ids)
                        union select code || ' ' || name from party.party where id = any(:ids)
                        """)
                .param("ids", tx.array("uuid", ids))
                .query(String.class)
                .list());
        ids.forEach(id -> touched.add(id.toString()));
        // Who looks at changes looks at what was moved, so a balance is looked at with the documents that moved it.
        ids.addAll(tx.sql(
                        "select document_id from stockledger.entry where sku_id = any(:ids) and warehouse_id = any(:ids)")
                .param("ids", tx.array("uuid", ids))
                .query(UUID.class)
                .list());
        tx.sql("set local role tongpin_engine").update();
        // What changed was in the feed at some time; which number it had there says nothing.
        var stretch = new Inspection.Stretch(0, Long.MAX_VALUE - 1, ids.stream().toList());
        Auditor auditor = new Auditor(books.database(), EveryInvariant.here(), clock);
        return new Planted(
                auditor.inspect(tx, Inspection.Stretch.ALL, Auditor.Progress.NONE),
                auditor.inspect(tx, stretch, Auditor.Progress.NONE),
                touched,
                tables(defect));
    }

    private static Set<String> tables(Defect defect) {
        Set<String> tables = new HashSet<>();
        for (String sql : defect.sql()) {
            TABLE.matcher(sql).results().forEach(found -> tables.add(found.group(1)));
        }
        return tables;
    }

    private static int plant(Tx tx, String sql, Set<UUID> ids, Set<String> names) {
        if (!sql.startsWith("update") && !sql.startsWith("insert") && !sql.startsWith("delete")) {
            tx.sql(sql).update();
            return sql.startsWith("grant") ? 1 : 0;
        }
        return tx.sql(sql + "\nreturning *").query(row -> {
            int rows = 0;
            while (row.next()) {
                rows++;
                remember(row, ids, names);
            }
            return rows;
        });
    }

    private static void remember(ResultSet row, Set<UUID> ids, Set<String> names) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnLabel(i);
            Object value = row.getObject(i);
            if (value instanceof UUID id && IDS.contains(column)) {
                ids.add(id);
            } else if (value != null && NAMES.contains(column)) {
                names.add(value.toString());
            }
        }
    }

    /** Whether a finding says where it is: by a name of something that was touched, or by the beginning of one. */
    boolean isAt(Finding finding) {
        return finding.facts().values().stream()
                .anyMatch(said -> touched.stream()
                        .anyMatch(name -> name.equals(said)
                                || said.length() > 6 && name.startsWith(said)
                                || name.length() > 6 && said.contains(name)));
    }
}
