package io.tongpin.audit;

import java.sql.SQLException;
import java.util.List;

/**
 * I-68: a record's version is the number of its rows in the log, and the newest of them (资料版本). Looks at every table
 * that has versions, so that a new one cannot be forgotten.
 */
final class VersionedTables implements Invariant {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'changes'
               and (select count(*) from pg_attribute a
                     where a.attrelid = c.oid and not a.attisdropped
                       and (a.attname = 'company_id' and a.atttypid = 'integer'::regtype
                            or a.attname = 'id' and a.atttypid = 'uuid'::regtype
                            or a.attname = 'version' and a.atttypid = 'integer'::regtype)) = 3
             order by 1
            """;

    @Override
    public String id() {
        return "I-68";
    }

    @Override
    public boolean checksChanges() {
        return false;
    }

    @Override
    public void check(Inspection inspection, Findings found) throws SQLException {
        List<String> tables =
                inspection.tx().sql(TABLES).query((row, n) -> row.getString(1)).list();
        for (String table : tables) {
            SqlInvariant.ofAll(id(), """
                    select '%1$s' as "table", m.id as entity_id, m.version as found, coalesce(o.newest, 0) as expected,
                           o.counted as rows
                      from %1$s m
                     cross join lateral (select max(version) as newest, count(*) as counted from changes.op
                                          where company_id = :company and entity_id = m.id) o
                     where m.company_id = :company and (o.newest is distinct from m.version or o.counted <> m.version)
                    """.formatted(table)).check(inspection, found);
        }
    }
}
