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
import io.tongpin.kernel.Quantity;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was counted, beside what the ledger said at that moment (盘点单). Only the difference is booked, so sales may go on
 * while people count: what is sold afterwards is not a difference.
 */
record Stocktake(Head head, Place place, List<Difference> differences) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        Optional<Place> place = reading.warehouse();
        List<GoodsLine> lines = reading.lines(LineRules.goods().with(Quantities.NOT_NEGATIVE));
        List<Difference> differences = new ArrayList<>();
        for (GoodsLine line : lines) {
            difference(reading, line).ifPresent(differences::add);
        }
        return reading.end(() -> new Stocktake(reading.head(), place.orElseThrow(), differences));
    }

    private static Optional<Difference> difference(Reading reading, GoodsLine line) {
        Quantity counted = line.written().baseCounted();
        Quantity book = line.written().book();
        if (counted == null || counted.signum() < 0) {
            reading.refuseLine(line.no(), "inventory.count-missing");
            return Optional.empty();
        }
        if (book == null) {
            reading.refuseLine(line.no(), "inventory.book-missing");
            return Optional.empty();
        }
        return Optional.of(Difference.read(reading, line, counted.minus(book)));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        differences.forEach(difference -> difference.write(place, entries));
        return entries.posting();
    }
}
