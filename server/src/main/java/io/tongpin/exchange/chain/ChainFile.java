package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Column;
import io.tongpin.exchange.reading.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files a folder is made of, with their columns. Each is {@code name.csv} or {@code name.csv.gz}. */
public enum ChainFile {
    STORES("store_code", "name", "type", "region_code", "province", "city", "district", "offline_capable"),
    SUPPLIERS("supplier_code", "name", "external_code", "delivery_mode"),
    CUSTOMERS("customer_code", "name", "phone", "country", "credit_customer"),
    SKUS(
            optionals("source_key"),
            "sku_code",
            "spu_code",
            "name",
            "category",
            "color",
            "size",
            "variant",
            "unit",
            "barcode",
            "list_price",
            "supplier_code",
            "sku_type"),
    OPENING_STOCK("store_code", "sku_code", "qty", "unit_cost"),
    PURCHASE_ORDERS("po_no", "supplier_code", "store_code", "order_date", "expected_date"),
    PURCHASE_ORDER_LINES("po_no", "line_no", "sku_code", "qty", "unit_price"),
    RECEIPTS("receipt_no", "seq", "ts", "po_no", "supplier_code", "store_code", "freight_amount"),
    RECEIPT_LINES("receipt_no", "line_no", "po_no", "po_line_no", "sku_code", "qty", "unit_cost", "landed_cost_amount"),
    SUPPLIER_RETURNS("return_no", "seq", "ts", "receipt_no", "supplier_code", "store_code"),
    SUPPLIER_RETURN_LINES("return_no", "line_no", "receipt_line_no", "sku_code", "qty", "unit_cost"),
    TRANSFERS("transfer_no", "out_seq", "in_seq", "shipped_ts", "received_ts", "from_store", "to_store"),
    TRANSFER_LINES("transfer_no", "line_no", "sku_code", "qty"),
    SALES("sale_no", "seq", "ts", "store_code", "customer_code", "payment_method"),
    SALE_LINES("sale_no", "line_no", "sku_code", "qty", "list_price", "unit_price", "amount"),
    SALE_RETURNS("return_no", "seq", "ts", "store_code", "customer_code", "refund_method"),
    SALE_RETURN_LINES(
            "return_no", "line_no", "sku_code", "qty", "unit_price", "amount", "orig_sale_no", "orig_line_no"),
    ADJUSTMENTS("adjustment_no", "seq", "ts", "store_code"),
    ADJUSTMENT_LINES("adjustment_no", "line_no", "sku_code", "qty_delta", "reason"),
    PAYMENTS("payment_no", "ts", "direction", "party_type", "party_code", "against_doc", "amount", "method");

    private final Columns columns;
    private final List<String> titles;

    ChainFile(String... required) {
        this(new Column[0], required);
    }

    ChainFile(Column[] optional, String... required) {
        this.titles = Stream.concat(
                        Arrays.stream(required), Arrays.stream(optional).map(Column::key))
                .toList();
        this.columns = Columns.of(Stream.concat(Arrays.stream(required).map(Column::required), Arrays.stream(optional))
                .toArray(Column[]::new));
    }

    private static Column[] optionals(String... keys) {
        return Arrays.stream(keys).map(Column::optional).toArray(Column[]::new);
    }

    public Columns columns() {
        return columns;
    }

    /** The header as we write it. */
    public List<String> titles() {
        return titles;
    }

    /** The name without ending, as in {@code sale_lines}. */
    public String stem() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
