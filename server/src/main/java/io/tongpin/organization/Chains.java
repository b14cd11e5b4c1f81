package io.tongpin.organization;

import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.Wanted;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the chain (连锁) for whoever is about to work on many of its places. */
public final class Chains {

    private final Database database;
    private final Organization organization;

    public Chains(Database database, Organization organization) {
        this.database = database;
        this.organization = organization;
    }

    public Chain of(int company) {
        return database.read(company, this::of);
    }

    /** The company alone, with none of its places; null before it is founded. */
    public @Nullable Company company(int company) {
        return database.read(company, tx -> Optional.ofNullable(first(all(tx, organization.companies()))))
                .orElse(null);
    }

    private static @Nullable Company first(Map<UUID, Company> companies) {
        return companies.isEmpty() ? null : companies.values().iterator().next();
    }

    /** As the transaction sees it. */
    public Chain of(Tx tx) throws SQLException {
        return new Chain(
                first(all(tx, organization.companies())),
                all(tx, organization.stores()),
                all(tx, organization.warehouses()),
                all(tx, organization.tills()));
    }

    private static <R extends Record & Master> Map<UUID, R> all(Tx tx, MasterRecords<R> records) throws SQLException {
        Map<UUID, R> all = new HashMap<>();
        String cursor = null;
        do {
            var page = records.list(tx, new Wanted(null, cursor, 500, null, Map.of()));
            page.items().forEach(record -> all.put(record.id(), record));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** The units under this one, itself included; what a region's people may see. */
    public List<UUID> under(int company, UUID unit) {
        return database.read(
                company,
                tx -> tx.sql("""
                        select store_id from organization.store_above
                         where company_id = ? and above_id = ?
                         order by distance, store_id
                        """)
                        .params(company, unit)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** The number of the only company, or empty on a database that has not been set up. */
    public Optional<Integer> onlyCompany() {
        return database.read(
                0,
                tx -> tx.sql("select company_id from organization.company order by company_id limit 1")
                        .query(Integer.class)
                        .optional());
    }
}
