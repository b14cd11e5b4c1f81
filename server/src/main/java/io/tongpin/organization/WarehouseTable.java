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

/** Warehouses. A warehouse stays with its store and stays what it is, because its ledger is written there. */
final class WarehouseTable extends MasterTable<Warehouse> {

    private static final List<String> KINDS = List.of(Warehouse.NORMAL, Warehouse.TRANSIT, Warehouse.DAMAGED);
    private static final int NAME = 260; // A transit warehouse is named after its store.

    WarehouseTable() {
        super(Warehouse.class, "warehouse", "organization.warehouse");
    }

    @Override
    public Set<String> filters() {
        return Set.of("store");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("store", "organization.store"));
    }

    @Override
    public UUID store(Warehouse warehouse) {
        return warehouse.store();
    }

    @Override
    public void check(Warehouse warehouse, Bounds bounds) {
        bounds.code("code", warehouse.code(), 64);
        bounds.required("name", warehouse.name(), NAME);
        bounds.choice("kind", warehouse.kind(), KINDS);
    }

    @Override
    public void check(Tx tx, List<Warehouse> warehouses, Verdicts verdicts) throws SQLException {
        Map<UUID, Warehouse> before = new HashMap<>();
        tx.sql("""
                select id, code, name, store_id, kind, allow_negative, version, archived
                  from organization.warehouse where company_id = ? and id = any(?)
                """)
                .params(
                        tx.company(),
                        tx.array("uuid", warehouses.stream().map(Warehouse::id).toList()))
                .query((row, n) -> new Warehouse(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getInt(7),
                        row.getBoolean(8)))
                .list()
                .forEach(warehouse -> before.put(warehouse.id(), warehouse));
        for (int row = 0; row < warehouses.size(); row++) {
            Warehouse is = warehouses.get(row);
            Warehouse was = before.get(is.id());
            if (was != null && (!was.store().equals(is.store()) || !was.kind().equals(is.kind()))) {
                verdicts.refuse(row, Refusal.rule("organization.warehouse-fixed", "code", is.code()));
            }
        }
    }

    @Override
    public void checkArchive(Tx tx, List<Warehouse> warehouses, Verdicts verdicts) {
        for (int row = 0; row < warehouses.size(); row++) {
            Warehouse warehouse = warehouses.get(row);
            if (warehouse.kind().equals(Warehouse.TRANSIT)) {
                verdicts.refuse(row, Refusal.rule("organization.transit-stays", "code", warehouse.code()));
            }
            if (StoreRows.any(
                    tx,
                    "select 1 from organization.till where company_id = ? and warehouse_id = ? and not archived",
                    warehouse.id())) {
                verdicts.refuse(row, Refusal.rule("organization.has-tills", "code", warehouse.code()));
            }
        }
    }
}
