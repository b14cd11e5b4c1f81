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
import io.tongpin.documents.Revenue;
import io.tongpin.documents.Settlement;
import io.tongpin.documents.SettlementReading;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods and services delivered to a customer (销售出库单): the goods leave, what they earn is owed or paid at once. A line
 * made from an order takes up what the order reserved, wherever it did.
 */
record SalesDelivery(Head head, Place place, List<Line> lines, Settlement settlement) implements DocumentKind.Postable {

    private static final String ORDER = "sales-order";

    /** @param promisedAt the place where the order reserved the goods, if it did */
    record Line(GoodsLine goods, @Nullable Place promisedAt) {}

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES, Part.TENDERS, Part.ALLOCATIONS);
        Optional<Facts.Party> customer = reading.customer();
        Optional<Place> place = reading.warehouse();
        List<GoodsLine> goods = reading.lines(
                LineRules.goods().andServices().withPrices().withTracking().from(Origin.maybe(ORDER)));
        List<Line> lines = promised(reading, goods);
        Settlement settlement =
                new SettlementReading(reading, Side.RECEIVABLE, customer.orElse(null)).of(document.totalLines());
        return reading.end(() -> new SalesDelivery(reading.head(), place.orElseThrow(), lines, settlement));
    }

    private static List<Line> promised(Reading reading, List<GoodsLine> goods) {
        List<Line> lines = new ArrayList<>();
        for (GoodsLine line : goods) {
            boolean reserved =
                    line.stocked() && line.source() != null && line.source().warehouse() != null;
            Place at = reserved
                    ? reading.place(line.no(), line.sourceLine().warehouse()).orElse(null)
                    : null;
            lines.add(new Line(line, at));
        }
        return lines;
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        settlement.write(head, entries);
        Revenue.of(lines.stream().map(Line::goods).toList()).earn(entries);
        for (Line line : lines) {
            if (line.goods().source() != null) {
                entries.add(line.goods().progress(Purpose.DELIVERED, true));
            }
            if (line.goods().stocked()) {
                out(line, entries);
            }
        }
        return entries.posting();
    }

    private void out(Line line, EntryList entries) {
        GoodsLine goods = line.goods();
        Place promisedAt = line.promisedAt();
        LineRef taken = null;
        if (promisedAt != null && promisedAt.warehouse().equals(place.warehouse())) {
            taken = goods.sourceLine().ref();
        } else if (promisedAt != null) {
            // Promised elsewhere: what was kept there is free again.
            entries.add(new Entry.Release(goods.sourceLine().ref(), goods.sku().id(), promisedAt, goods.quantity()));
        }
        entries.add(new Entry.GoodsOut(
                goods.no(),
                goods.sku().id(),
                place,
                goods.quantity(),
                Worth.CURRENT,
                AccountRole.COST_OF_SALES,
                goods.track(),
                taken));
    }
}
