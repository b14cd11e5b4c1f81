package io.tongpin.testing;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody has written to a database (写过的表).
 *
 * @param everything whether it may be anything: what tables are and who may use them, or more than could be read
 * @param tables as {@code schema.table}
 */
public record Written(boolean everything, Set<String> tables) {

    static final Written NOTHING = new Written(false, Set.of());
    static final Written ANYTHING = new Written(true, Set.of());

    private static final String TABLES = """
            select n.nspname || '.' || c.relname as name, c.relkind::text as kind, n.nspname = 'pg_catalog' as own
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where pg_relation_filenode(c.oid) = any(?)
            """;

    /** Housekeeping writes there; no invariant looks at it. */
    private static final Set<String> OF_NO_MATTER =
            Set.of("pg_catalog.pg_statistic", "pg_catalog.pg_statistic_ext_data");

    public Written {
        tables = Set.copyOf(tables);
    }

    private record Relation(String name, String kind, boolean own) {}

    /** Finds the tables that have these files. A file that is no table's any more may have been any. */
    static Written of(Set<Long> files, JdbcClient owner) {
        if (files.isEmpty()) {
            return NOTHING;
        }
        if (files.contains(Writes.ANY)) {
            return ANYTHING;
        }
        var found = owner.sql(TABLES)
                .param(1, files.toArray(Long[]::new))
                .query((row, n) -> new Relation(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
        Set<String> tables = new HashSet<>();
        boolean everything = found.size() < files.size();
        for (Relation relation : found) {
            if (relation.kind().equals("r") && !OF_NO_MATTER.contains(relation.name())) {
                everything |= relation.own();
                tables.add(relation.name());
            }
        }
        return new Written(everything, tables);
    }

    boolean isNothing() {
        return !everything && tables.isEmpty();
    }
}
