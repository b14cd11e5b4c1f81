package io.tongpin.inventory;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Value;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goods that were there before the books began (期初库存单), each at a stated cost; free goods cost nothing, but somebody says so. */
record OpeningStock(Head head, Place place, List<Line> lines) implements DocumentKind.Postable {

    record Line(GoodsLine goods, Value worth) {}

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        Optional<Place> place = reading.warehouse();
        List<Line> lines = new ArrayList<>();
        for (GoodsLine goods : reading.lines(LineRules.goods().withTracking())) {
            if (goods.written().unitCost() == null) {
                reading.refuseLine(goods.no(), "inventory.cost-required");
            }
            StatedCost.of(reading, goods).ifPresent(worth -> {
                amountAgrees(reading, goods, worth);
                lines.add(new Line(goods, worth));
            });
        }
        return reading.end(() -> new OpeningStock(reading.head(), place.orElseThrow(), lines));
    }

    private static void amountAgrees(Reading reading, GoodsLine goods, Value worth) {
        Money expected = worth.booked();
        if (!goods.amount().isZero() && !goods.amount().equals(expected)) {
            reading.refuseLine(
                    goods.no(),
                    "documents.amount-does-not-match",
                    "amount",
                    goods.amount().toString(),
                    "expected",
                    expected.toString());
        }
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        for (Line line : lines) {
            entries.add(new Entry.GoodsIn(
                    line.goods().no(),
                    line.goods().sku().id(),
                    place,
                    line.goods().quantity(),
                    new Worth.Known(line.worth()),
                    AccountRole.OPENING,
                    line.goods().track()));
        }
        return entries.posting();
    }
}
