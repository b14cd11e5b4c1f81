package io.tongpin.pos;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.LineRules.Origin;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.documents.ReturnedGoods;
import io.tongpin.documents.Revenue;
import io.tongpin.documents.Settlement;
import io.tongpin.documents.SettlementReading;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.util.List;
import java.util.Optional;

/** Goods brought back to a counter (零售退货单), with or without the slip they were sold by; tenders say how they are refunded. */
record RetailReturn(Head head, Place place, List<GoodsLine> lines, Settlement settlement)
        implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES, Part.TENDERS, Part.ALLOCATIONS);
        Optional<Facts.Party> customer = reading.customerIfNamed();
        Optional<Place> place = reading.warehouse();
        List<GoodsLine> lines = reading.lines(
                LineRules.goods().andServices().withPrices().withTracking().from(Origin.maybe("retail-sale")));
        SettlementReading settling = new SettlementReading(reading, Side.RECEIVABLE, customer.orElse(null));
        Counter.tendersComeToTheAmount(reading);
        Settlement settlement = settling.ofReturn(document.totalLines());
        return reading.end(() -> new RetailReturn(reading.head(), place.orElseThrow(), lines, settlement));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        Revenue.of(lines).giveBack(entries);
        settlement.write(head, entries);
        lines.forEach(line -> ReturnedGoods.comeBack(line, place, entries));
        return entries.posting();
    }
}
