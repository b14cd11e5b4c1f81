package io.tongpin.exchange.chain;

import java.util.List;

/** The tables of a folder's totals (核对表), each row known by its first columns. */
public enum TotalsFile {
    SALES_BY_STORE_DAY("store_code", "date"),
    NET_COGS_BY_STORE_DAY("store_code", "date"),
    ON_HAND_BY_STORE_SKU("store_code", "sku_code"),
    INVENTORY_VALUE_BY_STORE("store_code"),
    RECEIVABLE_BY_CUSTOMER("customer_code"),
    PAYABLE_BY_SUPPLIER("supplier_code"),
    OPEN_PO_LINES("po_no", "line_no", "sku_code");

    public static final String TOTALS = "totals.json";
    public static final String STOCK_CARDS = "stock_card_samples.json";

    private final List<String> key;

    TotalsFile(String... key) {
        this.key = List.of(key);
    }

    /** The columns by which a row is known. */
    public List<String> key() {
        return key;
    }

    /** The file's name; the longest one is packed. */
    public String fileName() {
        String stem = name().toLowerCase(java.util.Locale.ROOT);
        return this == ON_HAND_BY_STORE_SKU ? stem + ".csv.gz" : stem + ".csv";
    }

    /** Whether a column of it is a cost, which may differ by what the roundings of its lines may add up to. */
    public static boolean isCost(String column) {
        return column.startsWith("value_") || column.startsWith("net_cogs_");
    }
}
