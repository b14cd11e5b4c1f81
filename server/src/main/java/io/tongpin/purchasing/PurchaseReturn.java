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
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Goods that go back to the supplier (采购退货单). They leave at what their receipt brought them in at, unless the company's
 * policy says otherwise; freight stays with the goods that remain. What the supplier gives back and what the goods were
 * worth need not be the same: the difference is stock variance.
 */
record PurchaseReturn(Head head, Place place, List<GoodsLine> lines, Settlement settlement)
        implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES, Part.TENDERS, Part.ALLOCATIONS);
        Optional<Facts.Party> supplier = reading.supplier();
        Optional<Place> place = reading.warehouse();
        List<GoodsLine> lines =
                reading.lines(LineRules.goods().withPrices().withTracking().from(Origin.maybe("purchase-receipt")));
        Settlement settlement =
                new SettlementReading(reading, Side.PAYABLE, supplier.orElse(null)).ofReturn(document.totalLines());
        return reading.end(() -> new PurchaseReturn(reading.head(), place.orElseThrow(), lines, settlement));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        settlement.write(head, entries);
        Money given = Money.ZERO;
        for (GoodsLine line : lines) {
            given = given.plus(line.net());
            entries.credit(AccountRole.INPUT_TAX, line.tax());
            out(line, entries);
        }
        // The goods entries debit the same account with what left: only the difference stays there.
        entries.debit(AccountRef.of(AccountRole.STOCK_VARIANCE), given.negate(), place.store(), null);
        return entries.posting();
    }

    private void out(GoodsLine line, EntryList entries) {
        if (line.source() != null) {
            entries.add(line.progress(Purpose.RETURNED, true));
        }
        entries.add(new Entry.GoodsOut(
                line.no(),
                line.sku().id(),
                place,
                line.quantity(),
                worth(line),
                AccountRole.STOCK_VARIANCE,
                line.track(),
                null));
    }

    /** The line's share of what the receipt cost without tax and freight. */
    private static Worth worth(GoodsLine line) {
        Facts.SourceLine received = line.source();
        if (received == null) {
            return Worth.CURRENT;
        }
        var net = received.amount().minus(received.tax()).amount();
        return new Worth.AtReceipt(new Value(net.multiply(line.quantity().value())
                .divide(received.quantity().value(), Value.SCALE, RoundingMode.HALF_UP)));
    }
}
