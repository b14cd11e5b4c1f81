package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.util.UUID;

/** Who may do everything: there is always somebody, or nobody could repair the rights of others. */
final class OwnerRows {

    private static final String OWNERS = """
            select count(*) from access.person p
             where p.company_id = ? and not p.archived
               and exists (select 1 from access.role r
                            where r.company_id = p.company_id and r.id::text || '@company' = any(p.assignments)
                              and not r.archived and '*' = any(r.rights)""";

    private OwnerRows() {}

    /** Whoever takes rights away holds the company's row: two who each leave one owner could leave none together. */
    static void lock(Tx tx) {
        tx.sql("select 1 from organization.company where company_id = ? for update")
                .params(tx.company())
                .query(Integer.class)
                .list();
    }

    /** Owners who are so by another role than this. */
    static long withoutRole(Tx tx, UUID role) {
        return tx.sql(OWNERS + " and r.id <> ?)")
                .params(tx.company(), role)
                .query(Long.class)
                .single();
    }

    static long withoutPerson(Tx tx, UUID person) {
        return tx.sql(OWNERS + ") and p.id <> ?")
                .params(tx.company(), person)
                .query(Long.class)
                .single();
    }

    static boolean isOwners(Tx tx, UUID role) {
        return tx.sql("""
                        select exists (select 1 from access.role
                                        where company_id = ? and id = ? and not archived and '*' = any(rights))
                        """).params(tx.company(), role).query(Boolean.class).single();
    }

    static boolean isOwner(Tx tx, UUID person) {
        return tx.sql(OWNERS + ") and p.id = ?")
                        .params(tx.company(), person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    static boolean hasPeople(Tx tx, UUID role) {
        return tx.sql("""
                        select exists (select 1 from access.person
                                        where company_id = ? and not archived
                                          and exists (select 1 from unnest(assignments) as a(text)
                                                       where left(a.text, 36) = ?))
                        """)
                .params(tx.company(), role.toString())
                .query(Boolean.class)
                .single();
    }
}
