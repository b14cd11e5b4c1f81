package io.tongpin.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One open database transaction of one company, handed down as a parameter so that what happens in it can be seen.
 * Whoever has it can read and write; only {@link Database} begins and ends it.
 */
public final class Tx {

    private final int company;
    private final Connection connection;
    private final JdbcClient client;

    Tx(int company, Connection connection) {
        this.company = company;
        this.connection = connection;
        this.client = JdbcClient.create(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
    }

    /** The company whose rows this transaction may touch. */
    public int company() {
        return company;
    }

    /** A statement by Spring's client: for master data, lists and everything that is not the posting path. */
    public JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** The bare connection: for the posting path, where statements take arrays and every microsecond is counted. */
    public Connection connection() {
        return connection;
    }

    /** A {@code uuid[]}, {@code numeric[]}, … parameter for {@code unnest}. */
    public java.sql.Array array(String type, Object[] elements) throws SQLException {
        return connection.createArrayOf(type, elements);
    }
}
