package io.tongpin.audit;

import java.util.List;

/** What must hold of the database itself (数据库不变量): who may what, and that a commit is on the disk. */
final class SettingInvariantRows {

    private SettingInvariantRows() {}

    static List<Invariant> all() {
        return List.of(APPLICATION_IS_RESTRICTED, DURABLE, APPEND_ONLY);
    }

    /** Asked of whoever runs the audit, which is the application. */
    private static final Invariant APPLICATION_IS_RESTRICTED =
            SeveralQueries.of(SqlInvariant.ofAll("I-36", """
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
