package io.tongpin.documents;

import io.tongpin.kernel.LineRef;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import io.tongpin.posting.Papers.ProgressKey;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of documents.progress: how far a line has been taken up. */
final class ProgressRows {

    private ProgressRows() {}

    static Map<ProgressKey, BigDecimal> lock(Tx tx, Set<ProgressKey> keys) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into documents.progress (company_id, document_id, line_no, purpose)
                select ?, k.document_id, k.line_no, k.purpose
                  from (select unnest(?::uuid[]) as document_id, unnest(?::integer[]) as line_no,
                               unnest(?::text[]) as purpose) k
                 order by 2, 3, 4
                on conflict do nothing
                """)) {
            insert.setInt(1, tx.company());
            bind(tx, insert, 2, keys);
            insert.executeUpdate();
        }
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select k.document_id, k.line_no, k.purpose, p.done
                  from (select unnest(?::uuid[]) as document_id, unnest(?::integer[]) as line_no, unnest(?::text[]) as purpose
                         order by 1, 2, 3) k
                 cross join lateral (
                       select done
                         from documents.progress p
                        where p.company_id = ? and p.document_id = k.document_id and p.line_no = k.line_no
                          and p.purpose = k.purpose
                          for update) p
                """)) {
            bind(tx, select, 1, keys);
            select.setInt(4, tx.company());
            return rows(select);
        }
    }

    static Map<ProgressKey, BigDecimal> read(Tx tx, Collection<LineRef> lines) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select document_id, line_no, purpose, done
                  from documents.progress
                 where company_id = ? and document_id = any(?)
                """)) {
            select.setInt(1, tx.company());
            select.setArray(
                    2,
                    tx.array(
                            "uuid",
                            lines.stream().map(LineRef::document).distinct().toList()));
            return rows(select);
        }
    }

    static void add(Trip trip, Map<ProgressKey, BigDecimal> added) throws SQLException {
        List<Map.Entry<ProgressKey, BigDecimal>> rows = List.copyOf(new TreeMap<>(added).entrySet());
        trip.tell(
                """
                insert into documents.progress as p (company_id, document_id, line_no, purpose, done)
                select ?, k.*
                  from (select unnest(?::uuid[]), unnest(?::integer[]), unnest(?::text[]), unnest(?::numeric[])) k
                on conflict (company_id, document_id, line_no, purpose) do update set done = p.done + excluded.done
                """,
                trip.company(),
                trip.column("uuid", rows, row -> row.getKey().line().document()),
                trip.column("integer", rows, row -> row.getKey().line().line()),
                trip.column("text", rows, row -> row.getKey().purpose()),
                trip.column("numeric", rows, Map.Entry::getValue));
    }

    private static void bind(Tx tx, PreparedStatement statement, int at, Collection<ProgressKey> keys)
            throws SQLException {
        statement.setArray(at, tx.column("uuid", keys, k -> k.line().document()));
        statement.setArray(at + 1, tx.column("integer", keys, k -> k.line().line()));
        statement.setArray(at + 2, tx.column("text", keys, ProgressKey::purpose));
    }

    private static Map<ProgressKey, BigDecimal> rows(PreparedStatement select) throws SQLException {
        Map<ProgressKey, BigDecimal> found = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                LineRef line = new LineRef(row.getObject(1, UUID.class), row.getInt(2));
                found.put(new ProgressKey(line, row.getString(3)), row.getBigDecimal(4));
            }
        }
        return found;
    }
}
