package io.tongpin.exchange.goods;

import io.tongpin.exchange.reading.Column;
import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.reading.Table;
import io.tongpin.exchange.values.BarcodeText;
import io.tongpin.exchange.values.PlainText;
import io.tongpin.exchange.values.PriceText;
import io.tongpin.exchange.values.QuantityText;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.UnitCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands the rows of one goods list (商品资料表), under the titles that tills and jxc programs give the columns.
 * A row goes in whole or not at all, and all its faults are told at once.
 */
public final class GoodsList {

    public static final Columns COLUMNS = Columns.of(
            Column.required("barcode", "条码", "條碼", "条形码", "條形碼", "商品条码", "商品條碼", "国际条码"),
            Column.required("name", "品名", "商品名称", "商品名稱", "名称", "名稱", "货品名称", "goods name"),
            Column.optional("spec", "规格", "規格", "规格型号", "規格型號", "specification"),
            Column.optional("unit", "单位", "單位", "计量单位", "計量單位"),
            Column.optional("cost", "进货价", "進貨價", "进价", "進價", "采购价", "採購價", "成本价", "cost price"),
            Column.required("price", "零售价", "零售價", "售价", "售價", "销售价", "銷售價", "retail price"),
            Column.optional("quantity", "数量", "數量", "库存", "庫存", "库存数量", "期初数量", "qty"),
            Column.optional("code", "货号", "貨號", "款号", "款號", "商品编码", "商品編碼", "编码", "編碼", "style code", "item no"),
            Column.optional("color", "颜色", "顏色", "colour"),
            Column.optional("size", "尺码", "尺碼", "尺寸"),
            Column.optional("category", "分类", "分類", "类别", "類別", "商品分类", "商品分類"));

    private static final int NAME = 200;
    private static final int SPEC = 100;
    private static final int UNIT = 20;
    private static final int CODE = 64;
    private static final int SIZE = 20;
    private static final int DECIMALS = 3;

    private final SeenCodes seen = new SeenCodes();

    /** Goods that are there must be worth something: a list with quantities has costs. */
    public Optional<Refusal> lacks(Table table) {
        boolean lacking = table.header().keys().contains("quantity")
                && !table.header().keys().contains("cost");
        return lacking
                ? Optional.of(table.position().refuse("import.column-missing", "columns", "cost"))
                : Optional.empty();
    }

    /** The goods of a row, or everything that is wrong with it. */
    public Outcome<Goods> read(Row row) {
        List<Refusal> why = new ArrayList<>();
        Optional<String> code = take(PlainText.optional(row.cell("code"), row.position("code"), CODE), why)
                .map(String::strip);
        Optional<String> barcode = barcode(row, code.orElse(""), why);
        Optional<String> name = take(PlainText.required(row.cell("name"), row.position("name"), NAME), why);
        Optional<String> spec = take(PlainText.optional(row.cell("spec"), row.position("spec"), SPEC), why);
        Optional<String> unit = take(PlainText.optional(row.cell("unit"), row.position("unit"), UNIT), why);
        Optional<UnitCost> cost =
                !row.has("cost") ? Optional.empty() : take(PriceText.cost(row.cell("cost"), row.position("cost")), why);
        Optional<Money> price = take(PriceText.price(row.cell("price"), row.position("price")), why);
        Optional<Quantity> quantity = !row.has("quantity")
                ? Optional.empty()
                : take(
                        QuantityText.positive(
                                row.cell("quantity"), row.position("quantity"), unit.orElse(""), DECIMALS),
                        why);
        Optional<String> color = take(PlainText.optional(row.cell("color"), row.position("color"), CODE), why);
        Optional<String> size = take(PlainText.optional(row.cell("size"), row.position("size"), SIZE), why);
        Optional<String> category = take(PlainText.optional(row.cell("category"), row.position("category"), NAME), why);
        return why.isEmpty()
                ? Outcome.done(new Goods(
                        barcode.orElseThrow(),
                        name.orElseThrow(),
                        spec.orElseThrow(),
                        unit.orElseThrow().strip(),
                        cost.orElse(null),
                        price.orElseThrow(),
                        quantity.orElse(null),
                        code.orElseThrow(),
                        color.orElseThrow().strip(),
                        size.orElseThrow().strip(),
                        category.orElseThrow().strip()))
                : Outcome.refused(why);
    }

    /** Goods that have a code of their own may do without a barcode. */
    private Optional<String> barcode(Row row, String code, List<Refusal> why) {
        if (row.cell("barcode").isBlank() && !code.isEmpty()) {
            return Optional.of("");
        }
        Optional<String> barcode = take(BarcodeText.read(row.cell("barcode"), row.position("barcode")), why);
        barcode.ifPresent(text -> checkOnce(text, row, why));
        return barcode;
    }

    private void checkOnce(String code, Row row, List<Refusal> why) {
        long first = seen.seenBefore(code, row.position().row());
        if (first != 0) {
            why.add(row.position("barcode").refuseValue("import.barcode-twice", code, "first", Long.toString(first)));
        }
    }

    private static <T> Optional<T> take(Outcome<T> outcome, List<Refusal> why) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> Optional.of(value);
            case Outcome.Refused<T>(var reasons) -> {
                why.addAll(reasons);
                yield Optional.empty();
            }
        };
    }
}
