package io.tongpin.exchange.goods;

import io.tongpin.exchange.reading.Column;
import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.reading.Row;
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
            Column.required("cost", "进货价", "進貨價", "进价", "進價", "采购价", "採購價", "成本价", "cost price"),
            Column.required("price", "零售价", "零售價", "售价", "售價", "销售价", "銷售價", "retail price"),
            Column.required("quantity", "数量", "數量", "库存", "庫存", "库存数量", "期初数量", "qty"));

    private static final int NAME = 200;
    private static final int SPEC = 100;
    private static final int UNIT = 20;
    private static final int DECIMALS = 3;

    private final SeenCodes seen = new SeenCodes();

    /** The goods of a row, or everything that is wrong with it. */
    public Outcome<Goods> read(Row row) {
        List<Refusal> why = new ArrayList<>();
        Optional<String> barcode = take(BarcodeText.read(row.cell("barcode"), row.position("barcode")), why);
        barcode.ifPresent(code -> checkOnce(code, row, why));
        Optional<String> name = take(PlainText.required(row.cell("name"), row.position("name"), NAME), why);
        Optional<String> spec = take(PlainText.optional(row.cell("spec"), row.position("spec"), SPEC), why);
        Optional<String> unit = take(PlainText.optional(row.cell("unit"), row.position("unit"), UNIT), why);
        Optional<UnitCost> cost = take(PriceText.cost(row.cell("cost"), row.position("cost")), why);
        Optional<Money> price = take(PriceText.price(row.cell("price"), row.position("price")), why);
        Optional<Quantity> quantity = take(
                QuantityText.positive(row.cell("quantity"), row.position("quantity"), unit.orElse(""), DECIMALS), why);
        return why.isEmpty()
                ? Outcome.done(new Goods(
                        barcode.orElseThrow(),
                        name.orElseThrow(),
                        spec.orElseThrow(),
                        unit.orElseThrow(),
                        cost.orElseThrow(),
                        price.orElseThrow(),
                        quantity.orElseThrow()))
                : Outcome.refused(why);
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
