package io.tongpin.reporting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Looks on at data sources: counts statements and asks PostgreSQL, with the same parameters, how it carries each of them out. */
final class WatchedDatabase {

    /** A statement and how it was carried out, one line per step. */
    record Seen(String sql, List<String> plan) {

        /** Whether some step read a whole table; one that was planned and never came to pass did not. */
        boolean reads(String table) {
            return plan.stream()
                    .anyMatch(
                            step -> step.contains("Seq Scan on " + table + " ") && !step.contains("(never executed)"));
        }

        @Override
        public String toString() {
            return sql + "\n" + String.join("\n", plan);
        }
    }

    final List<Seen> statements = new CopyOnWriteArrayList<>();

    DataSource over(DataSource real) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = method.invoke(real, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement
                    ? watched(connection, statement, (String) arguments[0])
                    : result;
        });
    }

    private record Call(Method method, Object[] arguments) {}

    private PreparedStatement watched(Connection connection, PreparedStatement statement, String sql) {
        List<Call> set = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer) {
                set.add(new Call(method, arguments));
            }
            if (method.getName().equals("executeQuery") && sql.strip().matches("(?s)(select|with).*")) {
                statements.add(new Seen(sql, plan(connection, sql, set)));
            }
            return method.invoke(statement, arguments);
        });
    }

    private static List<String> plan(Connection connection, String sql, List<Call> set)
            throws SQLException, ReflectiveOperationException {
        List<String> plan = new ArrayList<>();
        try (PreparedStatement explain =
                connection.prepareStatement("explain (analyze, costs off, buffers off) " + sql)) {
            for (Call call : set) {
                call.method().invoke(explain, call.arguments());
            }
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
        }
        return plan;
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Method method, Object[] arguments) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return answer.to(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }
}
