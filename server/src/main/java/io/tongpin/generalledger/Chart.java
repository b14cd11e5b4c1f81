package io.tongpin.generalledger;

import io.tongpin.platform.Tx;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A company's chart of accounts (科目表): which code serves which use, and which codes exist. */
public final class Chart {

    private final Map<AccountRole, String> codes = new EnumMap<>(AccountRole.class);
    private final Map<String, Boolean> tender = new HashMap<>();

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
        tx.sql("select code, role, tender from generalledger.account where company_id = ? and not archived")
                .params(tx.company())
                .query(row -> {
                    String role = row.getString(2);
                    if (role != null) {
                        chart.codes.put(AccountRole.valueOf(role), row.getString(1));
                    }
                    chart.tender.put(row.getString(1), row.getBoolean(3));
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

    /** Codes that a person may name in a document. */
    public Set<String> chosenByHand() {
        return tender.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public boolean has(String code) {
        return tender.containsKey(code);
    }
}
