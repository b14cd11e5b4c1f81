package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.platform.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart of accounts as reports read it. */
final class AccountRows {

    private AccountRows() {}

    /** One account; {@code tender} accounts hold money or may be named by hand. */
    record Account(
            String code,
            String name,
            AccountRole.Kind kind,
            @Nullable AccountRole role,
            @Nullable String parent,
            boolean tender,
            int version,
            boolean archived) {

        /** Cash, bank, WeChat and the like: money that can be counted. */
        boolean holdsMoney() {
            return tender && kind == AccountRole.Kind.ASSET;
        }

        /** Assets and expenses stand on the debit side. */
        boolean onDebitSide() {
            return kind == AccountRole.Kind.ASSET || kind == AccountRole.Kind.EXPENSE;
        }
    }

    /** All accounts by code, archived ones too: they may have balances. */
    static List<Account> all(Tx tx) {
        return tx.sql("""
                        select code, name, kind, role, parent, tender, version, archived
                          from generalledger.account
                         where company_id = :company
                         order by code collate "C"
                        """)
                .param("company", tx.company())
                .query((row, n) -> new Account(
                        row.getString(1),
                        row.getString(2),
                        AccountRole.Kind.valueOf(row.getString(3)),
                        row.getString(4) == null ? null : AccountRole.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getInt(7),
                        row.getBoolean(8)))
                .list();
    }
}
