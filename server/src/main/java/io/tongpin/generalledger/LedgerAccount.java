package io.tongpin.generalledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An account as its company keeps it (科目).
 *
 * @param code names it for good
 * @param role what the books use it for by themselves; null for one that the company added
 * @param parent code of the account above
 * @param tender whether a person may name it in a receipt, payment, expense or income
 * @param version 0 as long as it is what the standard chart opened
 */
public record LedgerAccount(
        String code,
        String name,
        AccountRole.Kind kind,
        @Nullable AccountRole role,
        @Nullable String parent,
        boolean tender,
        int version,
        boolean archived) {

    LedgerAccount archived(boolean gone) {
        return new LedgerAccount(code, name, kind, role, parent, tender, version + 1, gone);
    }

    /** The full state, as it is logged. */
    Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>(Map.of(
                "code", code, "name", name, "kind", kind, "tender", tender, "version", version, "archived", archived));
        if (role != null) {
            state.put("role", role);
        }
        if (parent != null) {
            state.put("parent", parent);
        }
        return state;
    }
}
