package io.tongpin.exchange.sheets;

import java.util.List;
import java.util.Map;

/** What people and other programs call our fields at the head of a column (同义列名). */
final class OtherTitles {

    private static final Map<String, List<String>> BY_KEY = Map.ofEntries(
            Map.entry("code", List.of("编号", "代码", "货号", "款号", "編號", "代碼", "貨號", "款號", "no.", "number", "id no")),
            Map.entry("name", List.of("品名", "商品名称", "商品名稱", "姓名", "全称", "全稱", "full name", "title")),
            Map.entry(
                    "phone", List.of("手机", "手机号", "手機", "联系电话", "聯絡電話", "电话号码", "電話號碼", "mobile", "tel", "telephone")),
            Map.entry("contact", List.of("联系人姓名", "聯絡人姓名", "contact person")),
            Map.entry("address", List.of("联系地址", "聯絡地址", "详细地址", "詳細地址")),
            Map.entry("note", List.of("说明", "說明", "注释", "remark", "remarks", "memo", "comment")),
            Map.entry("taxNo", List.of("纳税人识别号", "统一社会信用代码", "統一編號", "vat no", "tax id")),
            Map.entry("creditLimit", List.of("额度", "額度", "授信额度", "授信額度")),
            Map.entry("termsDays", List.of("账期", "帳期", "账期天数", "帳期天數", "payment terms")),
            Map.entry("level", List.of("会员等级", "會員等級", "会员级别", "會員級別", "tier")),
            Map.entry("listPrice", List.of("吊牌价", "吊牌價", "售价", "售價", "标价", "標價", "零售价格", "price", "retail price")),
            Map.entry("barcodes", List.of("条形码", "條形碼", "国际条码", "國際條碼", "barcode", "ean", "gtin")),
            Map.entry("category", List.of("分类", "分類", "品类", "品類", "商品分类", "商品分類")),
            Map.entry("unit", List.of("计量单位", "計量單位", "基本单位", "基本單位", "uom")),
            Map.entry("color", List.of("色号", "色號", "color")),
            Map.entry("size", List.of("尺寸", "规格", "規格")),
            Map.entry("supplier", List.of("供应商", "供應商", "供货商", "供貨商", "厂商", "廠商", "vendor")),
            Map.entry("taxRate", List.of("税率%", "稅率%", "vat", "vat rate")),
            Map.entry("sku", List.of("商品编码", "商品編碼", "货号", "貨號", "条码", "條碼", "sku code", "barcode", "article")),
            Map.entry("quantity", List.of("件数", "件數", "数目", "qty")),
            Map.entry("amount", List.of("总额", "總額", "小计", "小計", "total")));

    private OtherTitles() {}

    static List<String> of(String key) {
        return BY_KEY.getOrDefault(key, List.of());
    }
}
