package io.tongpin.pricing;

import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;

/** Price lists. */
final class PriceListTable extends MasterTable<PriceList> {

    PriceListTable() {
        super(PriceList.class, "price-list", "pricing.price_list");
    }

    @Override
    public void check(PriceList list, Bounds bounds) {
        bounds.codeAndName(list);
        bounds.optional("note", list.note(), 1_000);
    }
}
