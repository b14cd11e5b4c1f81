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
import io.tongpin.documents.Settlement;
import io.tongpin.documents.SettlementReading;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Value;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goods received from a supplier (采购入库单). They are worth what the supplier charges without tax, and the freight that
 * belongs to them; free goods are worth nothing. More, fewer or part of what was ordered may come: the order's line shows
 * how much it got.
 */
record PurchaseReceipt(Head head, Place place, List<Line> lines, Settlement settlement)
        implements DocumentKind.Postable {

    /** @param landed freight and duty, owed to others than the supplier */
    record Line(GoodsLine goods, Money landed) {

        Money worth() {
            return goods.net().plus(landed);
        }
    }

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES, Part.TENDERS, Part.ALLOCATIONS);
        Optional<Facts.Party> supplier = reading.supplier();
        Optional<Place> place = reading.warehouse();
        List<GoodsLine> goods =
                reading.lines(LineRules.goods().withPrices().withTracking().from(Origin.maybe("purchase-order")));
        goods.forEach(line -> Costs.check(reading, line));
        List<Line> lines =
                goods.stream().map(g -> new Line(g, g.written().landed())).toList();
        Settlement settlement =
                new SettlementReading(reading, Side.PAYABLE, supplier.orElse(null)).of(document.totalLines());
        return reading.end(() -> new PurchaseReceipt(reading.head(), place.orElseThrow(), lines, settlement));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        lines.forEach(line -> in(line, entries));
        // What the goods entries credit comes in here, in the books of the store where the goods lie: nothing stays.
        Money worth = sum(Line::worth);
        entries.debit(AccountRef.of(AccountRole.GOODS_RECEIVED), worth, place.store(), null);
        entries.debit(AccountRole.INPUT_TAX, sum(line -> line.goods().tax()));
        settlement.write(head, entries);
        entries.credit(AccountRole.FREIGHT_PAYABLE, sum(Line::landed));
        return entries.posting();
    }

    private Money sum(Function<Line, Money> part) {
        return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private void in(Line line, EntryList entries) {
        GoodsLine goods = line.goods();
        if (goods.source() != null) {
            entries.add(goods.progress(Purpose.RECEIVED, false));
        }
        entries.add(new Entry.GoodsIn(
                goods.no(),
                goods.sku().id(),
                place,
                goods.quantity(),
                new Worth.Known(Value.of(line.worth())),
                AccountRole.GOODS_RECEIVED,
                goods.track()));
    }
}
