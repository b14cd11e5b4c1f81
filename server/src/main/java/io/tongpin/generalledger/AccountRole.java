package io.tongpin.generalledger;

/**
 * What an account is for (科目用途), so that documents name a use and each company may choose its own code. Codes follow
 * the Chinese Accounting Standards for Small Enterprises (小企业会计准则 附录, 2013) where it has one.
 */
public enum AccountRole {
    CASH("1001", "库存现金", Kind.ASSET, true),
    BANK("1002", "银行存款", Kind.ASSET, true),
    WECHAT("101201", "其他货币资金—微信", Kind.ASSET, true),
    ALIPAY("101202", "其他货币资金—支付宝", Kind.ASSET, true),
    CARD("101203", "其他货币资金—刷卡在途", Kind.ASSET, true),
    RECEIVABLE("1122", "应收账款", Kind.ASSET, false),
    SUPPLIER_ADVANCE("1123", "预付账款", Kind.ASSET, false),
    GOODS_RECEIVED("1401", "材料采购", Kind.ASSET, false),
    IN_TRANSIT("1402", "在途物资", Kind.ASSET, false),
    INVENTORY("1405", "库存商品", Kind.ASSET, false),
    BETWEEN_STORES("1903", "内部往来", Kind.ASSET, false),
    PAYABLE("2202", "应付账款", Kind.LIABILITY, false),
    CUSTOMER_ADVANCE("2203", "预收账款", Kind.LIABILITY, false),
    INPUT_TAX("22210101", "应交税费—应交增值税（进项税额）", Kind.LIABILITY, false),
    OUTPUT_TAX("22210102", "应交税费—应交增值税（销项税额）", Kind.LIABILITY, false),
    FREIGHT_PAYABLE("224101", "其他应付款—运杂费", Kind.LIABILITY, false),
    OPENING("3001", "实收资本（期初）", Kind.EQUITY, false),
    RETAINED("3104", "利润分配", Kind.EQUITY, false),
    REVENUE("5001", "主营业务收入", Kind.REVENUE, false),
    SERVICE_REVENUE("5051", "其他业务收入", Kind.REVENUE, false),
    OTHER_INCOME("5301", "营业外收入", Kind.REVENUE, true),
    STOCK_GAIN("530101", "营业外收入—盘盈收益", Kind.REVENUE, false),
    COST_OF_SALES("5401", "主营业务成本", Kind.EXPENSE, false),
    STOCK_VARIANCE("540101", "主营业务成本—存货差异", Kind.EXPENSE, false),
    SELLING_EXPENSE("5601", "销售费用", Kind.EXPENSE, true),
    ADMIN_EXPENSE("5602", "管理费用", Kind.EXPENSE, true),
    FINANCE_EXPENSE("5603", "财务费用", Kind.EXPENSE, true),
    STOCK_LOSS("571101", "营业外支出—存货盘亏毁损", Kind.EXPENSE, false);

    /** The five kinds of account, which decide on which side a balance is normal. */
    public enum Kind {
        ASSET,
        LIABILITY,
        EQUITY,
        REVENUE,
        EXPENSE
    }

    private final String code;
    private final String title;
    private final Kind kind;
    private final boolean chosenByHand;

    AccountRole(String code, String title, Kind kind, boolean chosenByHand) {
        this.code = code;
        this.title = title;
        this.kind = kind;
        this.chosenByHand = chosenByHand;
    }

    /** The code a new company starts with. */
    public String code() {
        return code;
    }

    /** The name a new company starts with. */
    public String title() {
        return title;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a person may choose the account in a receipt, payment, expense or income. */
    public boolean chosenByHand() {
        return chosenByHand;
    }
}
