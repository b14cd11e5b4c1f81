package io.tongpin.platform;

import io.tongpin.kernel.StoreScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;

/**
 * The one way to a transaction. Serialization failures and deadlocks (SQLSTATE 40001, 40P01) run the work again from
 * the start, three times in all, and so do {@link MissingRows}, once they are made; every other failure rolls back and
 * reaches the caller.
 */
public final class Database {

    private static final int ATTEMPTS = 3;

    /** A month, a place and a stream can be missing one after the other, and a deadlock come between. */
    private static final int MOST_KINDS_MISSING = 8;

    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work inside one transaction. It may run more than once, so it must not touch anything but the database. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Tx tx) throws SQLException;
    }

    public <T> T write(int company, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(company, work, false);
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

    /** One consistent read-only snapshot (repeatable read). */
    public <T> T read(int company, Work<T> work) {
        try {
            return once(company, work, true);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The same for somebody who may see these stores only. */
    public <T> T read(int company, StoreScope reach, Work<T> work) {
        return read(company, work);
    }

    /**
     * Waits until everything that has been committed so far is on the disk, also what was committed without waiting for it.
     */
    public void flush() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(false, 'tongpin', '', true)");
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T once(int company, Work<T> work, boolean readOnly) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                if (readOnly) {
                    snapshot(connection);
                }
                T result = work.run(new Tx(company, connection));
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        }
    }

    /** By a statement of this transaction: the driver's own setters cost a round trip even where nothing changes. */
    private static void snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    private static boolean mayRetry(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }
}
