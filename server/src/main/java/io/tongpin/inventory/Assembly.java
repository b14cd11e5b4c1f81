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
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Goods;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Worth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Components that become products (组装单), or a product that is taken apart (拆卸单). What goes in is worth what comes out;
 * several results share it by the amounts on their lines or, where there are none, by quantity.
 */
record Assembly(Head head, Place place, List<GoodsLine> used, List<GoodsLine> made) implements DocumentKind.Postable {

    private static final String COMPONENT = "component";
    private static final String PRODUCT = "product";

    static Outcome<DocumentKind.Postable> assemble(Document document, Facts facts) {
        return read(document, facts, COMPONENT, PRODUCT);
    }

    static Outcome<DocumentKind.Postable> takeApart(Document document, Facts facts) {
        return read(document, facts, PRODUCT, COMPONENT);
    }

    private static Outcome<DocumentKind.Postable> read(Document document, Facts facts, String used, String made) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        Optional<Place> place = reading.warehouse();
        List<GoodsLine> lines = reading.lines(LineRules.goods().withPrices().withTracking());
        List<GoodsLine> into = having(lines, used);
        List<GoodsLine> outOf = having(lines, made);
        if (into.size() + outOf.size() < lines.size() || into.isEmpty() || outOf.isEmpty()) {
            reading.refuse(Refusal.input("inventory.needs-components-and-product"));
        }
        return reading.end(() -> new Assembly(reading.head(), place.orElseThrow(), into, outOf));
    }

    private static List<GoodsLine> having(List<GoodsLine> lines, String role) {
        return lines.stream().filter(line -> role.equals(line.written().role())).toList();
    }

    @Override
    public Posting toPosting() {
        boolean valued = made.stream().anyMatch(line -> !line.amount().isZero());
        List<BigDecimal> weights = made.stream()
                .map(line -> valued ? line.amount().amount() : line.quantity().value())
                .toList();
        return new EntryList(head)
                .add(new Entry.Transform(goods(used), goods(made), weights))
                .posting();
    }

    private List<Goods> goods(List<GoodsLine> lines) {
        return lines.stream()
                .map(line -> new Goods(
                        head.line(line.no()), line.sku().id(), place, line.quantity(), Worth.CURRENT, line.track()))
                .toList();
    }
}
