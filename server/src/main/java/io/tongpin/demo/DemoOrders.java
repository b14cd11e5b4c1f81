package io.tongpin.demo;

import io.tongpin.documents.Document;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.organization.Store;
import io.tongpin.party.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What the made-up shops order, and what comes of it (演示订单): goods arrive three days later, some of the last ones only in
 * part; wholesale goes out the day after it was ordered, on account. What was ordered yesterday is still open.
 */
final class DemoOrders {

    private static final int ORDERED = 9;
    private static final int RECEIVED = 6;
    private static final int YESTERDAY = 1;
    private static final int WEEK = 7;
    private static final BigDecimal WHOLESALE = new BigDecimal("0.7");

    private final DemoChain.Founded demo;
    private final DemoPapers papers;
    private final SplittableRandom random;
    private final Map<UUID, Document> bought = new HashMap<>();
    private final Map<UUID, Document> sold = new HashMap<>();

    DemoOrders(DemoChain.Founded demo, DemoPapers papers, SplittableRandom random) {
        this.demo = demo;
        this.papers = papers;
        this.random = random;
    }

    /** @param day how many days ago it is */
    List<Document> of(Store store, LocalDate date, int day) {
        List<Document> made = new ArrayList<>();
        if (day % 10 == ORDERED || day == YESTERDAY) {
            Document order = order("purchase-order", store, date, demo.suppliers(), 20);
            bought.put(store.id(), order);
            made.add(order);
        }
        Document ordered = bought.get(store.id());
        if (day % 10 == RECEIVED && ordered != null) {
            boolean inPart = day == RECEIVED && random.nextBoolean();
            made.add(follow("purchase-receipt", store, date, ordered, inPart));
        }
        if (day % WEEK == 3 || day == YESTERDAY) {
            Document order = order("sales-order", store, date, demo.customers(), 4);
            sold.put(store.id(), order);
            made.add(order);
        }
        Document promised = sold.get(store.id());
        if (day % WEEK == 2 && promised != null) {
            made.add(follow("sales-delivery", store, date, promised, false));
        }
        return made;
    }

    private Document order(String kind, Store store, LocalDate date, List<Party> partners, int lines) {
        boolean buys = kind.equals("purchase-order");
        List<Document.Line> wanted = new ArrayList<>();
        for (DemoChain.Article article : papers.some(lines)) {
            Quantity quantity = Quantity.of(buys ? 5 + random.nextInt(10) : 1 + random.nextInt(3));
            BigDecimal price =
                    buys ? article.cost() : article.price().multiply(WHOLESALE).setScale(2, RoundingMode.HALF_UP);
            wanted.add(DemoPapers.priced(wanted.size() + 1, article, quantity, price));
        }
        UUID partner = partners.get(random.nextInt(partners.size())).id();
        return papers.document(kind, store, date, partner, null, wanted, List.of());
    }

    /** What came of an order: all of it, or only the first half of its lines. */
    private Document follow(String kind, Store store, LocalDate date, Document order, boolean inPart) {
        int count = inPart ? order.lines().size() / 2 : order.lines().size();
        List<Document.Line> lines = new ArrayList<>();
        for (Document.Line line : order.lines().subList(0, count)) {
            LineRef promised = new LineRef(order.id(), line.lineNo());
            lines.add(DemoPapers.from(lines.size() + 1, promised, line, line.quantity()));
        }
        return papers.document(kind, store, date, order.party(), order.id(), lines, List.of());
    }
}
