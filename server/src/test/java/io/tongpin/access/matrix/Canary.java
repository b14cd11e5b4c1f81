package io.tongpin.access.matrix;

import java.util.List;

/** A value that occurs nowhere else (金丝雀), and the right without which nobody may ever see it. */
enum Canary {
    /** A piece; a million; what was sold over the counter, delivered, moved, found; what is left; half of what was moved. */
    COST(
            "cost.view",
            List.of(
                    "73.519137",
                    "73519137",
                    "51463395.9",
                    "22055741.1",
                    "73519.137",
                    "73519.14",
                    "73519137000",
                    "36759.5")),
    /** Of the sale over the counter, of a delivery, of the day; of half of what was moved. */
    MARGIN("cost.view", List.of("53536604.1", "22944258.9", "99425121.9", "38240.4")),
    SUPPLIER("supplier.view", List.of(Canary.SUPPLIER_NAME, Canary.SUPPLIER_CONTACT)),
    SUPPLIERS_PHONE("supplier.view", List.of(Canary.SUPPLIER_PHONE)),
    CUSTOMERS_PHONE("customer.view", List.of(Canary.CUSTOMER_PHONE)),
    MEMBERS_PHONE("member.view", List.of(Canary.MEMBER_PHONE)),
    USERS_PHONE("access.view", List.of(Canary.USER_PHONE));

    static final String SUPPLIER_NAME = "金丝雀制衣厂";
    static final String SUPPLIER_CONTACT = "金丝雀经理";
    static final String SUPPLIER_PHONE = "13907351911";
    static final String CUSTOMER_PHONE = "13907351922";
    static final String MEMBER_PHONE = "13907351933";
    static final String USER_PHONE = "13907351944";

    final String right;
    final List<String> values;

    Canary(String right, List<String> values) {
        this.right = right;
        this.values = List.copyOf(values);
    }

    /** Whether it is in what was answered, unless it was asked for by that very value. */
    boolean isIn(String answer, String asked) {
        return values.stream().anyMatch(value -> answer.contains(value) && !asked.contains(value));
    }
}
