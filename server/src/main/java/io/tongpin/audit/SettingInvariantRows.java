package io.tongpin.audit;

import java.util.List;

/** What must hold of the database itself (数据库不变量): who may what, and that a commit is on the disk. */
final class SettingInvariantRows {

    private SettingInvariantRows() {}

    static List<Invariant> all() {
        return List.of(APPLICATION_IS_RESTRICTED, DURABLE, APPEND_ONLY);
    }

    /**
     * Asked of whoever runs the audit, which is the application. A table that says which store a row belongs to has a wall;
     * places themselves, people and partners, and the imports have theirs in the queries.
     */
    private static final Invariant APPLICATION_IS_RESTRICTED = SeveralQueries.of(
            SqlInvariant.ofAll("I-36", """
                    select rolname as role, rolsuper as superuser, rolbypassrls as bypasses, rolcreaterole as makes_roles
                      from pg_roles
                     where rolname = current_user
                       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                    """), SqlInvariant.ofAll("I-36", """
                    select n.nspname || '.' || c.relname as "table", pg_get_userbyid(c.relowner) as owner
                      from pg_class c
                      join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
                       and n.nspname <> 'information_schema' and pg_has_role(current_user, c.relowner, 'MEMBER')
                       and c.relpersistence <> 't'
                    """), SqlInvariant.ofAll("I-36", """
                    select n.nspname || '.' || c.relname as "table", c.relrowsecurity as secured,
                           c.relforcerowsecurity as forced,
                           exists (select from pg_policy p where p.polrelid = c.oid) as has_policy
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
                                and exists (select from pg_policy p where p.polrelid = c.oid))
                    """));

    private static final Invariant DURABLE = SqlInvariant.ofAll("I-40", """
            select name as setting, setting as found
              from pg_settings
             where (name, setting) in (('fsync', 'off'), ('full_page_writes', 'off'), ('synchronous_commit', 'off'),
                                       ('synchronous_commit', 'local'), ('data_checksums', 'off'))
            """);

    /** Named here and not found by their comments, so that a lost comment cannot hide a lost wall. */
    private static final Invariant APPEND_ONLY = SqlInvariant.ofAll("I-72", """
            select t.name as "table", p.privilege
              from unnest(array['changes.op', 'changes.feed', 'stockledger.entry', 'generalledger.line',
                                'generalledger.allocation']) as t(name)
             cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as p(privilege)
             where has_table_privilege(current_user, t.name, p.privilege)
                or p.privilege = 'UPDATE' and has_any_column_privilege(current_user, t.name, p.privilege)
            """);
}
