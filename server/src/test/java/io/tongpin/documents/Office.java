package io.tongpin.documents;

import io.tongpin.changes.Node;
import io.tongpin.inventory.InventoryKinds;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.payments.PaymentKinds;
import io.tongpin.pos.PosKinds;
import io.tongpin.posting.Books;
import io.tongpin.posting.PostingResult;
import io.tongpin.purchasing.PurchasingKinds;
import io.tongpin.sales.SalesKinds;
import io.tongpin.stockledger.Place;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chain whose documents are of the real kinds (真实单据), for tests: read, compiled, posted and taken back as in a shop. */
public final class Office {

    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    public final Trade trade;
    private final PostDocument post;
    private final ReverseDocument reverse;

    public Office(Trade trade) {
        this(trade, trade.books);
    }

    public Office(Trade trade, Books books) {
        this.trade = trade;
        DocumentKinds kinds = new DocumentKinds(all());
        Surroundings surroundings = new Surroundings(
                trade.masters.chains, trade.masters.catalog.skus(), InstantSource.system(), Surroundings.UNTOLD);
        DocumentFacts facts = new DocumentFacts(surroundings, trade.masters.parties);
        DocumentSeries series = new DocumentSeries(trade.database, surroundings, Node.HEADQUARTERS);
        this.post = new PostDocument(trade.database, kinds, facts, series, books);
        this.reverse = new ReverseDocument(trade.database, kinds, facts, series, trade.stock, books);
    }

    private static List<DocumentKind> all() {
        return Stream.of(
                        PosKinds.all(),
                        SalesKinds.all(),
                        PurchasingKinds.all(),
                        InventoryKinds.all(),
                        PaymentKinds.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The codes of all kinds there are. */
    public static List<String> kinds() {
        return all().stream().map(DocumentKind::code).toList();
    }

    public PostingResult post(Document document) {
        return post.post(new Commanded(trade.ids.next(), trade.actor, "post"), document);
    }

    /** Posts together, in the order given, what has happened already: whether the goods were there or not. */
    public List<PostingResult> happened(Document... documents) {
        return post.postInOrder(
                Stream.of(documents)
                        .map(one -> new Commanded(trade.ids.next(), trade.actor, "post"))
                        .toList(),
                List.of(documents),
                true);
    }

    public PostingResult reverse(UUID original) {
        return reverse.reverse(
                new Commanded(trade.ids.next(), trade.actor, "reverse"),
                new ReverseDocument.Wish(original, trade.ids.next(), TODAY, "写错了"));
    }

    /** Takes documents back together, in the order given. */
    public List<PostingResult> reverseInOrder(UUID... originals) {
        return reverse.reverseInOrder(
                Stream.of(originals)
                        .map(one -> new Commanded(trade.ids.next(), trade.actor, "reverse"))
                        .toList(),
                Stream.of(originals)
                        .map(one -> new ReverseDocument.Wish(one, trade.ids.next(), TODAY, "写错了"))
                        .toList());
    }

    /** Goods from a supplier, on account. */
    public Document receipt(Place place, UUID sku, String quantity, String unitCost) {
        BigDecimal amount = new BigDecimal(quantity).multiply(new BigDecimal(unitCost));
        Document.Line line =
                line(sku, quantity, Money.roundedHalfUp(amount), new UnitCost(new BigDecimal(unitCost)), null);
        return document("purchase-receipt", place, trade.suppliers.getFirst(), List.of(line), List.of());
    }

    /** What a carrier wants for goods that came in before. */
    public Document freight(Document receipt, String amount) {
        UUID sku = receipt.lines().getFirst().sku();
        Document.Line line = line(sku, "0", Money.of(amount), null, new LineRef(receipt.id(), 1));
        Place place = trade.shelves.stream()
                .filter(shelf -> shelf.warehouse().equals(receipt.warehouse()))
                .findFirst()
                .orElseThrow();
        return document("landed-cost", place, trade.suppliers.getLast(), List.of(line), List.of());
    }

    /** Goods over the counter, for cash. */
    public Document sale(Place place, UUID sku, String quantity, String amount) {
        Money money = Money.of(amount);
        return document(
                "retail-sale", place, null, List.of(line(sku, quantity, money, null, null)), List.of(cash(money)));
    }

    /** Goods that come back over the counter, for cash. */
    public Document returned(Place place, UUID sale, UUID sku, String quantity, String amount) {
        Money money = Money.of(amount);
        Document.Line line = line(sku, quantity, money, null, new LineRef(sale, 1));
        return document("retail-return", place, null, List.of(line), List.of(cash(money)));
    }

    private static Document.Tender cash(Money amount) {
        return new Document.Tender(1, "cash", null, amount, null, null);
    }

    private static Document.Line line(
            UUID sku, String quantity, Money amount, @Nullable UnitCost cost, @Nullable LineRef source) {
        return new Document.Line(
                1,
                sku,
                Quantity.of(quantity),
                null,
                Quantity.of(1),
                null,
                price(amount, new BigDecimal(quantity)),
                null,
                amount,
                BigDecimal.ZERO,
                Money.ZERO,
                cost,
                Money.ZERO,
                null,
                null,
                List.of(),
                source == null ? null : source.document(),
                source == null ? null : source.line(),
                null,
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal price(Money amount, BigDecimal quantity) {
        return quantity.signum() == 0 ? null : amount.amount().divide(quantity, 6, java.math.RoundingMode.HALF_UP);
    }

    private Document document(
            String kind, Place place, @Nullable UUID party, List<Document.Line> lines, List<Document.Tender> tenders) {
        UUID source = lines.getFirst().sourceDocument();
        return new Document(
                trade.ids.next(),
                kind,
                0,
                Document.State.DRAFT,
                null,
                TODAY,
                null,
                place.store(),
                party,
                place.warehouse(),
                null,
                null,
                source,
                null,
                null,
                null,
                null,
                new ArrayList<>(lines),
                tenders,
                List.of(),
                List.of(),
                Map.of());
    }
}
