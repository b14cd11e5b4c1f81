package io.tongpin.organization;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole chain at one moment (连锁全貌): what a document needs to know of the places it names, without asking for each.
 * Archived ones are in it, because old documents name them.
 */
public record Chain(
        @Nullable Company company, Map<UUID, Store> stores, Map<UUID, Warehouse> warehouses, Map<UUID, Till> tills) {

    public Chain {
        stores = Map.copyOf(stores);
        warehouses = Map.copyOf(warehouses);
        tills = Map.copyOf(tills);
    }

    public @Nullable Store store(UUID id) {
        return stores.get(id);
    }

    public @Nullable Warehouse warehouse(UUID id) {
        return warehouses.get(id);
    }

    public @Nullable Till till(UUID id) {
        return tills.get(id);
    }

    public @Nullable Store headquarters() {
        return stores.values().stream()
                .filter(store -> store.type().equals(Store.HQ))
                .findFirst()
                .orElse(null);
    }

    /** Where goods are that were shipped to this store and have not arrived. */
    public @Nullable Warehouse transitOf(UUID store) {
        return warehouses.values().stream()
                .filter(w -> w.store().equals(store) && w.kind().equals(Warehouse.TRANSIT))
                .findFirst()
                .orElse(null);
    }

    /** The warehouse a store sells from unless told otherwise: the first live normal one by code. */
    public @Nullable Warehouse mainOf(UUID store) {
        return warehouses.values().stream()
                .filter(w -> w.store().equals(store) && w.kind().equals(Warehouse.NORMAL) && !w.archived())
                .min(java.util.Comparator.comparing(Warehouse::code))
                .orElse(null);
    }
}
