package io.tongpin.platform;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One open database transaction of one company, handed down as a parameter so that what happens in it can be seen.
 * Whoever has it can read and write. {@link Database} begins it and ends it, unless its last statement has done so already.
 */
public final class Tx {

    private final int company;
    private final String stores;
    private final Connection connection;
    private final JdbcClient client;
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** @param stores whose rows it sees, as the policies read it */
    Tx(int company, String stores, Connection connection) {
        this.company = company;
        this.stores = stores;
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

    /** Runs this once everything is committed, and not at all if it is not; for what is remembered outside the database. */
    public void afterCommit(Runnable act) {
        afterCommit.add(act);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    /** Takes back everything that this transaction has done; nothing may follow in it. */
    public void undo() throws SQLException {
        connection.rollback();
    }

    /**
     * Looks once at the rows of all stores, in a transaction that somebody has who may not: for what leaves nothing behind
     * but the right sum. Costs two round trips.
     */
    public <T> T everywhere(Database.Work<T> look) throws SQLException {
        say(seeing(Database.EVERYWHERE));
        T seen = look.run(this);
        say(seeing(stores));
        return seen;
    }

    static String seeing(String stores) {
        return "set local app.stores = '" + stores + "'";
    }

    /** Settings of this transaction, all in one trip; they end with it, whoever has the connection next. */
    void say(String settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
        }
    }

    /** Statements that go to the database and back together. */
    public Trip trip() {
        return new Trip(this);
    }

    /** A {@code uuid[]}, {@code numeric[]}, … parameter for {@code any} or {@code unnest}; every element as its text. */
    public Array array(String type, Collection<?> elements) throws SQLException {
        return column(type, elements, element -> element);
    }

    /** One column of many rows as an array parameter: the way to write a whole group by one statement. */
    public <T> Array column(String type, Collection<T> rows, Function<? super T, @Nullable Object> value)
            throws SQLException {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        int i = 0;
        for (T row : rows) {
            texts[i++] = text(value.apply(row));
        }
        return connection.createArrayOf(type, texts);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case BigDecimal decimal -> decimal.toPlainString();
            default -> value.toString();
        };
    }
}
