package io.tongpin.audit;

import java.util.List;

/** What must hold of the database itself (数据库不变量): who may what, and that a commit is on the disk. */
final class SettingInvariantRows {

    private SettingInvariantRows() {}

    static List<Invariant> all() {
        return List.of(APPLICATION_IS_RESTRICTED, DURABLE, APPEND_ONLY);
    }

    /** Whoever has been granted anything on the books and does not own them: the application and the engine. */
    private static final String GRANTED = """
            (select r.*
               from pg_roles r
              where r.oid in (select a.grantee from pg_class c, aclexplode(c.relacl) a
                               where c.oid = 'documents.document'::regclass and a.grantee <> c.relowner))
            """;

    /**
     * Asked by the engine, which has a policy of its own on every table, together with the owner; everybody else has the
     * wall only. A table that says which store a row belongs to has a wall; places themselves, people and partners, and the
     * imports have theirs in the queries.
     */
    private static final Invariant APPLICATION_IS_RESTRICTED = SeveralQueries.of(
            SqlInvariant.ofAll("I-36", """
                    select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as bypasses,
                           r.rolcreaterole as makes_roles
                      from %s r
                     where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
                    """.formatted(GRANTED)),
            SqlInvariant.ofAll("I-36", """
                    select n.nspname || '.' || c.relname as "table", pg_get_userbyid(c.relowner) as owner
                      from pg_class c
                      join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%%'
                       and n.nspname <> 'information_schema' and c.relpersistence <> 't'
                       and exists (select from %s r where pg_has_role(r.oid, c.relowner, 'MEMBER'))
                    """.formatted(GRANTED)),
            SqlInvariant.ofAll("I-36", """
                    select p.polrelid::regclass as "table", p.polname as opened_by, pg_get_expr(p.polqual, p.polrelid) as to_what
                      from pg_policy p join pg_class c on c.oid = p.polrelid
                     where not p.polroles <@ array[current_user::regrole::oid, c.relowner]
                       and (p.polname <> 'within_reach' or pg_get_expr(p.polqual, p.polrelid) not like '%app.company%')
                    """),
            SqlInvariant.ofAll("I-36", """
                    select n.nspname || '.' || c.relname as "table", c.relrowsecurity as secured,
                           c.relforcerowsecurity as forced,
                           exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'within_reach') as has_policy
                      from pg_class c
                      join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and n.nspname not in ('information_schema', 'organization', 'exchange')
                       and n.nspname not like 'pg\\_%' and n.nspname || '.' || c.relname <> all(array['access.person', 'party.party'])
                       and (n.nspname || '.' || c.relname = any(array['documents.document', 'documents.line',
                                'documents.progress', 'generalledger.line', 'generalledger.open_item',
                                'generalledger.allocation', 'stockledger.layer', 'changes.op', 'changes.feed'])
                            or exists (select from pg_attribute a
                                        where a.attrelid = c.oid and a.attname in ('store_id', 'warehouse_id')
                                          and not a.attisdropped))
                       and not (c.relrowsecurity and c.relforcerowsecurity
                                and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'within_reach'))
                    """),
            SqlInvariant.ofAll("I-36", """
                    select f.oid::regprocedure as opened_by, pg_get_userbyid(f.proowner) as runs_as
                      from pg_proc f
                      join pg_namespace n on n.oid = f.pronamespace
                     where f.prosecdef and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                       and (f.oid::regprocedure::text <> 'stockledger.sums_of_shelves(uuid[],boolean)'
                            or f.prosrc not like '%app.company%' or f.prosrc not like '%access.places_in_reach()%')
                    """));

    private static final Invariant DURABLE = SqlInvariant.ofAll("I-40", """
            select name as setting, setting as found
              from pg_settings
             where (name, setting) in (('fsync', 'off'), ('full_page_writes', 'off'), ('synchronous_commit', 'off'),
                                       ('synchronous_commit', 'local'), ('data_checksums', 'off'))
            """);

    /** Named here and not found by their comments, so that a lost comment cannot hide a lost wall. */
    private static final Invariant APPEND_ONLY = SqlInvariant.ofAll("I-72", """
            select r.rolname as role, t.name as "table", p.privilege
              from %s r
             cross join unnest(array['changes.op', 'changes.feed', 'stockledger.entry', 'generalledger.line',
                                'generalledger.allocation']) as t(name)
             cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as p(privilege)
             where has_table_privilege(r.oid, t.name, p.privilege)
                or p.privilege = 'UPDATE' and has_any_column_privilege(r.oid, t.name, p.privilege)
            """.formatted(GRANTED));
}
