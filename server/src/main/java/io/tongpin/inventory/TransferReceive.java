package io.tongpin.inventory;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.LineRules.Origin;
import io.tongpin.documents.LineRules.Quantities;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.util.List;
import java.util.Optional;

/**
 * Goods that arrive from another warehouse (调拨入库单). Each line says how many of those on the road it accounts for and, if
 * that is not the same, how many were counted. Too few are lost on the road or went back; too many are a gain. A line
 * without a shipment is something nobody sent.
 */
record TransferReceive(Head head, Place road, Place to, List<Arrival> arrivals) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        Optional<Place> to = reading.warehouse();
        Optional<Place> road = to.flatMap(place -> Roads.to(reading, place));
        List<GoodsLine> lines =
                reading.lines(LineRules.goods().with(Quantities.NOT_NEGATIVE).from(Origin.maybe("transfer-ship")));
        ArrivalReading arrivals = new ArrivalReading(reading, to.orElse(null));
        List<Arrival> read =
                lines.stream().flatMap(line -> arrivals.of(line).stream()).toList();
        return reading.end(() -> new TransferReceive(reading.head(), road.orElseThrow(), to.orElseThrow(), read));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        arrivals.forEach(arrival -> arrival.write(road, to, entries));
        return entries.posting();
    }
}
