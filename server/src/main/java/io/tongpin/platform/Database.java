package io.tongpin.platform;

import io.tongpin.kernel.StoreScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;

/**
 * The one way to a transaction. Serialization failures and deadlocks (SQLSTATE 40001, 40P01) run the work again from
 * the start, three times in all, and so do {@link MissingRows}, once they are made; every other failure rolls back and
 * reaches the caller.
 */
public final class Database {

    /** What the policies take for all stores, and for none. */
    static final String EVERYWHERE = "*";

    private static final String NOWHERE = "";

    private static final int ATTEMPTS = 3;

    /** A month, a place and a stream can be missing one after the other, and a deadlock come between. */
    private static final int MOST_KINDS_MISSING = 8;

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String PLANNED_ONCE = "; set local plan_cache_mode = force_generic_plan";

    private final DataSource dataSource;
    private final DataSource engine;

    /** Transactions of one role alone: those of the engine, or of whoever looks on in a test. */
    public Database(DataSource dataSource) {
        this(dataSource, dataSource);
    }

    /**
     * Transactions that see what is everybody's, and of stores' rows those of the {@link StoreScope} they name.
     *
     * @param app connections of the application's role
     * @param engine connections of the engine's
     */
    public Database(DataSource app, DataSource engine) {
        this.dataSource = app;
        this.engine = engine;
    }

    /**
     * The same for what the node does itself, whoever asked for it: posting, the feed, the auditor, roll-ups, imports. Its
     * transactions see the rows of all stores, so whoever uses them for somebody looks first what they may.
     */
    public Database engine() {
        return new Database(engine);
    }

    /** Work inside one transaction. It may run more than once, so it must not touch anything but the database. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Tx tx) throws SQLException;
    }

    public <T> T write(int company, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(company, NOWHERE, work);
            } catch (MissingRows missing) {
                make(company, missing, attempt);
            } catch (SQLException e) {
                if (attempt >= ATTEMPTS || !mayRetry(e)) {
                    throw new DatabaseException(e);
                }
            } catch (DataAccessException e) {
                if (attempt >= ATTEMPTS || !(e.getRootCause() instanceof SQLException cause) || !mayRetry(cause)) {
                    throw e;
                }
            }
        }
    }

    private void make(int company, MissingRows missing, int attempt) {
        if (attempt == MOST_KINDS_MISSING) {
            throw missing;
        }
        write(company, tx -> {
            missing.make(tx);
            return missing;
        });
    }

    /** One consistent read-only snapshot (repeatable read) of what belongs to no store; for the engine of everything. */
    public <T> T read(int company, Work<T> work) {
        return snapshot(company, NOWHERE, "", work);
    }

    /** The same for somebody, with the rows of these stores; the wall behind the queries' own conditions. */
    public <T> T read(int company, StoreScope reach, Work<T> work) {
        return snapshot(company, stores(reach), "", work);
    }

    /**
     * The same for statements that go by the same keys whatever is asked: each connection plans them once. Else it plans
     * them for every page anew, and what the wall adds to a statement is planned with it.
     */
    public <T> T readByKeys(int company, StoreScope reach, Work<T> work) {
        return snapshot(company, stores(reach), PLANNED_ONCE, work);
    }

    private <T> T snapshot(int company, String stores, String more, Work<T> work) {
        // All in one trip; the driver's own setters cost one each, even where nothing changes.
        String beginning = SNAPSHOT + "; set local app.company = '" + company + "'; " + Tx.seeing(stores) + more;
        try {
            return once(company, stores, tx -> {
                tx.say(beginning);
                return work.run(tx);
            });
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** As the policies read it; see db/migration/access. Ids only, so nothing in it can end the literal. */
    private static String stores(StoreScope reach) {
        return switch (reach) {
            case StoreScope.Everywhere _ -> EVERYWHERE;
            case StoreScope.These these ->
                these.places().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        };
    }

    /** Says of what was committed here without waiting for the disk whether it is there now. */
    public DiskWatch diskWatch() {
        return new DiskWatch(dataSource);
    }

    private <T> T once(int company, String stores, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                Tx tx = new Tx(company, stores, connection);
                T result = work.run(tx);
                connection.commit();
                committed = true;
                tx.committed();
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        }
    }

    private static boolean mayRetry(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }
}
