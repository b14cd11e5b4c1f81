package io.tongpin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * What must be true of every table so that companies can be spread over servers one day (docs/decisions/0005): it costs
 * nothing now and cannot be added later. Asked of the catalogue of a migrated database.
 */
class TablesTest {

    /** Tables that belong to no company: the history of the migrations, and what is kept for the whole installation. */
    private static final Set<String> OF_NO_COMPANY = Set.of("platform.schema_history");

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'
            """;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void everyKeyBeginsWithTheCompany() {
        assertThat(ask("""
                        select n.nspname || '.' || c.relname || ': ' || k.conname
                          from pg_constraint k
                          join pg_class c on c.oid = k.conrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                         where k.contype in ('p', 'u', 'f') and a.attname <> 'company_id'
                           and k.conparentid = 0 and
                        """ + OURS)).allSatisfy(key -> assertThat(OF_NO_COMPANY).contains(key.split(":")[0]));
    }

    @Test
    void everyUniqueIndexBeginsWithTheCompany() {
        assertThat(ask("""
                        select n.nspname || '.' || c.relname || ': ' || i.indexrelid::regclass
                          from pg_index i
                          join pg_class c on c.oid = i.indrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                         where i.indisunique and a.attname is distinct from 'company_id' and
                        """ + OURS)).allSatisfy(key -> assertThat(OF_NO_COMPANY).contains(key.split(":")[0]));
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(ask("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p')
                           and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p') and
                        """ + OURS)).isEmpty();
    }

    @Test
    void noNumberIsMadeByTheDatabase() {
        assertThat(ask("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                          from pg_attribute a join pg_class c on c.oid = a.attrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                         where (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%') and
                        """ + OURS)).isEmpty();
    }

    @Test
    void moneyIsNoFloatAndAnInstantHasAZone() {
        assertThat(ask("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                          from pg_attribute a join pg_class c on c.oid = a.attrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                           and a.atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype, 'timestamp'::regtype)
                           and c.relname <> 'schema_history' and
                        """ + OURS)).isEmpty();
    }

    @Test
    void everySchemaIsAModules() {
        Set<String> modules = ApplicationModules.of(Application.class).stream()
                .map(module -> module.getIdentifier().toString())
                .collect(java.util.stream.Collectors.toSet());

        assertThat(modules).containsAll(ask("select n.nspname from pg_namespace n where " + OURS));
    }

    /** Correctness never hangs on a trigger: a distributed PostgreSQL has none. */
    @Test
    void noTriggers() {
        assertThat(ask("""
                        select n.nspname || '.' || c.relname || ': ' || t.tgname
                          from pg_trigger t join pg_class c on c.oid = t.tgrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where not t.tgisinternal and
                        """ + OURS)).isEmpty();
    }

    private static List<@Nullable String> ask(String sql) {
        return DATABASE.asOwner().sql(sql).query(String.class).list();
    }
}
