package io.tongpin.testing;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real, migrated, empty database of its own for one test or one test class. {@link #app()} and {@link #database()} are
 * what the product has: the restricted roles. {@link #owner()} is for looking and for planting defects.
 */
public final class TestDatabase implements AutoCloseable {

    private static final int POOL = 8;

    private static final Set<TestDatabase> OPEN = ConcurrentHashMap.newKeySet();

    private final DatabaseAccess access;
    private final HikariDataSource app;
    private final HikariDataSource engine;
    private final HikariDataSource owner;
    private boolean checked;
    private boolean seen;

    /** @param empty whether nothing is in it that could be wrong */
    private TestDatabase(DatabaseAccess access, boolean migrated, boolean empty) {
        this.seen = empty;
        this.access = access;
        this.app = pool(access.url(), access.app());
        this.engine = pool(access.url(), access.engine());
        this.owner = pool(access.url() + "?prepareThreshold=0", access.owner());
        this.checked = migrated;
        OPEN.add(this);
    }

    /** A migrated database with no rows in it. Takes some tens of milliseconds. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.get().copyOfTemplate(), true, true);
    }

    /** A database without any tables, for tests of the migrations themselves. */
    public static TestDatabase bare() {
        return new TestDatabase(TestServer.get().bare(), false, false);
    }

    /** Another database with the same content. Whoever is connected to this one is cut off. */
    public TestDatabase copy() {
        app.getHikariPoolMXBean().softEvictConnections();
        engine.getHikariPoolMXBean().softEvictConnections();
        owner.getHikariPoolMXBean().softEvictConnections();
        return new TestDatabase(TestServer.get().copyOf(access), checked, false);
    }

    /** One statement as superuser, for tests that make roles. */
    public static void administer(String sql) {
        TestServer.get().administer(sql);
    }

    /** Connections as the owner of the tables. No statement is remembered, so tables may change under them. */
    public DataSource owner() {
        return owner;
    }

    /** Connections as the application, from a pool of eight. */
    public DataSource app() {
        return app;
    }

    /** Connections as the engine, from a pool of eight. */
    public DataSource engine() {
        return engine;
    }

    /** The engine's way to a transaction, as the node uses it for itself. */
    public Database database() {
        return new Database(engine);
    }

    /** Statements as the owner, each in a transaction of its own. */
    public JdbcClient asOwner() {
        return JdbcClient.create(owner());
    }

    /** Address and passwords, for what opens its own connections. */
    public DatabaseAccess access() {
        return access;
    }

    /** How often PostgreSQL had to break a circle of waiting transactions here. Cuts off application and engine first. */
    public long deadlocks() {
        JdbcClient owner = asOwner();
        // A connection says what happened on it at the latest when it ends.
        await().until(() -> {
            // Again and again: one that is given back at this very moment is kept by the pool.
            app.getHikariPoolMXBean().softEvictConnections();
            engine.getHikariPoolMXBean().softEvictConnections();
            return connected(owner) == 0;
        });
        return owner.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    private long connected(JdbcClient owner) {
        return owner.sql("""
                        select count(*) from pg_stat_activity where datname = current_database() and usename in (:app, :engine)
                        """)
                .param("app", access.app().user())
                .param("engine", access.engine().user())
                .query(Long.class)
                .single();
    }

    /** The databases that nobody has closed yet. */
    static List<TestDatabase> open() {
        return List.copyOf(OPEN);
    }

    /** For a test that plants defects or writes rows past the books: nobody shall check them when it is over. */
    public TestDatabase wrongOnPurpose() {
        checked = false;
        return this;
    }

    /** What was written since this was last asked, if the books are to be checked. */
    Written news() {
        if (!checked) {
            return Written.NOTHING;
        }
        Written news = Written.of(TestServer.get().news(access), asOwner());
        boolean known = seen;
        seen = true;
        return known ? news : Written.ANYTHING;
    }

    /** The companies that have rows here. */
    List<Integer> companies() {
        return asOwner().sql("""
                select company_id from changes.op union select company_id from documents.document
                 union select company_id from stockledger.balance union select company_id from generalledger.line
                 union select company_id from organization.company order by 1
                """).query((row, n) -> row.getInt(1)).list();
    }

    /** Checks the books a last time, then drops the database. */
    @Override
    public void close() {
        try {
            if (OPEN.remove(this)) {
                BooksAreRight.require(List.of(this));
            }
        } finally {
            app.close();
            engine.close();
            owner.close();
            TestServer.get().drop(access);
        }
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
