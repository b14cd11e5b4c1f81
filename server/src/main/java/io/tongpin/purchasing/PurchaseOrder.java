package io.tongpin.purchasing;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Posting;
import java.util.List;

/** What we have ordered from a supplier (采购订单). A promise, so the books stay as they are; receipts take its lines up. */
record PurchaseOrder(Head head, List<GoodsLine> lines) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        reading.supplier();
        reading.warehouseIfNamed();
        List<GoodsLine> lines = reading.lines(LineRules.goods().withPrices());
        return reading.end(() -> new PurchaseOrder(reading.head(), lines));
    }

    @Override
    public Posting toPosting() {
        return new EntryList(head).posting();
    }
}
