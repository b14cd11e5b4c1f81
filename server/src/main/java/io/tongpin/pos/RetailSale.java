package io.tongpin.pos;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.documents.Revenue;
import io.tongpin.documents.Settlement;
import io.tongpin.documents.SettlementReading;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;
import java.util.List;
import java.util.Optional;

/** A sale over the counter (零售单): goods leave, tenders come to exactly what is due; a known customer may put some on account. */
record RetailSale(Head head, Place place, List<GoodsLine> lines, Settlement settlement)
        implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES, Part.TENDERS, Part.ALLOCATIONS);
        Optional<Facts.Party> customer = reading.customerIfNamed();
        Optional<Place> place = reading.warehouse();
        List<GoodsLine> lines =
                reading.lines(LineRules.goods().andServices().withPrices().withTracking());
        SettlementReading settling = new SettlementReading(reading, Side.RECEIVABLE, customer.orElse(null));
        Counter.tendersComeToTheAmount(reading);
        Settlement settlement = settling.of(document.totalLines());
        return reading.end(() -> new RetailSale(reading.head(), place.orElseThrow(), lines, settlement));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        settlement.write(head, entries);
        Revenue.of(lines).earn(entries);
        lines.stream()
                .filter(GoodsLine::stocked)
                .forEach(line -> entries.add(new Entry.GoodsOut(
                        line.no(),
                        line.sku().id(),
                        place,
                        line.quantity(),
                        Worth.CURRENT,
                        AccountRole.COST_OF_SALES,
                        line.track(),
                        null)));
        return entries.posting();
    }
}
