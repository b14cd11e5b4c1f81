package io.tongpin.organization;

import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Ids;
import io.tongpin.masters.InUse;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The organization's records (组织资料): the company, its units, their warehouses and tills. */
public final class Organization {

    private final MasterRecords<Company> companies;
    private final MasterRecords<Store> stores;
    private final MasterRecords<Warehouse> warehouses;
    private final MasterRecords<Till> tills;

    public Organization(
            Database database,
            MasterWrite write,
            Ids ids,
            List<InUse> inUse,
            GoodsMoved goods,
            List<UnitsChanged> told) {
        this.companies = new MasterRecords<>(new CompanyTable(goods), database, write, inUse);
        this.warehouses = new MasterRecords<>(new WarehouseTable(), database, write, inUse);
        this.stores = new MasterRecords<>(new StoreTable(warehouses, ids, told), database, write, inUse);
        this.tills = new MasterRecords<>(new TillTable(), database, write, inUse);
    }

    public MasterRecords<Company> companies() {
        return companies;
    }

    public MasterRecords<Store> stores() {
        return stores;
    }

    public MasterRecords<Warehouse> warehouses() {
        return warehouses;
    }

    public MasterRecords<Till> tills() {
        return tills;
    }

    /** Whether there is such a unit that keeps goods and is not archived. */
    public boolean isTradingStore(Tx tx, UUID id) throws SQLException {
        Store store = stores.byIds(tx, List.of(id)).get(id);
        return store != null && !store.archived() && store.keepsGoods();
    }
}
