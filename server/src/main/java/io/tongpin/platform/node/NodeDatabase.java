package io.tongpin.platform.node;

import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import io.tongpin.platform.Migrations;
import io.tongpin.platform.postgres.PostgresBinaries;
import io.tongpin.platform.postgres.PostgresFiles;
import io.tongpin.platform.postgres.PostgresRoles;
import io.tongpin.platform.postgres.PostgresServer;
import io.tongpin.platform.postgres.PostgresSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node's database, running, brought to this version's tables, and checked: embedded, or somebody else's by address. */
public final class NodeDatabase implements AutoCloseable {

    private final DatabaseAccess access;
    private final @Nullable PostgresServer server;

    private NodeDatabase(DatabaseAccess access, @Nullable PostgresServer server) {
        this.access = access;
        this.server = server;
    }

    /** Starts the embedded PostgreSQL of the directory. */
    public static NodeDatabase embedded(DataDirectory directory, Secrets secrets) {
        PostgresServer server = PostgresServer.start(
                new PostgresFiles(
                        PostgresBinaries.unpackedBelow(directory.path().resolve("postgresql")),
                        directory.database(),
                        directory.log("postgresql")),
                PostgresSettings.durable(directory.path()),
                secrets.superuser());
        try {
            DatabaseAccess access = new PostgresRoles(server, secrets.superuser())
                    .prepare("tongpin", secrets.owner(), secrets.app(), secrets.engine());
            return new NodeDatabase(ready(access), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Uses a PostgreSQL that somebody else runs. */
    public static NodeDatabase external(String url, Optional<Login> app, Optional<Login> engine) {
        return new NodeDatabase(ready(ExternalDatabase.of(url).prepare(app, engine)), null);
    }

    private static DatabaseAccess ready(DatabaseAccess access) {
        new Migrations(access).migrate();
        RestrictedRoles.check(access);
        return access;
    }

    public DatabaseAccess access() {
        return access;
    }

    /** The embedded server's process number, or -1. */
    public long serverPid() {
        return server == null ? -1 : server.pid();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
