package io.tongpin.sales;

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
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has ordered (销售订单). With a warehouse its goods are reserved there; without one it is only a wish, which
 * may be for goods that have yet to come.
 */
record SalesOrder(Head head, @Nullable Place place, List<GoodsLine> lines) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        reading.customer();
        Optional<Place> place = reading.warehouseIfNamed();
        List<GoodsLine> lines = reading.lines(LineRules.goods().andServices().withPrices());
        return reading.end(() -> new SalesOrder(reading.head(), place.orElse(null), lines));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        if (place != null) {
            lines.stream()
                    .filter(GoodsLine::stocked)
                    .forEach(line ->
                            entries.add(new Entry.Reserve(line.no(), line.sku().id(), place, line.quantity())));
        }
        return entries.posting();
    }
}
