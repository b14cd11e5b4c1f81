package io.tongpin.documents;

import io.tongpin.audit.Findings;
import io.tongpin.audit.Inspection;
import io.tongpin.audit.Invariant;
import io.tongpin.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * I-08: what a document's rows say is byte for byte what the log says of it (单据与日志一致). So a posted document never
 * changes without a trace. Reads a few hundred documents at a time.
 */
public final class StoredAsLogged implements Invariant {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public String id() {
        return "I-08";
    }

    @Override
    public boolean checksChanges() {
        return true;
    }

    @Override
    public void check(Inspection inspection, Findings found) throws SQLException {
        Tx tx = inspection.tx();
        if (!inspection.complete()) {
            compare(tx, inspection.stretch().entities(), found);
            return;
        }
        List<UUID> batch = next(tx, BEFORE_ALL);
        while (!batch.isEmpty()) {
            compare(tx, batch, found);
            batch = next(tx, batch.getLast());
        }
    }

    private static List<UUID> next(Tx tx, UUID after) {
        return tx.sql("select id from documents.document where company_id = ? and id > ? order by id limit " + BATCH)
                .params(tx.company(), after)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static void compare(Tx tx, Collection<UUID> ids, Findings found) throws SQLException {
        Map<UUID, byte[]> logged = logged(tx, ids);
        Map<UUID, StoredDocuments.Stored> stored = StoredDocuments.find(tx, ids);
        for (UUID id : ids) {
            StoredDocuments.Stored row = stored.get(id);
            byte[] log = logged.get(id);
            // A document without a row, or without any row in the log, is found by I-74.
            if (row != null && log != null) {
                byte[] now = DocumentState.bytes(row.document());
                if (!Arrays.equals(now, log)) {
                    differs(row.document(), now, log, found);
                }
            }
        }
    }

    private static void differs(Document document, byte[] now, byte[] log, Findings found) {
        String stored = new String(now, StandardCharsets.UTF_8);
        String logged = new String(log, StandardCharsets.UTF_8);
        int at = 0;
        while (at < Math.min(stored.length(), logged.length()) && stored.charAt(at) == logged.charAt(at)) {
            at++;
        }
        found.add("document_id", document.id().toString(), "found", around(stored, at), "expected", around(logged, at));
    }

    private static String around(String text, int at) {
        return "…" + text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 50)) + "…";
    }

    private static Map<UUID, byte[]> logged(Tx tx, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select distinct on (o.entity_id) o.entity_id, o.payload
                  from changes.op o
                 where o.company_id = ? and o.entity_id = any(?)
                 order by o.entity_id, o.version desc
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", new ArrayList<>(ids)));
            Map<UUID, byte[]> payloads = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    payloads.put(row.getObject(1, UUID.class), row.getBytes(2));
                }
            }
            return payloads;
        }
    }
}
