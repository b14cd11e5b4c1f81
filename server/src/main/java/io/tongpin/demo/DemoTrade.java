package io.tongpin.demo;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.documents.PostDocument;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.posting.PostingResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thirty made-up days of trade (演示流水): opening stock, purchases, sales over the counter and on account, money. */
final class DemoTrade {

    private static final int DAYS = 30;
    private static final int SALES_A_DAY = 4;
    private static final List<String> METHODS = List.of("cash", "wechat", "alipay", "card", "wechat");

    private final DemoChain.Founded demo;
    private final PostDocument post;
    private final Ids ids;
    private final SplittableRandom random;
    private final LocalDate today;
    private final List<Document> waiting = new ArrayList<>();

    DemoTrade(DemoChain.Founded demo, PostDocument post, Ids ids, SplittableRandom random, LocalDate today) {
        this.demo = demo;
        this.post = post;
        this.ids = ids;
        this.random = random;
        this.today = today;
    }

    void run() {
        List<Store> stores = demo.chain().stores().values().stream()
                .filter(s -> s.type().equals(Store.STORE))
                .sorted(java.util.Comparator.comparing(Store::code))
                .toList();
        stores.forEach(this::open);
        flush();
        for (int day = DAYS; day >= 0; day--) {
            LocalDate date = today.minusDays(day);
            for (Store store : stores) {
                if (day % 10 == 9) {
                    waiting.add(receipt(store, date));
                }
                for (int i = 0; i < SALES_A_DAY; i++) {
                    waiting.add(sale(store, date));
                }
            }
            flush();
        }
    }

    private void open(Store store) {
        List<Document.Line> lines = new ArrayList<>();
        for (DemoChain.Article article : demo.articles()) {
            Quantity quantity = Quantity.of(10 + random.nextInt(20));
            lines.add(line(lines.size() + 1, article, quantity, null, Money.ZERO, new UnitCost(article.cost())));
        }
        waiting.add(document("opening-stock", store, today.minusDays(DAYS + 1), null, lines, List.of()));
    }

    private Document receipt(Store store, LocalDate date) {
        List<Document.Line> lines = new ArrayList<>();
        for (DemoChain.Article article : some(20)) {
            Quantity quantity = Quantity.of(5 + random.nextInt(10));
            lines.add(line(lines.size() + 1, article, quantity, article.cost(), times(article.cost(), quantity), null));
        }
        UUID supplier =
                demo.suppliers().get(random.nextInt(demo.suppliers().size())).id();
        return document("purchase-receipt", store, date, supplier, lines, List.of());
    }

    private Document sale(Store store, LocalDate date) {
        List<Document.Line> lines = new ArrayList<>();
        for (DemoChain.Article article : some(1 + random.nextInt(3))) {
            Quantity quantity = Quantity.of(1);
            lines.add(
                    line(lines.size() + 1, article, quantity, article.price(), times(article.price(), quantity), null));
        }
        Money due = lines.stream().map(Document.Line::amount).reduce(Money.ZERO, Money::plus);
        boolean onAccount = random.nextInt(20) == 0;
        UUID customer = onAccount
                ? demo.customers().get(random.nextInt(demo.customers().size())).id()
                : null;
        String method = onAccount ? "on_account" : METHODS.get(random.nextInt(METHODS.size()));
        return document(
                "retail-sale",
                store,
                date,
                customer,
                lines,
                List.of(new Document.Tender(1, method, null, due, null, null)));
    }

    private List<DemoChain.Article> some(int count) {
        List<DemoChain.Article> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(demo.articles().get(random.nextInt(demo.articles().size())));
        }
        return chosen;
    }

    private static Money times(BigDecimal price, Quantity quantity) {
        return Money.roundedHalfUp(price.multiply(quantity.value()));
    }

    private static Document.Line line(
            int no,
            DemoChain.Article article,
            Quantity quantity,
            @Nullable BigDecimal price,
            Money amount,
            @Nullable UnitCost cost) {
        return new Document.Line(
                no,
                article.sku().id(),
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
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Document document(
            String kind,
            Store store,
            LocalDate date,
            @Nullable UUID party,
            List<Document.Line> lines,
            List<Document.Tender> tenders) {
        Warehouse warehouse = Objects.requireNonNull(demo.chain().mainOf(store.id()));
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
                warehouse.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lines,
                tenders,
                List.of(),
                List.of(),
                Map.of());
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
