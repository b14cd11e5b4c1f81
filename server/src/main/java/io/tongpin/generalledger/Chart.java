package io.tongpin.generalledger;

import io.tongpin.platform.Tx;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A company's chart of accounts (科目表): which code serves which use, and which codes exist. */
public final class Chart {

    private final Map<AccountRole, String> codes = new EnumMap<>(AccountRole.class);
    private final List<Account> accounts = new ArrayList<>();
    private final Set<String> archived = new HashSet<>();

    private Chart() {}

    /** Writes the chart that a new company starts with; does nothing where it exists. */
    public static void open(Tx tx) {
        for (AccountRole role : AccountRole.values()) {
            tx.sql("""
                    insert into generalledger.account (company_id, code, name, kind, role, tender)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                    """)
                    .params(
                            tx.company(),
                            role.code(),
                            role.title(),
                            role.kind().name(),
                            role.name(),
                            role.chosenByHand())
                    .update();
        }
    }

    public static Chart load(Tx tx) {
        Chart chart = new Chart();
        tx.sql("select code, role, tender, kind, archived from generalledger.account where company_id = ?")
                .params(tx.company())
                .query(row -> {
                    String role = row.getString(2);
                    chart.accounts.add(new Account(
                            row.getString(1),
                            AccountRole.Kind.valueOf(row.getString(4)),
                            role == null ? null : AccountRole.valueOf(role),
                            row.getBoolean(3)));
                    if (role != null) {
                        chart.codes.put(AccountRole.valueOf(role), row.getString(1));
                    }
                    if (row.getBoolean(5)) {
                        chart.archived.add(row.getString(1));
                    }
                });
        return chart;
    }

    /** The code that serves this use. */
    public String code(AccountRole role) {
        String code = codes.get(role);
        if (code == null) {
            throw new IllegalStateException("the chart has no account for " + role);
        }
        return code;
    }

    /** Every account there is; old documents name those that are no longer in use. */
    public List<Account> accounts() {
        return List.copyOf(accounts);
    }

    /** Codes that are no longer in use. */
    public Set<String> archived() {
        return Set.copyOf(archived);
    }
}
