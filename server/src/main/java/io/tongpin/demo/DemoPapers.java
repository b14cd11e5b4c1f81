package io.tongpin.demo;

import io.tongpin.documents.Document;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the slips of the made-up days (演示单据), not yet posted. */
final class DemoPapers {

    private final DemoChain.Founded demo;
    private final Ids ids;
    private final SplittableRandom random;

    DemoPapers(DemoChain.Founded demo, Ids ids, SplittableRandom random) {
        this.demo = demo;
        this.ids = ids;
        this.random = random;
    }

    List<DemoChain.Article> some(int count) {
        List<DemoChain.Article> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(demo.articles().get(random.nextInt(demo.articles().size())));
        }
        return chosen;
    }

    /** So many for this price. */
    static Document.Line priced(int no, DemoChain.Article article, Quantity quantity, BigDecimal price) {
        return line(no, article.sku().id(), quantity, price, null, null);
    }

    /** So many that were there already, at what they cost. */
    static Document.Line opening(int no, DemoChain.Article article, Quantity quantity) {
        return line(no, article.sku().id(), quantity, null, new UnitCost(article.cost()), null);
    }

    /** So many of what an earlier slip promised. */
    static Document.Line from(int no, LineRef promised, Document.Line line, Quantity quantity) {
        return line(no, line.sku(), quantity, line.price(), null, promised);
    }

    private static Document.Line line(
            int no,
            UUID sku,
            Quantity quantity,
            @Nullable BigDecimal price,
            @Nullable UnitCost cost,
            @Nullable LineRef source) {
        Money amount = price == null ? Money.ZERO : Money.roundedHalfUp(price.multiply(quantity.value()));
        return new Document.Line(
                no,
                sku,
                quantity,
                null,
                Quantity.of(1),
                null,
                price,
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

    Document document(
            String kind,
            Store store,
            LocalDate date,
            @Nullable UUID party,
            @Nullable UUID source,
            List<Document.Line> lines,
            List<Document.Tender> tenders) {
        Warehouse warehouse = Objects.requireNonNull(demo.chain().mainOf(store.id()));
        return document(kind, store, date, party, warehouse.id(), source, lines, tenders, List.of());
    }

    /** What was counted in the box at the end of a day, and where it went. */
    Document close(Store store, LocalDate date, Money counted, List<Document.AccountLine> handed) {
        List<Document.Tender> box = List.of(new Document.Tender(1, "cash", null, counted, null, null));
        return document("daily-close", store, date, null, null, null, List.of(), box, handed);
    }

    private Document document(
            String kind,
            Store store,
            LocalDate date,
            @Nullable UUID party,
            @Nullable UUID warehouse,
            @Nullable UUID source,
            List<Document.Line> lines,
            List<Document.Tender> tenders,
            List<Document.AccountLine> entries) {
        return new Document(
                ids.next(),
                kind,
                0,
                Document.State.DRAFT,
                null,
                date,
                null,
                store.id(),
                party,
                warehouse,
                null,
                null,
                source,
                null,
                null,
                null,
                null,
                lines,
                tenders,
                List.of(),
                entries,
                Map.of());
    }
}
