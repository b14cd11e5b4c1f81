package io.tongpin.audit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An invariant that is one query (SQL 不变量): every row it returns is a finding, every column a fact.
 *
 * <p>{@code :company} is the company, {@code :changed} the documents and records that changed. <code>${x.document_id}</code>
 * stands for "one of those that changed" when only changes are looked at, and for "any" otherwise.
 */
record SqlInvariant(String id, String all, @Nullable String changes) implements Invariant {

    private static final Pattern CHANGED = Pattern.compile("\\$\\{([^}]+)}");

    /** Asked of all books only. */
    static SqlInvariant ofAll(String id, String sql) {
        return new SqlInvariant(id, sql, null);
    }

    /** Asked of all books and of changes by the same query. */
    static SqlInvariant of(String id, String sql) {
        return new SqlInvariant(
                id,
                CHANGED.matcher(sql).replaceAll("true"),
                CHANGED.matcher(sql).replaceAll("$1 = any(:changed)"));
    }

    /** Asked of changes by a query of its own, one that need not read the whole history. */
    static SqlInvariant of(String id, String all, String changes) {
        return new SqlInvariant(id, all, changes);
    }

    @Override
    public boolean checksChanges() {
        return changes != null;
    }

    @Override
    public void check(Inspection inspection, Findings found) throws SQLException {
        String sql = inspection.complete() || changes == null ? all : changes;
        // Counted whole, shown in part: a wrong book can be wrong a million times.
        inspection
                .tx()
                .sql("""
                        with offending as materialized (
                        %s)
                        select (select count(*) from offending) as "all", o.* from offending o limit %d
                        """.formatted(sql, Findings.EXAMPLES))
                .param("company", inspection.tx().company())
                .param(
                        "changed",
                        inspection.tx().array("uuid", inspection.stretch().entities()))
                .param("after", inspection.stretch().after())
                .param("upTo", inspection.stretch().upTo())
                .param("now", java.sql.Timestamp.from(inspection.now()))
                .query(rows -> {
                    read(rows, found);
                    return found;
                });
    }

    private static void read(ResultSet rows, Findings found) throws SQLException {
        long all = 0;
        long shown = 0;
        while (rows.next()) {
            all = rows.getLong(1);
            shown++;
            found.add(new Finding(facts(rows)));
        }
        found.addUnseen(all - shown);
    }

    private static Map<String, String> facts(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                facts.put(columns.getColumnLabel(i), text(value));
            }
        }
        return facts;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(value);
    }
}
