package io.tongpin.organization;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Prepared;
import io.tongpin.masters.Reference;
import io.tongpin.masters.Verdicts;
import io.tongpin.organization.StoreRows.Unit;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units of the chain: one tree under one headquarters, and a transit warehouse for each unit that keeps goods. */
final class StoreTable extends MasterTable<Store> {

    private static final List<String> TYPES = List.of(Store.HQ, Store.REGION, Store.STORE, Store.DC);
    private static final List<String> OWNERSHIPS = List.of(Store.DIRECT, Store.FRANCHISE, Store.MIXED);
    private static final int CODE = 32; // Numbers begin with it, and the transit warehouse's code is made of it.

    private final MasterRecords<Warehouse> warehouses;
    private final Ids ids;
    private final List<UnitsChanged> told;

    StoreTable(MasterRecords<Warehouse> warehouses, Ids ids, List<UnitsChanged> told) {
        super(Store.class, "store", "organization.store");
        this.warehouses = warehouses;
        this.ids = ids;
        this.told = List.copyOf(told);
    }

    @Override
    public Set<String> filters() {
        return Set.of("parent", "type", "ownership");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("parent", "organization.store"));
    }

    @Override
    public List<String> searchable(Store store) {
        List<String> texts = new ArrayList<>(List.of(store.code(), store.name()));
        for (String place : new @Nullable String[] {store.city(), store.district()}) {
            if (place != null) {
                texts.add(place);
            }
        }
        return texts;
    }

    @Override
    public @Nullable UUID store(Store store) {
        return store.id();
    }

    @Override
    public void check(Store store, Bounds bounds) {
        bounds.codeAndName(store);
        bounds.code("code", store.code(), CODE);
        bounds.choice("type", store.type(), TYPES);
        bounds.choice("ownership", store.ownership(), OWNERSHIPS);
        bounds.optional("province", store.province(), 100);
        bounds.optional("city", store.city(), 100);
        bounds.optional("district", store.district(), 100);
        bounds.optional("address", store.address(), 200);
        bounds.optional("phone", store.phone(), 40);
        zone(store, bounds);
        if (!store.type().equals(Store.STORE) && !store.ownership().equals(Store.DIRECT)) {
            bounds.refuse(Refusal.input("organization.ownership-of-store", "code", store.code(), "type", store.type()));
        }
        if (store.type().equals(Store.HQ) != (store.parent() == null)) {
            bounds.refuse(Refusal.input("organization.parent-needed", "code", store.code(), "type", store.type()));
        }
    }

    private static void zone(Store store, Bounds bounds) {
        try {
            ZoneId.of(store.zone());
        } catch (DateTimeException e) {
            bounds.refuse(Refusal.input("organization.zone-unknown", "zone", store.zone()));
        }
        try {
            LocalTime.parse(store.dayCutOff());
        } catch (DateTimeException e) {
            bounds.refuse(Refusal.input("organization.cut-off-malformed", "dayCutOff", store.dayCutOff()));
        }
    }

    @Override
    public void lock(Tx tx, List<Store> stores) {
        StoreRows.lockTree(tx);
    }

    @Override
    public void check(Tx tx, List<Store> stores, Verdicts verdicts) throws SQLException {
        Map<UUID, Unit> units = StoreRows.units(tx);
        Map<UUID, Unit> before = Map.copyOf(units);
        stores.forEach(s -> units.put(s.id(), new Unit(s.type(), s.parent(), false)));
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        units.forEach((id, unit) -> parents.put(id, unit.parent()));
        Set<String> taken = StoreRows.warehouseCodes(
                tx, stores.stream().map(StoreTable::transitCode).toList());
        boolean otherHeadquarters = units.values().stream()
                        .filter(unit -> unit.type().equals(Store.HQ))
                        .count()
                > 1;
        for (int row = 0; row < stores.size(); row++) {
            Store store = stores.get(row);
            Unit was = before.get(store.id());
            if (was == null && taken.contains(transitCode(store))) {
                verdicts.refuse(row, Refusal.rule("organization.transit-code-taken", "code", transitCode(store)));
            }
            if (was != null && !mayBecome(was.type(), store.type())) {
                verdicts.refuse(row, Refusal.rule("organization.type-fixed", "code", store.code(), "type", was.type()));
            }
            if (store.type().equals(Store.HQ) && otherHeadquarters) {
                verdicts.refuse(row, Refusal.rule("organization.hq-exists", "code", store.code()));
            }
            place(row, store, units, parents, verdicts);
        }
    }

    private static void place(
            int row, Store store, Map<UUID, Unit> units, Map<UUID, @Nullable UUID> parents, Verdicts verdicts) {
        Unit parent = store.parent() == null ? null : units.get(store.parent());
        if (StoreTree.isInCircle(parents, store.id())) {
            verdicts.refuse(row, Refusal.rule("organization.circle", "code", store.code()));
        } else if (parent != null
                && !parent.type().equals(Store.HQ)
                && !parent.type().equals(Store.REGION)) {
            verdicts.refuse(row, Refusal.rule("organization.parent-type", "code", store.code(), "type", parent.type()));
        } else if (parent != null && parent.archived()) {
            verdicts.refuse(row, Refusal.rule("organization.parent-archived", "code", store.code()));
        }
    }

    /** A shop may become a distribution centre; what has goods never becomes a mere region, nor headquarters a shop. */
    private static boolean mayBecome(String was, String is) {
        return was.equals(is) || Set.of(Store.STORE, Store.DC).containsAll(Set.of(was, is));
    }

    @Override
    public void committed(int company) {
        told.forEach(one -> one.unitsChanged(company));
    }

    @Override
    public void checkArchive(Tx tx, List<Store> stores, Verdicts verdicts) {
        for (int row = 0; row < stores.size(); row++) {
            Store store = stores.get(row);
            if (store.type().equals(Store.HQ)) {
                verdicts.refuse(row, Refusal.rule("organization.hq-stays", "code", store.code()));
            }
            refuseIf(tx, row, store, "organization.has-children", CHILDREN, verdicts);
            refuseIf(tx, row, store, "organization.has-warehouses", WAREHOUSES, verdicts);
            refuseIf(tx, row, store, "organization.has-tills", TILLS, verdicts);
        }
    }

    private static final String CHILDREN =
            "select 1 from organization.store where company_id = ? and parent_id = ? and not archived";
    private static final String WAREHOUSES = """
            select 1 from organization.warehouse
             where company_id = ? and store_id = ? and not archived and kind <> 'transit'""";
    private static final String TILLS =
            "select 1 from organization.till where company_id = ? and store_id = ? and not archived";

    private static void refuseIf(Tx tx, int row, Store store, String code, String sql, Verdicts verdicts) {
        if (StoreRows.any(tx, sql, store.id())) {
            verdicts.refuse(row, Refusal.rule(code, "code", store.code()));
        }
    }

    @Override
    public List<Written> afterWrite(Tx tx, List<Store> stores) throws SQLException {
        StoreRows.rebuildAbove(tx);
        List<Warehouse> transits = stores.stream()
                .filter(store -> store.version() == 1 && store.keepsGoods())
                .map(this::transit)
                .toList();
        Prepared<Warehouse> prepared = warehouses.prepare(tx, transits, Set.of());
        return prepared.write(tx);
    }

    private Warehouse transit(Store store) {
        String name = store.name() + " 在途";
        return new Warehouse(ids.next(), transitCode(store), name, store.id(), Warehouse.TRANSIT, false, 0, false);
    }

    private static String transitCode(Store store) {
        return store.code() + "-TRANSIT";
    }
}
