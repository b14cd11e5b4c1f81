package io.tongpin.reporting;

/** What a list of gross profits is in the order of (毛利排序). */
public enum MarginSort {
    NAME("coalesce(x.code, '') collate \"C\"", "text", false),
    QUANTITY("x.quantity", "numeric", false),
    NET("x.net", "numeric", false),
    COST("x.cost", "numeric", true),
    PROFIT("x.net - x.cost", "numeric", true),
    RATE("case when x.net = 0 then -1000000000 else round((x.net - x.cost) / x.net, 6) end", "numeric", true);

    private final String value;
    private final String type;
    private final boolean ofCost;

    MarginSort(String value, String type, boolean ofCost) {
        this.value = value;
        this.type = type;
        this.ofCost = ofCost;
    }

    String value() {
        return value;
    }

    /** Its type in the database, by which the place of a page is compared. */
    String type() {
        return type;
    }

    /** Whoever may not see cost is not told by the order of rows either. */
    MarginSort seen(boolean cost) {
        return ofCost && !cost ? NET : this;
    }
}
