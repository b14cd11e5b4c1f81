package io.tongpin.reporting;

/** What gross profit is broken down by (毛利分组): the column of a fact, and where its code and name stand. */
public enum MarginBy {
    STORE("f.store", "false", "organization.store"),
    STYLE("s.style_id", "f.sku is null", "catalog.style"),
    SKU("f.sku", "f.sku is null", "catalog.sku"),
    CATEGORY("y.category_id", "f.sku is null", "catalog.category"),
    BRAND("y.brand_id", "f.sku is null", "catalog.brand"),
    CUSTOMER("f.party", "f.late", "party.party"),
    PERSON("f.person", "f.late", "access.person");

    /** The key of what has none: a sale to nobody known, an article of no brand. */
    static final String NONE = "none";

    /** The key of cost that belongs to no article, or to nobody's slip: late freight, differences of stock. */
    static final String OTHER = "other";

    private final String key;
    private final String other;
    private final String names;

    MarginBy(String key, String other, String names) {
        this.key = key;
        this.other = other;
        this.names = names;
    }

    /** The column of the facts, of {@code s}, an article, or of {@code y}, its style. */
    String key() {
        return key;
    }

    /** Says of a fact that it can belong to none of these. */
    String other() {
        return other;
    }

    /** The table with code and name. */
    String names() {
        return names;
    }

    /** The condition that a fact belongs to what {@code :key} names. */
    String belongs(String wanted) {
        return switch (wanted) {
            case OTHER -> " and " + other;
            case NONE -> " and " + key + " is null and not (" + other + ")";
            default -> " and " + key + " = :key and not (" + other + ")";
        };
    }
}
