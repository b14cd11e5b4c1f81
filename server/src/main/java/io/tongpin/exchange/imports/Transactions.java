package io.tongpin.exchange.imports;

import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where an import's records are written (写入方式): each step on its own, or all of it tried and then forgotten. */
final class Transactions {

    private final Database database;
    private final int company;
    private final @Nullable Tx only;

    Transactions(Database database, int company) {
        this(database, company, null);
    }

    private Transactions(Database database, int company, @Nullable Tx only) {
        this.database = database;
        this.company = company;
        this.only = only;
    }

    /** Whether all of it will be forgotten: then nobody must hear of it. */
    boolean isTrial() {
        return only != null;
    }

    <T> T write(Database.Work<T> work) {
        if (only == null) {
            return database.write(company, work);
        }
        try {
            return work.run(only);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Does it all in one transaction that is never committed, and tells what came of it. */
    <T> T tried(Function<Transactions, T> work) {
        try {
            database.write(company, tx -> {
                throw new Tried(work.apply(new Transactions(database, company, tx)));
            });
            throw new IllegalStateException("a trial does not end well");
        } catch (Tried tried) {
            @SuppressWarnings("unchecked")
            T result = (T) tried.result;
            return result;
        }
    }

    /** Carries the result out, so that what was written is rolled back. */
    private static final class Tried extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Object result;

        Tried(Object result) {
            super("tried", null, false, false);
            this.result = result;
        }
    }
}
