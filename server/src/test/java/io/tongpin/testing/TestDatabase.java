package io.tongpin.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real, migrated, empty database of its own for one test or one test class. {@link #app()} and {@link #database()} are
 * what the product has: the restricted role. {@link #owner()} is for looking and for planting defects.
 */
public final class TestDatabase implements AutoCloseable {

    private static final int POOL = 8;

    private final DatabaseAccess access;
    private final HikariDataSource app;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
        this.app = pool(access.url(), access.app());
    }

    /** A migrated database with no rows in it. Takes some tens of milliseconds. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.get().copyOfTemplate());
    }

    /** A database without any tables, for tests of the migrations themselves. */
    public static TestDatabase bare() {
        return new TestDatabase(TestServer.get().bare());
    }

    /** One statement as superuser, for tests that make roles. */
    public static void administer(String sql) {
        TestServer.get().administer(sql);
    }

    /** Connections as the owner of the tables, unpooled. */
    public DataSource owner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.owner().user());
        source.setPassword(access.owner().password());
        return source;
    }

    /** Connections as the application, from a pool of eight. */
    public DataSource app() {
        return app;
    }

    /** The application's way to a transaction. */
    public Database database() {
        return new Database(app);
    }

    /** Statements as the owner, each in a transaction of its own. */
    public JdbcClient asOwner() {
        return JdbcClient.create(owner());
    }

    /** Address and passwords, for what opens its own connections. */
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        app.close();
        TestServer.get().drop(access);
    }

    private static HikariDataSource pool(String url, Login login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(0); // Many test classes, one server: what is not used is given back.
        config.setIdleTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
