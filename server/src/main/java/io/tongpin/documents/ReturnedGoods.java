package io.tongpin.documents;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.posting.Entry;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;

/** Goods that customers bring back (退回商品), in a shop or by a lorry. */
public final class ReturnedGoods {

    private ReturnedGoods() {}

    /** Back into stock at what they left with, never more of a line than was sold; at today's cost if nobody knows the sale. */
    public static void comeBack(GoodsLine line, Place place, EntryList entries) {
        Facts.SourceLine sold = line.source();
        if (sold != null) {
            entries.add(line.progress(Purpose.RETURNED, true));
        }
        if (line.stocked()) {
            Worth worth = sold == null
                    ? Worth.CURRENT
                    : new Worth.OfIssue(sold.ref().document(), sold.ref().line());
            entries.add(new Entry.GoodsIn(
                    line.no(),
                    line.sku().id(),
                    place,
                    line.quantity(),
                    worth,
                    AccountRole.COST_OF_SALES,
                    line.track()));
        }
    }
}
