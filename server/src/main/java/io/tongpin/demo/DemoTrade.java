package io.tongpin.demo;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.documents.PostDocument;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.organization.Store;
import io.tongpin.posting.PostingResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Some made-up days of trade (演示流水), thirty as a rule: opening stock, orders and what came of them, sales over the counter and on
 * account, and each day's end.
 */
final class DemoTrade {

    private static final int SALES_A_DAY = 4;
    private static final List<String> METHODS = List.of("cash", "wechat", "alipay", "card", "wechat");

    private final DemoChain.Founded demo;
    private final PostDocument post;
    private final Ids ids;
    private final SplittableRandom random;
    private final LocalDate today;
    private final DemoPapers papers;
    private final DemoOrders orders;
    private final DemoBoxes boxes;
    private final List<Document> waiting = new ArrayList<>();

    DemoTrade(DemoChain.Founded demo, PostDocument post, Ids ids, SplittableRandom random, LocalDate today) {
        this.demo = demo;
        this.post = post;
        this.ids = ids;
        this.random = random;
        this.today = today;
        this.papers = new DemoPapers(demo, ids, random);
        this.orders = new DemoOrders(demo, papers, random);
        this.boxes = new DemoBoxes(papers);
    }

    void run(int days, DemoHost host) {
        List<Store> stores = DemoChain.stores(demo.chain());
        stores.forEach(store -> open(store, today.minusDays(days + 1L)));
        flush();
        for (int day = days; day >= 0; day--) {
            LocalDate date = today.minusDays(day);
            for (Store store : stores) {
                waiting.addAll(orders.of(store, date, day));
                for (int i = 0; i < SALES_A_DAY; i++) {
                    waiting.add(boxes.took(sale(store, date)));
                }
            }
            flush();
            close(stores, date, day);
            host.day(days - day + 1, days + 1);
        }
    }

    /** Today goes on, and one shop has forgotten yesterday. */
    private void close(List<Store> stores, LocalDate date, int day) {
        for (Store store : stores) {
            boolean forgotten = day == 1 && store.equals(stores.getLast());
            if (day > 0 && !forgotten) {
                waiting.add(boxes.close(store, date));
            }
        }
        flush();
    }

    private void open(Store store, LocalDate before) {
        List<Document.Line> lines = new ArrayList<>();
        for (DemoChain.Article article : demo.articles()) {
            Quantity quantity = Quantity.of(10 + random.nextInt(20));
            lines.add(DemoPapers.opening(lines.size() + 1, article, quantity));
        }
        waiting.add(papers.document("opening-stock", store, before, null, null, lines, List.of()));
    }

    private Document sale(Store store, LocalDate date) {
        List<Document.Line> lines = new ArrayList<>();
        for (DemoChain.Article article : papers.some(1 + random.nextInt(3))) {
            lines.add(DemoPapers.priced(lines.size() + 1, article, Quantity.of(1), article.price()));
        }
        Money due = lines.stream().map(Document.Line::amount).reduce(Money.ZERO, Money::plus);
        boolean onAccount = random.nextInt(20) == 0;
        UUID customer = onAccount
                ? demo.customers().get(random.nextInt(demo.customers().size())).id()
                : null;
        String method = onAccount ? "on_account" : METHODS.get(random.nextInt(METHODS.size()));
        return papers.document(
                "retail-sale",
                store,
                date,
                customer,
                null,
                lines,
                List.of(new Document.Tender(1, method, null, due, null, null)));
    }

    private void flush() {
        List<Commanded> commands = waiting.stream()
                .map(d -> new Commanded(ids.next(), demo.owner(), "demo"))
                .toList();
        for (PostingResult result : post.postInOrder(commands, List.copyOf(waiting), false)) {
            if (result instanceof PostingResult.Refused(var why)) {
                throw new IllegalStateException("the demo's own documents are refused: " + why);
            }
        }
        waiting.clear();
    }
}
