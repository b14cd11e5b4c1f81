package io.tongpin.exchange.imports;

import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rows and content of every table (指纹), to see that nothing moved. Left out is what follows by itself a moment later (the
 * feed, the roll-ups, the watch over the books), who is signed in, and the list of imports itself.
 */
record Fingerprint(Map<String, String> tables) {

    private static final String TABLES = """
            select n.nspname || '.' || c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'platform', 'exchange',
                                                         'access', 'reporting', 'audit')
               and n.nspname not like 'pg\\_%' and not (n.nspname = 'changes' and c.relname like 'feed%')
             order by 1
            """;

    static Fingerprint of(TestDatabase database) {
        List<String> names = database.asOwner()
                .sql(TABLES)
                .query((row, n) -> row.getString(1))
                .list();
        String all =
                names.stream().map(table -> """
                        select '%s', count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')
                          from %s t
                        """.formatted(table, table)).collect(Collectors.joining(" union all "));
        Map<String, String> tables = new TreeMap<>();
        database.asOwner().sql(all).query(row -> {
            tables.put(row.getString(1), row.getString(2));
        });
        return new Fingerprint(tables);
    }
}
