package io.tongpin.inventory;

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
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;
import java.util.List;
import java.util.Optional;

/** Goods sent to another warehouse (调拨出库单). Until they arrive they are on the road, in the receiving store's books. */
record TransferShip(Head head, Place from, Place road, List<GoodsLine> lines) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        Optional<Place> from = reading.warehouse();
        Optional<Place> to = reading.toWarehouse();
        if (from.isPresent() && from.equals(to)) {
            reading.refuse(Refusal.input("inventory.same-warehouse", "field", "toWarehouse"));
        }
        Optional<Place> road = to.flatMap(place -> Roads.to(reading, place));
        List<GoodsLine> lines = reading.lines(LineRules.goods().withTracking().from(Origin.maybe("transfer-request")));
        return reading.end(() -> new TransferShip(reading.head(), from.orElseThrow(), road.orElseThrow(), lines));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        lines.forEach(line -> send(line, entries));
        return entries.posting();
    }

    /** More or less than was asked for may be sent: the request's line shows how much of it was. */
    private void send(GoodsLine line, EntryList entries) {
        if (line.source() != null) {
            entries.add(line.progress(Purpose.SHIPPED, false));
        }
        entries.add(new Entry.GoodsMove(
                line.no(), line.sku().id(), from, road, line.quantity(), Worth.CURRENT, line.track()));
    }
}
