package io.tongpin.audit;

import io.tongpin.documents.Document;
import io.tongpin.documents.Document.AccountLine;
import io.tongpin.documents.Document.Allocation;
import io.tongpin.documents.Document.Line;
import io.tongpin.documents.Document.Tender;
import io.tongpin.documents.Office;
import io.tongpin.documents.Trade;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of every kind there is, posted as a shop would (各类单据各一张); some of them are taken back. */
final class EveryKind {

    private final Office office;
    private final Trade trade;
    private final Place shop;
    private final Place other;
    private final UUID shirt;
    private final UUID hat;

    EveryKind(Office office) {
        this.office = office;
        this.trade = office.trade;
        this.shop = trade.shelves.get(1);
        this.other = trade.shelves.get(2);
        this.shirt = trade.articles.get(0).id();
        this.hat = trade.articles.get(1).id();
    }

    void post() {
        goods();
        buying();
        selling();
        moving();
        money();
    }

    private void goods() {
        at("opening-stock", shop)
                .with(goods(shirt, "30", "0").cost("6"), goods(hat, "20", "0").cost("2"))
                .post();
        at("stocktake", shop)
                .with(goods(hat, "0", "0").counted("9", "10").because("数错"))
                .post();
        at("adjustment", shop).with(goods(hat, "-1", "0").because("破损")).post();
        at("assembly", shop)
                .with(
                        goods(shirt, "1", "0").as("component"),
                        goods(hat, "1", "0").as("product"))
                .post();
        at("disassembly", shop)
                .with(goods(hat, "1", "0").as("product"), goods(shirt, "1", "0").as("component"))
                .post();
    }

    private void buying() {
        UUID supplier = trade.suppliers.getFirst();
        UUID order = at("purchase-order", shop)
                .from(supplier)
                .with(goods(shirt, "5", "35"))
                .post();
        UUID receipt = at("purchase-receipt", shop)
                .from(supplier)
                .with(goods(shirt, "4", "28").cost("7").of(order))
                .post();
        at("purchase-closing", shop)
                .from(supplier)
                .because("断货")
                .with(goods(shirt, "1", "0").of(order))
                .post();
        at("purchase-return", shop)
                .from(supplier)
                .with(goods(shirt, "1", "7").of(receipt))
                .post();
        at("landed-cost", shop)
                .from(supplier)
                .with(goods(shirt, "0", "3").of(receipt))
                .post();
        UUID notOurs = at("landed-cost", shop)
                .from(supplier)
                .with(goods(shirt, "0", "5").of(receipt))
                .post();
        posted(office.reverse(notOurs));
        at("supplier-payment", shop)
                .from(supplier)
                .paid("bank", "10")
                .settling(receipt, "10")
                .post();
    }

    private void selling() {
        UUID customer = trade.customers.getFirst();
        UUID order = at("sales-order", shop)
                .from(customer)
                .with(goods(shirt, "4", "80"))
                .post();
        UUID delivery = at("sales-delivery", shop)
                .from(customer)
                .with(goods(shirt, "3", "60").of(order))
                .post();
        UUID tooSoon = at("sales-closing", shop)
                .from(customer)
                .because("不要了")
                .with(goods(shirt, "1", "0").of(order))
                .post();
        posted(office.reverse(tooSoon));
        at("sales-return", shop)
                .from(customer)
                .with(goods(shirt, "1", "20").of(delivery))
                .post();
        at("customer-receipt", shop)
                .from(customer)
                .paid("bank", "30")
                .settling(delivery, "30")
                .post();
        UUID slip = at("retail-sale", shop)
                .from(customer)
                .with(goods(shirt, "2", "50"))
                .paid("cash", "30")
                .paid("on_account", "20")
                .post();
        at("retail-return", shop)
                .with(goods(shirt, "1", "25").of(slip))
                .paid("cash", "25")
                .post();
        UUID mistake = at("retail-sale", shop)
                .with(goods(hat, "1", "9"))
                .paid("wechat", "9")
                .post();
        posted(office.reverse(mistake));
    }

    private void moving() {
        UUID wanted = at("transfer-request", other)
                .to(shop)
                .with(goods(shirt, "6", "0"))
                .post();
        UUID sent = at("transfer-ship", shop)
                .to(other)
                .with(goods(shirt, "6", "0").of(wanted))
                .post();
        at("transfer-receive", other)
                .with(goods(shirt, "4", "0").of(sent).counted("3", null).because("路上丢了"))
                .post();
    }

    private void money() {
        at("opening-balance", shop).debit("1002", "1000").post();
        UUID rent = at("expense", shop).debit("5601", "30").paid("cash", "30").post();
        posted(office.reverse(rent));
        at("expense", shop).debit("5602", "12").paid("bank", "12").post();
        at("other-income", shop).credit("5301", "5").paid("cash", "5").post();
        at("account-transfer", shop).debit("1002", "4").credit("1001", "4").post();
        // What the random month has taken out of this box more than it put in; a box that is short is not closed as
        // empty.
        at("other-income", trade.shelves.get(0))
                .credit("5301", "444.83")
                .paid("cash", "444.83")
                .post();
        at("daily-close", trade.shelves.get(0)).post();
    }

    private static void posted(PostingResult result) {
        if (!(result instanceof PostingResult.Posted)) {
            throw new AssertionError(result.toString());
        }
    }

    private Slip at(String kind, Place place) {
        return new Slip(kind, place);
    }

    private static Goods goods(UUID sku, String quantity, String amount) {
        return new Goods(sku, quantity, amount, null, null, null, null, null, null);
    }

    /** A line, by what it says. */
    private record Goods(
            UUID sku,
            String quantity,
            String amount,
            @Nullable String unitCost,
            @Nullable LineRef source,
            @Nullable String pieces,
            @Nullable String book,
            @Nullable String role,
            @Nullable String reason) {

        Goods cost(String each) {
            return new Goods(sku, quantity, amount, each, source, pieces, book, role, reason);
        }

        Goods of(UUID document) {
            return new Goods(sku, quantity, amount, unitCost, new LineRef(document, 1), pieces, book, role, reason);
        }

        Goods counted(String found, @Nullable String expected) {
            return new Goods(sku, quantity, amount, unitCost, source, found, expected, role, reason);
        }

        Goods as(String part) {
            return new Goods(sku, quantity, amount, unitCost, source, pieces, book, part, reason);
        }

        Goods because(String why) {
            return new Goods(sku, quantity, amount, unitCost, source, pieces, book, role, why);
        }

        Line line(int no) {
            BigDecimal count = new BigDecimal(quantity);
            BigDecimal price = count.signum() == 0 || amount.equals("0")
                    ? null
                    : new BigDecimal(amount).divide(count, 6, java.math.RoundingMode.HALF_UP);
            return new Line(
                    no,
                    sku,
                    Quantity.of(quantity),
                    null,
                    Quantity.of(1),
                    null,
                    price,
                    null,
                    Money.of(amount),
                    null,
                    Money.ZERO,
                    unitCost == null ? null : new UnitCost(new BigDecimal(unitCost)),
                    Money.ZERO,
                    null,
                    null,
                    List.of(),
                    source == null ? null : source.document(),
                    source == null ? null : source.line(),
                    pieces == null ? null : Quantity.of(pieces),
                    book == null ? null : Quantity.of(book),
                    role,
                    reason);
        }
    }

    /** A document while it is written. */
    private final class Slip {

        private final UUID id = trade.ids.next();
        private final String kind;
        private final Place place;
        private final List<Line> lines = new ArrayList<>();
        private final List<Tender> tenders = new ArrayList<>();
        private final List<Allocation> allocations = new ArrayList<>();
        private final List<AccountLine> entries = new ArrayList<>();
        private @Nullable UUID party;
        private @Nullable UUID to;
        private @Nullable String reason;

        Slip(String kind, Place place) {
            this.kind = kind;
            this.place = place;
        }

        Slip from(UUID who) {
            party = who;
            return this;
        }

        Slip to(Place there) {
            to = there.warehouse();
            return this;
        }

        Slip because(String why) {
            reason = why;
            return this;
        }

        Slip with(Goods... goods) {
            for (Goods one : goods) {
                lines.add(one.line(lines.size() + 1));
            }
            return this;
        }

        Slip paid(String method, String amount) {
            tenders.add(new Tender(tenders.size() + 1, method, null, Money.of(amount), null, null));
            return this;
        }

        Slip settling(UUID item, String amount) {
            allocations.add(new Allocation(item, Money.of(amount)));
            return this;
        }

        Slip debit(String account, String amount) {
            return entry(account, amount, AccountLine.Side.DEBIT);
        }

        Slip credit(String account, String amount) {
            return entry(account, amount, AccountLine.Side.CREDIT);
        }

        private Slip entry(String account, String amount, AccountLine.Side side) {
            entries.add(new AccountLine(entries.size() + 1, account, Money.of(amount), side, null, null));
            return this;
        }

        UUID post() {
            UUID source = lines.isEmpty() ? null : lines.getFirst().sourceDocument();
            UUID warehouse = lines.isEmpty() ? null : place.warehouse();
            posted(office.post(new Document(
                    id,
                    kind,
                    0,
                    Document.State.DRAFT,
                    null,
                    Office.TODAY,
                    null,
                    place.store(),
                    party,
                    warehouse,
                    to,
                    null,
                    source,
                    null,
                    null,
                    null,
                    reason,
                    lines,
                    tenders,
                    allocations,
                    entries,
                    Map.of())));
            return id;
        }
    }
}
