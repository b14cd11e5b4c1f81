package io.tongpin.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether what was committed in a hurry is on the disk (落盘看守). A server that dies takes with it what it had not
 * written yet, and the one that comes after it would flush without a word. So somebody watches from before the commit: a
 * session that is still alive afterwards proves that no server has died between.
 */
public final class DiskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    private final DataSource dataSource;
    private @Nullable Session now;

    DiskWatch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is asked after the commit, and closed once by everybody who was given it. */
    public interface Watch extends AutoCloseable {

        /**
         * Returns when everything that was committed or seen since the watch began is on the disk.
         *
         * @throws DatabaseException if that cannot be said any more: the server has died since, or the line is cut
         */
        void flush();

        @Override
        void close();
    }

    /** Begins to watch. Those who watch at the same time share a session, and nobody holds one when there is nothing to do. */
    public synchronized Watch begin() {
        if (now == null || now.broken) {
            try {
                now = new Session(dataSource.getConnection());
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }
        now.holders++;
        return now;
    }

    private final class Session implements Watch {

        private final Connection connection;
        private int holders;
        private volatile boolean broken;

        private Session(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void flush() {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_logical_emit_message(false, 'tongpin', '', true)");
            } catch (SQLException e) {
                broken = true;
                throw new DatabaseException(e);
            }
        }

        @Override
        public void close() {
            synchronized (DiskWatch.this) {
                if (--holders > 0) {
                    return;
                }
                if (now == this) {
                    now = null;
                }
            }
            try {
                connection.close();
            } catch (SQLException e) {
                // The pool throws away what it cannot take back; nobody has to wait for its answer because of that.
                LOG.debug("a session that watched the disk", e);
            }
        }
    }
}
