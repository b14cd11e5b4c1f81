package io.tongpin.purchasing;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.LineRules.Origin;
import io.tongpin.documents.Purpose;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Posting;
import java.util.List;

/**
 * What was ordered and will not come any more (采购终止单). It takes up the order's lines as receipts do, so the order is done;
 * taken back, the order waits for its goods again.
 */
record PurchaseClosing(Head head, List<GoodsLine> lines) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        reading.supplier();
        reading.reason();
        List<GoodsLine> lines = reading.lines(LineRules.goods().from(Origin.onlyOf("purchase-order")));
        return reading.end(() -> new PurchaseClosing(reading.head(), lines));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        lines.forEach(line -> entries.add(line.progress(Purpose.RECEIVED, true)));
        return entries.posting();
    }
}
