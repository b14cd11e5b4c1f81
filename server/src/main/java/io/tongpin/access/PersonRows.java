package io.tongpin.access;

import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** Finds people otherwise than by id. */
final class PersonRows {

    private PersonRows() {}

    static Optional<UUID> byLogin(Tx tx, String login) {
        return tx.sql("select id from access.person where company_id = ? and login_key = ? and not archived")
                .params(tx.company(), SearchTerms.normal(login).strip())
                .query(UUID.class)
                .optional();
    }

    static Optional<UUID> owner(Tx tx) {
        return tx.sql("""
                        select p.id from access.person p
                         where p.company_id = ? and not p.archived
                           and exists (select 1 from access.role r
                                        where r.company_id = p.company_id and r.id = any(p.roles::uuid[])
                                          and not r.archived and '*' = any(r.rights))
                         order by p.id
                         limit 1
                        """).params(tx.company()).query(UUID.class).optional();
    }
}
