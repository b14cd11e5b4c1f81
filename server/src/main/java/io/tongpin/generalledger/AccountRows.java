package io.tongpin.generalledger;

import io.tongpin.platform.Tx;
import java.util.Optional;

/** Rows of generalledger.account. */
final class AccountRows {

    private AccountRows() {}

    static Optional<LedgerAccount> find(Tx tx, String code, boolean locked) {
        return tx.sql("""
                        select code, name, kind, role, parent, tender, version, archived
                          from generalledger.account
                         where company_id = ? and code = ?
                        """ + (locked ? " for update" : ""))
                .params(tx.company(), code)
                .query((row, n) -> new LedgerAccount(
                        row.getString(1),
                        row.getString(2),
                        AccountRole.Kind.valueOf(row.getString(3)),
                        row.getString(4) == null ? null : AccountRole.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getInt(7),
                        row.getBoolean(8)))
                .optional();
    }

    static void upsert(Tx tx, LedgerAccount account) {
        tx.sql("""
                insert into generalledger.account (company_id, code, name, kind, role, parent, tender, version, archived)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (company_id, code) do update
                   set name = excluded.name, parent = excluded.parent, tender = excluded.tender,
                       version = excluded.version, archived = excluded.archived
                """)
                .param(tx.company())
                .param(account.code())
                .param(account.name())
                .param(account.kind().name())
                .param(account.role() == null ? null : account.role().name())
                .param(account.parent())
                .param(account.tender())
                .param(account.version())
                .param(account.archived())
                .update();
    }

    /** Whether debits and credits differ. */
    static boolean hasBalance(Tx tx, String code) {
        return tx.sql("""
                        select coalesce(sum(debit - credit), 0) <> 0
                          from generalledger.line
                         where company_id = ? and account = ?
                        """).params(tx.company(), code).query(Boolean.class).single();
    }

    /** A parent is there, of the same kind, and not somewhere below the account itself. */
    static boolean mayBeAbove(Tx tx, String parent, ChangeChart.Wish wish) {
        return tx.sql("""
                        with recursive above (code, kind, parent) as (
                            select code, kind, parent from generalledger.account where company_id = ? and code = ?
                            union
                            select a.code, a.kind, a.parent from above u
                              join generalledger.account a on a.company_id = ? and a.code = u.parent)
                        select coalesce(bool_and(kind = ? and code <> ?), false) from above
                        """)
                .params(tx.company(), parent, tx.company(), wish.kind().name(), wish.code())
                .query(Boolean.class)
                .single();
    }
}
