package io.tongpin.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every master record has its row in the log, and the table holds the newest (资料有据可查). */
public final class EveryMasterWriteIsLogged implements BooksAreRight.Invariant {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('organization', 'catalog', 'party', 'pricing', 'access') and c.relkind = 'r'
               and (select count(*) from pg_attribute a
                     where a.attrelid = c.oid and a.attname in ('company_id', 'id', 'version') and a.attnum > 0) = 3
             order by 1
            """;

    /** Every table that has versions is a master table, so a new one cannot be forgotten. */
    public static List<@Nullable String> tables(TestDatabase database) {
        return database.asOwner().sql(TABLES).query(String.class).list();
    }

    @Override
    public List<String> violations(TestDatabase database) {
        JdbcClient client = database.asOwner();
        List<String> found = new ArrayList<>();
        for (@Nullable String table : tables(database)) {
            client.sql("""
                            select '%1$s ' || m.id || ' has version ' || m.version || ', the log has '
                                   || coalesce(o.newest::text, 'none') || ' in ' || o.counted || ' rows'
                              from %1$s m
                             cross join lateral (select max(version) as newest, count(*) as counted from changes.op
                                                  where company_id = m.company_id and entity_id = m.id) o
                             where o.newest is distinct from m.version or o.counted <> m.version
                            """.formatted(table)).query(row -> {
                found.add(row.getString(1));
            });
        }
        return found;
    }
}
