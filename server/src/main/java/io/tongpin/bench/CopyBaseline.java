package io.tongpin.bench;

import io.tongpin.platform.DatabaseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that a database can do with the same rows (基准线): a plain COPY into tables of the same shape, keys and indexes
 * included, on the same server. It checks nothing, costs nothing and logs nothing.
 */
final class CopyBaseline {

    private static final List<String> TABLES = List.of(
            "documents.document",
            "documents.line",
            "stockledger.balance",
            "stockledger.entry",
            "generalledger.line",
            "changes.op");

    private final DatabaseAccess access;
    private final Path folder;

    /** @param folder an empty one, for the rows on their way */
    CopyBaseline(DatabaseAccess access, Path folder) {
        this.access = access;
        this.folder = folder;
    }

    /** Seconds for all rows, the commits included. */
    double seconds() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("create schema bench");
            double seconds = 0;
            for (String table : TABLES) {
                String twin = "bench." + table.replace('.', '_');
                statement.execute("create table %s (like %s including all)".formatted(twin, table));
                Path file = folder.resolve(table);
                try (OutputStream out = Files.newOutputStream(file)) {
                    copy.copyOut("copy %s to stdout (format binary)".formatted(table), out);
                }
                long start = System.nanoTime();
                try (InputStream in = Files.newInputStream(file)) {
                    copy.copyIn("copy %s from stdin (format binary)".formatted(twin), in);
                }
                seconds += (System.nanoTime() - start) / 1e9;
                Files.delete(file);
            }
            return seconds;
        }
    }
}
