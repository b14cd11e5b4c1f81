package io.tongpin.reporting;

import java.util.List;

/** Which kinds of document are sales in the eyes of a shop (销售口径): goods sold less goods that came back, tax included. */
final class Selling {

    static final List<String> SALES = List.of("retail-sale", "sales-delivery");
    static final List<String> RETURNS = List.of("retail-return", "sales-return");
    static final List<String> ALL = List.of("retail-sale", "sales-delivery", "retail-return", "sales-return");

    private Selling() {}
}
