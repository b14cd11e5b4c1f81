package io.tongpin.catalog;

import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up articles for whoever has many lines (单品查询): one statement for any number of them. */
public final class Skus {

    private final Database database;

    Skus(Database database) {
        this.database = database;
    }

    public Map<UUID, SkuFacts> byIds(int company, Collection<UUID> ids) {
        return database.read(company, tx -> byIds(tx, ids));
    }

    public Map<UUID, SkuFacts> byIds(Tx tx, Collection<UUID> ids) throws SQLException {
        Map<UUID, SkuFacts> found = new HashMap<>();
        SkuFactsRows.byIds(tx, new HashSet<>(ids)).forEach(sku -> found.put(sku.id(), sku));
        return found;
    }

    /** What stands on the labels in one store; what has no price is left out. */
    public Map<UUID, BigDecimal> labels(Tx tx, UUID store, Collection<UUID> ids) throws SQLException {
        return SkuFactsRows.labels(tx, store, new HashSet<>(ids));
    }

    public Map<String, SkuFacts> byCodes(Tx tx, Collection<String> codes) throws SQLException {
        Map<String, SkuFacts> found = new HashMap<>();
        SkuFactsRows.byCodes(tx, new HashSet<>(codes)).forEach(sku -> found.put(sku.code(), sku));
        return found;
    }

    /** Live articles only: an archived one has given its barcodes back. */
    public Map<String, SkuFacts> byBarcodes(Tx tx, Collection<String> barcodes) throws SQLException {
        Set<String> wanted = new HashSet<>(barcodes);
        Map<String, SkuFacts> found = new HashMap<>();
        List<SkuFacts> owners = SkuFactsRows.byBarcodes(tx, wanted);
        for (SkuFacts sku : owners) {
            sku.barcodes().stream().filter(wanted::contains).forEach(barcode -> found.put(barcode, sku));
        }
        return found;
    }
}
