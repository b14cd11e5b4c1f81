package io.tongpin.purchasing;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.LineRules.Origin;
import io.tongpin.documents.LineRules.Quantities;
import io.tongpin.documents.Purpose;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.util.List;

/**
 * Freight, duty and other costs that become known after the goods are in (到岸费用分摊单). Goods that are still here become
 * dearer by their share; the share of goods that are gone is cost of sales today. Nothing is rewritten.
 */
record LandedCost(Head head, List<Share> shares, List<Charge> charges) implements DocumentKind.Postable {

    /** What of the cost falls on one received line. */
    record Share(int line, Facts.SourceLine received, Place place, Money amount) {}

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES, Part.ENTRIES);
        List<GoodsLine> lines = reading.lines(
                LineRules.goods().with(Quantities.NOT_NEGATIVE).withPrices().from(Origin.always("purchase-receipt")));
        List<Charge> charges = new ChargeReading(reading).all();
        Money total = charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
        List<Share> shares = new ShareReading(reading, lines).of(total);
        return reading.end(() -> new LandedCost(reading.head(), shares, charges));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        for (Share share : shares) {
            entries.add(new Entry.Progress(share.received().ref(), Purpose.CHARGED.code(), Quantity.of(1), null));
            if (!share.amount().isZero()) {
                late(share, entries);
            }
        }
        charges.forEach(charge -> charge.write(head, entries));
        return entries.posting();
    }

    private static void late(Share share, EntryList entries) {
        Facts.SourceLine received = share.received();
        entries.add(new Entry.LateCost(
                share.line(),
                received.sku(),
                share.place(),
                received.ref(),
                received.quantity(),
                Value.of(share.amount()),
                AccountRole.GOODS_RECEIVED));
        entries.debit(
                AccountRef.of(AccountRole.GOODS_RECEIVED),
                share.amount(),
                share.place().store(),
                null);
    }
}
