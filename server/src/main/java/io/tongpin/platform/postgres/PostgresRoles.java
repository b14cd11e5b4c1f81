package io.tongpin.platform.postgres;

import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import io.tongpin.platform.DatabaseException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The four who may sign in to an embedded server: the superuser, for this class alone; the owner, who makes tables; the
 * application and the engine, who own nothing and may not pass row security. The owner may ask for a checkpoint, so that
 * what follows a big load does not wait for the disk that still writes it.
 */
public final class PostgresRoles {

    private static final String ROLES = """
            do $$
            begin
              if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
              if not exists (select from pg_roles where rolname = '%2$s') then create role %2$s; end if;
              if not exists (select from pg_roles where rolname = '%3$s') then create role %3$s; end if;
            end $$;
            alter role %1$s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%4$s';
            alter role %2$s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%5$s';
            alter role %3$s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%6$s';
            grant pg_checkpoint to %1$s;
            """;

    private final PostgresServer server;
    private final String superuserPassword;

    public PostgresRoles(PostgresServer server, String superuserPassword) {
        this.server = server;
        this.superuserPassword = superuserPassword;
    }

    /** Makes the roles and the database where they are missing, and sets the passwords. */
    public DatabaseAccess prepare(String database, Login owner, Login app, Login engine) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(ROLES.formatted(
                    owner.user(),
                    app.user(),
                    engine.user(),
                    literal(owner.password()),
                    literal(app.password()),
                    literal(engine.password())));
            try (var found = statement.executeQuery(
                    "select from pg_database where datname = '%s'".formatted(literal(database)))) {
                if (!found.next()) {
                    create(connection, database, owner.user());
                }
            }
            return new DatabaseAccess(server.url(database), owner, app, engine);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs one statement as superuser: create and drop databases, nothing of the application's. */
    public void administer(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void create(Connection connection, String database, String owner) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database %s owner %s".formatted(database, owner));
            statement.execute("revoke all on database %s from public".formatted(database));
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), PostgresCluster.SUPERUSER, superuserPassword);
    }

    private static String literal(String text) {
        return text.replace("'", "''");
    }
}
