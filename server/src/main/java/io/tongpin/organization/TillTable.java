package io.tongpin.organization;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tills. Their codes need only differ within a store: every shop has its T1. */
final class TillTable extends MasterTable<Till> {

    private static final int CODE = 16; // Document numbers carry it.

    TillTable() {
        super(Till.class, "till", "organization.till");
    }

    @Override
    public List<String> codeWithin() {
        return List.of("store");
    }

    @Override
    public Set<String> filters() {
        return Set.of("store");
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("store", "organization.store"), new Reference("warehouse", "organization.warehouse"));
    }

    @Override
    public UUID store(Till till) {
        return till.store();
    }

    @Override
    public void check(Till till, Bounds bounds) {
        bounds.codeAndName(till);
        bounds.code("code", till.code(), CODE);
    }

    @Override
    public void check(Tx tx, List<Till> tills, Verdicts verdicts) throws SQLException {
        Map<UUID, UUID> storeOf = new HashMap<>();
        tx.sql("select id, store_id from organization.warehouse where company_id = ? and id = any(?)")
                .params(
                        tx.company(),
                        tx.array("uuid", tills.stream().map(Till::warehouse).toList()))
                .query(row -> {
                    storeOf.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        for (int row = 0; row < tills.size(); row++) {
            Till till = tills.get(row);
            if (!till.store().equals(storeOf.get(till.warehouse()))) {
                verdicts.refuse(row, Refusal.rule("organization.till-warehouse", "code", till.code()));
            }
        }
    }
}
