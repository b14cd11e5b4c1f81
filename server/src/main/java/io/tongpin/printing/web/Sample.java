package io.tongpin.printing.web;

import io.tongpin.documents.SeenDocument;
import io.tongpin.printing.PrintedKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A made-up document to try a template on (样例单据), with more lines than one page of a slip holds. */
final class Sample {

    private static final int LINES = 12;
    private static final BigDecimal PRICE = new BigDecimal("199.85");

    private Sample() {}

    static SeenDocument of(PrintedKind kind) {
        Map<String, String> head = new HashMap<>(Map.of(
                "number", "XX-A0001-000123",
                "state", "POSTED",
                "businessDate", "2026-03-01",
                "partyName", "示例客户有限公司",
                "storeName", "人民路店",
                "warehouseName", "人民路店仓库",
                "toWarehouseName", "解放路店仓库",
                "reason", "示例原因",
                "note", "示例备注",
                "totals.amount", "15588.30"));
        head.put("totals.due", "0.00");
        List<Map<String, String>> lines =
                IntStream.rangeClosed(1, LINES).mapToObj(Sample::line).toList();
        boolean money = kind.table() == PrintedKind.Table.MONEY;
        List<Map<String, String>> tenders = money || kind.table() == PrintedKind.Table.GOODS
                ? List.of(Map.of("lineNo", "1", "method", "bank", "account", "1002", "amount", "15588.30"))
                : List.of();
        return new SeenDocument(new UUID(0, 1), kind.code(), head, lines, lines, tenders);
    }

    private static Map<String, String> line(int n) {
        Map<String, String> line = new HashMap<>(Map.of(
                "lineNo", "" + n,
                "skuCode", "SP2601-" + (100 + n),
                "name", n % 3 == 0 ? "长袖纯棉免烫商务衬衫（修身款）" : "短袖衬衫",
                "color", n % 2 == 0 ? "深蓝" : "白",
                "size", "" + (36 + n),
                "barcode", "6901234567892",
                "quantity", "" + n,
                "counted", "" + n,
                "book", "" + n,
                "unit", "件"));
        line.putAll(Map.of(
                "listPrice", "229.00",
                "price", PRICE.toPlainString(),
                "amount", PRICE.multiply(BigDecimal.valueOf(n)).toPlainString(),
                "taxRate", "0.13",
                "tax", "22.99",
                "unitCost", "88.5",
                "landed", "1.00",
                "lot", "L2603",
                "expiry", "2027-03-01",
                "serials", "SN" + (1000 + n)));
        line.putAll(Map.of("account", "6601", "side", "DEBIT", "note", "示例摘要", "reason", "示例", "role", ""));
        return line;
    }
}
