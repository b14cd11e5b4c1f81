package io.tongpin.documents;

import io.tongpin.kernel.CanonicalJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document's full state as it is logged (单据全貌): plain maps in canonical form. The same rows always give the same bytes,
 * which is how the auditor proves that a posted document never changed.
 */
public final class DocumentState {

    private DocumentState() {}

    public static byte[] bytes(Document document) {
        return CanonicalJson.bytes(map(document));
    }

    /** Head, lines and money; absent values are left out. */
    public static Map<String, Object> map(Document d) {
        Map<String, Object> map = new TreeMap<>();
        put(map, "id", d.id());
        put(map, "kind", d.kind());
        put(map, "version", d.version());
        put(map, "state", d.state());
        put(map, "number", d.number());
        put(map, "businessDate", d.businessDate());
        put(map, "occurredAt", d.occurredAt());
        put(map, "store", d.store());
        put(map, "party", d.party());
        put(map, "warehouse", d.warehouse());
        put(map, "toWarehouse", d.toWarehouse());
        put(map, "till", d.till());
        put(map, "source", d.source());
        put(map, "reverses", d.reverses());
        put(map, "reversedBy", d.reversedBy());
        put(map, "note", d.note());
        put(map, "reason", d.reason());
        put(map, "lines", d.lines().stream().map(DocumentState::line).toList());
        map.putAll(details(d));
        return map;
    }

    /** The parts that are stored as they are, beside head and lines. */
    static Map<String, Object> details(Document d) {
        Map<String, Object> map = new TreeMap<>();
        put(map, "tenders", d.tenders().stream().map(DocumentState::tender).toList());
        put(
                map,
                "allocations",
                d.allocations().stream().map(DocumentState::allocation).toList());
        put(map, "entries", d.entries().stream().map(DocumentState::entry).toList());
        put(map, "custom", d.custom());
        return map;
    }

    private static Map<String, Object> line(Document.Line l) {
        Map<String, Object> map = new TreeMap<>();
        put(map, "lineNo", l.lineNo());
        put(map, "sku", l.sku());
        put(map, "quantity", l.quantity());
        put(map, "unit", l.unit());
        put(map, "unitFactor", l.unitFactor());
        put(map, "listPrice", plain(l.listPrice()));
        put(map, "price", plain(l.price()));
        put(map, "discount", l.discount());
        put(map, "amount", l.amount());
        put(map, "taxRate", plain(l.taxRate()));
        put(map, "tax", l.tax());
        put(map, "unitCost", l.unitCost() == null ? null : plain(l.unitCost().value()));
        put(map, "landed", l.landed());
        put(map, "lot", l.lot());
        put(map, "expiry", l.expiry());
        put(map, "serials", l.serials());
        put(map, "sourceDocument", l.sourceDocument());
        put(map, "sourceLine", l.sourceLine());
        put(map, "counted", l.counted());
        put(map, "book", l.book());
        put(map, "role", l.role());
        put(map, "reason", l.reason());
        return map;
    }

    private static Map<String, Object> tender(Document.Tender t) {
        Map<String, Object> map = new TreeMap<>();
        put(map, "lineNo", t.lineNo());
        put(map, "method", t.method());
        put(map, "account", t.account());
        put(map, "amount", t.amount());
        put(map, "tendered", t.tendered());
        put(map, "change", t.change());
        return map;
    }

    private static Map<String, Object> allocation(Document.Allocation a) {
        return Map.of("item", a.item(), "amount", a.amount());
    }

    private static Map<String, Object> entry(Document.AccountLine e) {
        Map<String, Object> map = new TreeMap<>();
        put(map, "lineNo", e.lineNo());
        put(map, "account", e.account());
        put(map, "amount", e.amount());
        put(map, "side", e.side());
        put(map, "party", e.party());
        put(map, "note", e.note());
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        boolean absent = value == null
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> inner && inner.isEmpty();
        if (!absent) {
            map.put(key, value);
        }
    }

    /** 58, 58.0 and 58.000000 are one price. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal decimal) {
        if (decimal == null) {
            return null;
        }
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
}
