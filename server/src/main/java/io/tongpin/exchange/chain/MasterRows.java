package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.values.BarcodeText;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Understands the rows of the master files. Stores and suppliers are read before what refers to them. */
final class MasterRows {

    private static final List<String> STORE_TYPES = List.of("dc", "store");
    private static final List<String> DELIVERY = List.of("direct", "dc");
    private static final List<String> SKU_TYPES = List.of("goods", "service");

    private final Known known;

    MasterRows(Known known) {
        this.known = known;
    }

    /** The record of a row, or everything that is wrong with it. Its code is known from then on. */
    Outcome<ChainMaster> read(ChainFile file, Row row) {
        List<Refusal> why = new ArrayList<>();
        Fields fields = new Fields(row, why);
        ChainMaster master = switch (file) {
            case STORES -> store(fields);
            case SUPPLIERS -> supplier(fields);
            case CUSTOMERS -> customer(fields);
            case SKUS -> sku(fields);
            default -> throw new IllegalArgumentException("not a master file: " + file);
        };
        if (why.isEmpty() && !codes(file).add(master.code())) {
            fields.refuse(key(file), "import.code-twice");
        }
        if (why.isEmpty() && master instanceof ChainMaster.Sku sku && !sku.stocked()) {
            known.services.add(sku.code());
        }
        return why.isEmpty() ? Outcome.done(master) : Outcome.refused(why);
    }

    private CodeSet codes(ChainFile file) {
        return switch (file) {
            case STORES -> known.stores;
            case SUPPLIERS -> known.suppliers;
            case CUSTOMERS -> known.customers;
            default -> known.skus;
        };
    }

    private static String key(ChainFile file) {
        return switch (file) {
            case STORES -> "store_code";
            case SUPPLIERS -> "supplier_code";
            case CUSTOMERS -> "customer_code";
            default -> "sku_code";
        };
    }

    private static ChainMaster store(Fields f) {
        return new ChainMaster.Store(
                f.at(),
                f.code("store_code"),
                f.name("name"),
                f.choice("type", STORE_TYPES).equals("dc"),
                f.text("region_code"),
                f.text("province"),
                f.text("city"),
                f.text("district"),
                f.flag("offline_capable"));
    }

    private static ChainMaster supplier(Fields f) {
        return new ChainMaster.Supplier(
                f.at(),
                f.code("supplier_code"),
                f.name("name"),
                f.text("external_code"),
                f.choice("delivery_mode", DELIVERY).equals("direct"));
    }

    private static ChainMaster customer(Fields f) {
        return new ChainMaster.Customer(
                f.at(),
                f.code("customer_code"),
                f.name("name"),
                f.text("phone"),
                f.text("country"),
                f.flag("credit_customer"));
    }

    private ChainMaster sku(Fields f) {
        return new ChainMaster.Sku(
                f.at(),
                f.code("sku_code"),
                f.code("spu_code"),
                f.name("name"),
                f.text("category"),
                f.text("color"),
                f.text("size"),
                f.text("variant"),
                f.name("unit"),
                barcode(f),
                f.price("list_price"),
                f.knownOrNone("supplier_code", known.suppliers),
                f.choice("sku_type", SKU_TYPES).equals("goods"));
    }

    private String barcode(Fields f) {
        if (f.cell("barcode").isBlank()) {
            return "";
        }
        String barcode = f.take(BarcodeText.read(f.cell("barcode"), f.position("barcode")), "");
        if (!barcode.isEmpty() && !known.barcodes.add(barcode)) {
            f.refuse("barcode", "import.code-twice");
        }
        return barcode;
    }
}
