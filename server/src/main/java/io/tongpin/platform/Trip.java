package io.tongpin.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that travel to the database together (一趟往返): sent at once, run there one after the other, answered at once.
 * What a posting costs is above all how often it waits for the database, and a trip waits once.
 */
public final class Trip {

    private final Tx tx;
    private final List<Step<?>> steps = new ArrayList<>();

    Trip(Tx tx) {
        this.tx = tx;
    }

    /** Makes an answer of the rows. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** What a statement has answered, once the trip is over. */
    public static final class Answer<T> {

        private @Nullable T value;
        private @Nullable Supplier<T> later;

        /** The answer; asked for before the trip is over it is a mistake of the caller. */
        public T get() {
            if (value == null && later != null) {
                value = later.get();
            }
            if (value == null) {
                throw new IllegalStateException("the trip is not over");
            }
            return value;
        }

        /** What somebody makes of it, once it is there. */
        public <R> Answer<R> then(Function<? super T, R> made) {
            Answer<R> next = new Answer<>();
            next.later = () -> made.apply(get());
            return next;
        }

        /** An answer that needs no trip. */
        public static <T> Answer<T> known(T value) {
            Answer<T> answer = new Answer<>();
            answer.value = value;
            return answer;
        }
    }

    private record Step<T>(
            String sql, List<Object> values, @Nullable Reader<T> reader, Answer<T> answer) {}

    public int company() {
        return tx.company();
    }

    /** A {@code uuid[]}, {@code date[]}, … for {@code any}. */
    public Object array(String type, Collection<?> elements) {
        return column(type, elements, element -> element);
    }

    /** One column of many rows for {@code unnest}. */
    public <T> Object column(String type, Collection<T> rows, Function<? super T, @Nullable Object> value) {
        return ArrayBytes.of(type, rows, value);
    }

    /** Takes a query along; its values are numbers, texts, bytes, ids and arrays, in the order of the question marks. */
    public <T> Answer<T> ask(String sql, Reader<T> reader, Object... values) {
        return take(sql, reader, Arrays.asList(values));
    }

    /** Takes a statement along. */
    public void tell(String sql, Object... values) {
        take(sql, null, Arrays.asList(values));
    }

    private <T> Answer<T> take(String sql, @Nullable Reader<T> reader, List<Object> values) {
        Answer<T> answer = new Answer<>();
        steps.add(new Step<>(sql.strip(), values, reader, answer));
        return answer;
    }

    /** Goes there and back, and ends the transaction there: nothing may follow in it. */
    public void goAndCommit() throws SQLException {
        tell("commit");
        go();
    }

    /** Goes there and back. */
    public void go() throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        String together = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
        ArrayBytes.welcome(tx.connection());
        try (PreparedStatement statement = tx.connection().prepareStatement(together)) {
            int at = 1;
            for (Step<?> step : steps) {
                for (Object value : step.values()) {
                    statement.setObject(at++, value);
                }
            }
            statement.execute();
            for (int i = 0; i < steps.size(); i++) {
                if (i > 0) {
                    statement.getMoreResults();
                }
                answer(steps.get(i), statement);
            }
        }
        steps.clear();
    }

    private static <T> void answer(Step<T> step, PreparedStatement statement) throws SQLException {
        if (step.reader() != null) {
            try (ResultSet rows = statement.getResultSet()) {
                step.answer().value = step.reader().read(rows);
            }
        }
    }
}
