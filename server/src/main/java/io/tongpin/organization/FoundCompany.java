package io.tongpin.organization;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.Prepared;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new company with its headquarters and first stores (开账), each with a warehouse to sell from; stores get a till.
 */
public final class FoundCompany {

    private static final String CODE = "C1";

    private final Organization organization;
    private final Ids ids;

    public FoundCompany(Organization organization, Ids ids) {
        this.organization = organization;
        this.ids = ids;
    }

    /**
     * What a new company begins with.
     *
     * @param id of the company's record
     * @param trade {@code clothing} or {@code general}
     * @param stores names of the first stores
     * @param words how headquarters, warehouse and till are called in the founder's language
     */
    public record Founding(
            UUID id, String companyName, String currency, String trade, String zone, List<String> stores, Words words) {

        /** Names of what is made without being asked for. */
        public record Words(String headquarters, String warehouse, String till) {}
    }

    /** The rows that were written, the company's first; whoever runs the transaction logs them. */
    public Outcome<List<Written>> found(Tx tx, Founding founding) throws SQLException {
        if (founding.stores().size() > 200) {
            return Outcome.refused(Refusal.input("master.too-many", "field", "stores", "max", "200"));
        }
        List<Written> written = new ArrayList<>();
        Company company = new Company(
                founding.id(),
                CODE,
                founding.companyName(),
                founding.currency(),
                founding.trade(),
                "store_current",
                "facts",
                "administration",
                null,
                List.of(),
                List.of(),
                0,
                false);
        List<Refusal> why = write(tx, organization.companies(), List.of(company), written);
        if (why.isEmpty()) {
            why = places(tx, founding, written);
        }
        return why.isEmpty() ? Outcome.done(written) : Outcome.refused(why);
    }

    private List<Refusal> places(Tx tx, Founding founding, List<Written> written) throws SQLException {
        Store headquarters = store("HQ", founding.words().headquarters(), Store.HQ, null, founding.zone());
        List<Store> stores = new ArrayList<>(List.of(headquarters));
        for (int i = 0; i < founding.stores().size(); i++) {
            stores.add(store(
                    "S%02d".formatted(i + 1),
                    founding.stores().get(i),
                    Store.STORE,
                    headquarters.id(),
                    founding.zone()));
        }
        List<Warehouse> warehouses = stores.stream()
                .map(store -> new Warehouse(
                        ids.next(),
                        store.code() + "-W1",
                        store.name() + " " + founding.words().warehouse(),
                        store.id(),
                        Warehouse.NORMAL,
                        true,
                        0,
                        false))
                .toList();
        List<Till> tills = warehouses.stream()
                .filter(warehouse -> !warehouse.store().equals(headquarters.id()))
                .map(warehouse -> new Till(
                        ids.next(), "T1", founding.words().till() + " 1", warehouse.store(), warehouse.id(), 0, false))
                .toList();
        List<Refusal> why = write(tx, organization.stores(), stores, written);
        if (why.isEmpty()) {
            why = write(tx, organization.warehouses(), warehouses, written);
        }
        return why.isEmpty() ? write(tx, organization.tills(), tills, written) : why;
    }

    private Store store(String code, String name, String type, @Nullable UUID parent, String zone) {
        return new Store(
                ids.next(),
                code,
                name,
                type,
                Store.DIRECT,
                parent,
                null,
                null,
                null,
                null,
                null,
                zone,
                "00:00",
                0,
                false);
    }

    private static <R extends Record & Master> List<Refusal> write(
            Tx tx, MasterRecords<R> records, List<R> wanted, List<Written> written) throws SQLException {
        Prepared<R> prepared = records.prepare(tx, wanted, Set.of());
        if (prepared.refusals().isEmpty()) {
            written.addAll(prepared.write(tx));
        }
        return prepared.reasons();
    }
}
