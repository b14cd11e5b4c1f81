package io.tongpin.testing;

import io.tongpin.platform.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which files of which databases of the test server have been written to (哪些库被写过), read from the server's own log:
 * exact, and no database is asked for it. Who changes a row has a transaction number; reading, vacuuming and checkpoints
 * have none.
 */
final class Writes {

    /** A stretch that is longer is not read; every database counts as written to. */
    private static final long MOST_BYTES = 16L << 20;

    private static final String NOW = "select pg_current_wal_insert_lsn()";

    /** Only what is on the disk can be read. The note that this leaves is of no database. */
    private static final String FLUSHED = "select pg_logical_emit_message(false, '', '', true)";

    private static final String LENGTH = "select pg_wal_lsn_diff(?::pg_lsn, ?::pg_lsn)";

    private static final String EVERY = "select datname from pg_database";

    private static final String WRITTEN = """
            select d.datname, b.relfilenode
              from (select distinct reldatabase, relfilenode
                      from pg_get_wal_block_info(?::pg_lsn, ?::pg_lsn, false) where xid <> 0) b
              join pg_database d on d.oid = b.reldatabase
            """;

    /** Stands for any file: of what is not read nobody knows which. */
    static final long ANY = 0;

    /** What they have written is there only after they commit. */
    private static final String BEING_WRITTEN =
            "select distinct datname from pg_stat_activity where backend_xid is not null and datname is not null";

    private final Connection superuser;
    private final Map<String, Set<Long>> written = new HashMap<>();
    private final Set<String> beingWritten = new HashSet<>();
    private String readUpTo;

    /** @param superuser a connection for this alone */
    Writes(Connection superuser) {
        this.superuser = superuser;
        try {
            superuser.createStatement().execute("create extension if not exists pg_walinspect");
            readUpTo = one(NOW);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The files of it that anybody has written to since this was last asked of it; {@link #ANY} among them: all. */
    synchronized Set<Long> takeNews(String database) {
        try {
            if (!one(NOW).equals(readUpTo)) {
                read(one(FLUSHED));
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        Set<Long> news = written.remove(database);
        return news == null ? Set.of() : news;
    }

    private void read(String upTo) throws SQLException {
        beingWritten.forEach(database -> note(database, ANY));
        beingWritten.clear();
        beingWritten.addAll(all(BEING_WRITTEN));
        boolean isShort = Double.parseDouble(one(LENGTH, upTo, readUpTo)) <= MOST_BYTES;
        if (isShort) {
            readFiles(upTo);
        } else {
            all(EVERY).forEach(database -> note(database, ANY));
        }
        readUpTo = upTo;
    }

    private void readFiles(String upTo) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(WRITTEN)) {
            statement.setString(1, readUpTo);
            statement.setString(2, upTo);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    note(row.getString(1), row.getLong(2));
                }
            }
        }
    }

    private void note(String database, long file) {
        written.computeIfAbsent(database, name -> new HashSet<>()).add(file);
    }

    private String one(String sql, String... parameters) throws SQLException {
        return all(sql, parameters).iterator().next();
    }

    private Set<String> all(String sql, String... parameters) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
