package io.tongpin.sales;

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
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered and will not be delivered any more (销售终止单). It takes up the order's lines as deliveries do, and what the
 * order had reserved is free again.
 */
record SalesClosing(Head head, List<Line> lines) implements DocumentKind.Postable {

    /** @param promisedAt the place where the order reserved the goods, if it did */
    record Line(GoodsLine goods, @Nullable Place promisedAt) {}

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        reading.customer();
        reading.reason();
        List<Line> lines = new ArrayList<>();
        for (GoodsLine goods : reading.lines(LineRules.goods().andServices().from(Origin.onlyOf("sales-order")))) {
            boolean reserved = goods.stocked() && goods.sourceLine().warehouse() != null;
            Place at = reserved
                    ? reading.place(goods.no(), goods.sourceLine().warehouse()).orElse(null)
                    : null;
            lines.add(new Line(goods, at));
        }
        return reading.end(() -> new SalesClosing(reading.head(), lines));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        for (Line line : lines) {
            GoodsLine goods = line.goods();
            entries.add(goods.progress(Purpose.DELIVERED, true));
            if (line.promisedAt() != null) {
                entries.add(new Entry.Release(
                        goods.sourceLine().ref(), goods.sku().id(), line.promisedAt(), goods.quantity()));
            }
        }
        return entries.posting();
    }
}
