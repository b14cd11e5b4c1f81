package io.tongpin.platform.node;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import io.tongpin.platform.Exit;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PostgreSQL that somebody else runs, reached as the owner of its database. The roles of the application and the
 * engine beside the owner are made here if they are missing, with passwords that every node with the same owner's address
 * derives alike.
 */
record ExternalDatabase(String url, String name, Login owner) {

    private static final int OLDEST = 180000;

    /** Reads {@code postgresql://user:password@host:port/database?options}, with or without {@code jdbc:} before it. */
    static ExternalDatabase of(String address) {
        try {
            URI uri = URI.create(address.startsWith("jdbc:") ? address.substring(5) : address);
            String[] user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            String name = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
            if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())
                    || uri.getHost() == null
                    || user.length != 2
                    || !name.matches("[a-z_][a-z0-9_]{0,50}")) {
                throw refused("platform.database-url-unreadable");
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new ExternalDatabase(
                    "jdbc:postgresql://" + uri.getHost() + port + "/" + name + options,
                    name,
                    new Login(decoded(user[0]), decoded(user[1])));
        } catch (IllegalArgumentException e) {
            throw refused("platform.database-url-unreadable");
        }
    }

    /** Makes sure that application and engine can sign in; each is given if an administrator has made its role. */
    DatabaseAccess prepare(Optional<Login> givenApp, Optional<Login> givenEngine) {
        Login app = givenApp.orElseGet(() -> new Login(name + "_app", derived("application")));
        Login engine = givenEngine.orElseGet(() -> new Login(name + "_engine", derived("engine")));
        try (Connection connection = connect(owner)) {
            checkServer(connection);
            if (givenApp.isEmpty()) {
                makeRole(connection, app, "TONGPIN_APP");
            }
            if (givenEngine.isEmpty()) {
                makeRole(connection, engine, "TONGPIN_ENGINE");
            }
        } catch (SQLException e) {
            throw refused("platform.database-unreachable", "why", String.valueOf(e.getMessage()));
        }
        requireSignIn(app, "TONGPIN_APP");
        requireSignIn(engine, "TONGPIN_ENGINE");
        return new DatabaseAccess(url, owner, app, engine);
    }

    private void requireSignIn(Login role, String variable) {
        try (Connection connection = connect(role)) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw missing(role, variable, e);
        }
    }

    private static CannotStart missing(Login role, String variable, SQLException e) {
        return refused(
                "platform.app-role-missing",
                "role",
                role.user(),
                "variable",
                variable,
                "why",
                String.valueOf(e.getMessage()));
    }

    private static void checkServer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version'),"
                                + " current_setting('server_encoding')")) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw refused("platform.database-too-old", "version", row.getString(2));
            }
            if (!"UTF8".equals(row.getString(3))) {
                throw refused("platform.database-not-utf8", "encoding", row.getString(3));
            }
        }
    }

    private void makeRole(Connection connection, Login app, String variable) throws SQLException {
        if (canSignIn(app)) {
            return;
        }
        String make = "%s role %s login nosuperuser nobypassrls nocreaterole nocreatedb password '%s'";
        try (Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet found =
                    statement.executeQuery("select from pg_roles where rolname = '%s'".formatted(app.user()))) {
                exists = found.next();
            }
            statement.execute(make.formatted(exists ? "alter" : "create", app.user(), app.password()));
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw missing(app, variable, e);
            }
            throw e;
        }
    }

    private boolean canSignIn(Login login) {
        try (Connection connection = connect(login)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private String derived(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(("tongpin " + role + " role of " + name).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStart refused(String code, String... facts) {
        return new CannotStart(Exit.UNAVAILABLE, Refusal.rule(code, facts));
    }
}
