package io.tongpin.inventory;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.LineRules.Quantities;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goods that are damaged, lost, used up or found (报损报溢单). The quantity says by its sign which way, and somebody says why.
 * Found goods come in at the cost of the moment, or at the one that is stated.
 */
record Adjustment(Head head, Place place, List<Difference> differences) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        Optional<Place> place = reading.warehouse();
        List<Difference> differences = new ArrayList<>();
        for (GoodsLine line : reading.lines(LineRules.goods().with(Quantities.NOT_ZERO))) {
            Reasons.require(reading, line);
            Worth worth =
                    StatedCost.of(reading, line).<Worth>map(Worth.Known::new).orElse(Worth.CURRENT);
            differences.add(Difference.read(reading, line, line.quantity(), worth));
        }
        return reading.end(() -> new Adjustment(reading.head(), place.orElseThrow(), differences));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        differences.forEach(difference -> difference.write(place, entries));
        return entries.posting();
    }
}
