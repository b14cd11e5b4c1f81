package io.tongpin.documents;

import io.tongpin.documents.Trade.Article;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.PostingCommand;
import io.tongpin.stockledger.Goods;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month of a small chain, made up by a seed (随机一月): receipts, sales, returns, transfers over the road, gains and losses,
 * late freight, promises, settlements. It asks for possible things and, now and then, for impossible ones. The caller
 * says with {@link #posted()} what became true, and later steps build on that.
 */
public final class RandomMonth {

    private record Came(
            LineRef line, Article article, Place place, Quantity quantity, Value worth, Track track, boolean bought) {}

    private record Sold(LineRef line, Article article, Place place, Quantity quantity, Track track) {}

    private record Sent(LineRef line, Article article, Place road, Place to, Quantity quantity, Track track) {}

    private record Promised(LineRef line, Article article, Place place, Quantity quantity) {}

    private record Owed(UUID document, Side side, UUID party, UUID store, AccountRole account, Money amount) {}

    private final Trade trade;
    private final SplittableRandom random;
    private final List<Came> came = new ArrayList<>();
    private final List<Sold> sold = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Promised> promised = new ArrayList<>();
    private final List<Owed> owed = new ArrayList<>();
    private final List<Runnable> then = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 1, 1);
    private int serial;

    public RandomMonth(Trade trade, long seed) {
        this.trade = trade;
        this.random = new SplittableRandom(seed);
    }

    /** The last step became true. */
    public void posted() {
        then.forEach(Runnable::run);
    }

    /** The next thing somebody wants; a step may turn out impossible to think of, then another is tried. */
    public PostingCommand next() {
        if (random.nextInt(8) == 0 && today.isBefore(LocalDate.of(2026, 1, 31))) {
            today = today.plusDays(1);
        }
        while (true) {
            then.clear();
            Optional<Draft> draft = step(random.nextInt(100));
            if (draft.isPresent()) {
                return draft.get().on(today).command();
            }
        }
    }

    private Optional<Draft> step(int dice) {
        return switch (dice / 4) {
            case 0, 1, 2, 3 -> Optional.of(receipt());
            case 4, 5, 6, 7, 8, 9 -> Optional.of(sale());
            case 10, 11 -> any(sold).map(this::customerReturn);
            case 12 -> any(came).map(this::supplierReturn);
            case 13, 14, 15 -> Optional.of(ship());
            case 16, 17 -> any(sent).map(this::arrive);
            case 18 -> Optional.of(random.nextBoolean() ? adjustment() : assembly());
            case 19 -> any(came.stream().filter(Came::bought).toList()).map(this::freight);
            case 20 -> Optional.of(promise());
            case 21 -> any(promised).map(this::keepPromise);
            case 22 -> any(owed).map(this::settle);
            case 23 -> Optional.of(advance());
            default -> Optional.of(expense());
        };
    }

    private Draft receipt() {
        Place place = pick(trade.shelves);
        UUID supplier = pick(trade.suppliers);
        Draft draft = trade.draft("purchase-receipt", place.store(), supplier);
        Money total = Money.ZERO;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            Article article = heat();
            Quantity quantity = quantity(article, 20);
            Money amount = Money.roundedHalfUp(quantity.value().multiply(cents(100, 9_000)));
            Track track = tracked(article, quantity);
            int line = draft.line(article.id(), quantity, amount, track, null);
            Value worth = Value.of(amount);
            draft.add(new Entry.GoodsIn(
                    line, article.id(), place, quantity, new Worth.Known(worth), AccountRole.GOODS_RECEIVED, track));
            then.add(() -> came.add(new Came(draft.ref(line), article, place, quantity, worth, track, true)));
            total = total.plus(amount);
        }
        owes(draft, Side.PAYABLE, supplier, place.store(), AccountRole.GOODS_RECEIVED, AccountRole.PAYABLE, total);
        return draft;
    }

    private Draft sale() {
        Place place = pick(trade.shelves);
        boolean onAccount = random.nextInt(3) == 0;
        UUID customer = onAccount ? pick(trade.customers) : null;
        Draft draft = trade.draft(onAccount ? "sales-delivery" : "retail-sale", place.store(), customer);
        Money total = Money.ZERO;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            total = total.plus(sell(draft, place));
        }
        if (customer != null) {
            owes(draft, Side.RECEIVABLE, customer, place.store(), AccountRole.RECEIVABLE, AccountRole.REVENUE, total);
        } else {
            money(draft, AccountRole.CASH, AccountRole.REVENUE, total, place.store(), null);
            draft.paid("cash", total);
        }
        if (random.nextInt(25) == 0) {
            draft.fact();
        }
        return draft;
    }

    private Money sell(Draft draft, Place place) {
        Article article = heat();
        Came from = any(came.stream()
                        .filter(c -> c.article().equals(article) && c.place().equals(place))
                        .toList())
                .orElse(null);
        boolean tracks = article.lots() || article.serials();
        if (tracks && from == null) {
            return Money.ZERO;
        }
        Quantity quantity = article.serials() ? Quantity.of(1) : quantity(article, 4);
        Track track = from == null || !tracks ? Track.NONE : some(from.track(), quantity);
        Money amount = Money.roundedHalfUp(quantity.value().multiply(cents(500, 20_000)));
        int line = draft.line(article.id(), quantity, amount, track, null);
        draft.add(new Entry.GoodsOut(
                line, article.id(), place, quantity, Worth.CURRENT, AccountRole.COST_OF_SALES, track, null));
        then.add(() -> sold.add(new Sold(draft.ref(line), article, place, quantity, track)));
        return amount;
    }

    private Draft customerReturn(Sold sale) {
        boolean linked = random.nextInt(4) > 0;
        Place place = random.nextInt(4) > 0 ? sale.place() : pick(trade.shelves);
        Quantity quantity = part(sale.article(), sale.quantity());
        Draft draft = trade.draft("retail-return", place.store(), null);
        Money amount = Money.roundedHalfUp(quantity.value().multiply(cents(500, 20_000)));
        int line = draft.line(sale.article().id(), quantity, amount, sale.track(), linked ? sale.line() : null);
        Worth worth =
                linked ? new Worth.OfIssue(sale.line().document(), sale.line().line()) : Worth.CURRENT;
        draft.add(new Entry.GoodsIn(
                line, sale.article().id(), place, quantity, worth, AccountRole.COST_OF_SALES, sale.track()));
        if (linked) {
            draft.add(new Entry.Progress(sale.line(), "returned", quantity, sale.quantity()));
        }
        money(draft, AccountRole.REVENUE, AccountRole.CASH, amount, place.store(), null);
        return draft;
    }

    private Draft supplierReturn(Came receipt) {
        Quantity quantity = part(receipt.article(), receipt.quantity());
        Value worth = share(receipt, quantity);
        Money amount = worth.booked();
        UUID supplier = pick(trade.suppliers);
        UUID store = receipt.place().store();
        Draft draft = trade.draft("purchase-return", store, supplier);
        Track track = some(receipt.track(), quantity);
        int line = draft.line(receipt.article().id(), quantity, amount, track, receipt.line());
        draft.add(new Entry.GoodsOut(
                line,
                receipt.article().id(),
                receipt.place(),
                quantity,
                new Worth.AtReceipt(worth),
                AccountRole.GOODS_RECEIVED,
                track,
                null));
        draft.add(new Entry.Progress(receipt.line(), "returned", quantity, receipt.quantity()));
        owes(draft, Side.PAYABLE, supplier, store, AccountRole.GOODS_RECEIVED, AccountRole.PAYABLE, amount.negate());
        return draft;
    }

    private static Value share(Came receipt, Quantity quantity) {
        return Value.roundedHalfUp(receipt.worth()
                .amount()
                .multiply(quantity.value())
                .divide(receipt.quantity().value(), 10, RoundingMode.HALF_UP));
    }

    private Draft ship() {
        Place from = pick(trade.shelves);
        Place to = pick(trade.shelves);
        Place road = Objects.requireNonNull(trade.roads.get(to.store()));
        Draft draft = trade.draft("transfer-ship", from.store(), null);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Article article = heat();
            Came source = any(came.stream()
                            .filter(c ->
                                    c.article().equals(article) && c.place().equals(from))
                            .toList())
                    .orElse(null);
            boolean tracks = article.lots() || article.serials();
            if (tracks && source == null) {
                continue;
            }
            Quantity quantity = article.serials() ? Quantity.of(1) : quantity(article, 6);
            Track track = source == null || !tracks ? Track.NONE : some(source.track(), quantity);
            int line = draft.line(article.id(), quantity, Money.ZERO, track, null);
            // Sometimes the van goes straight to the other shelf, without a stay on the road.
            boolean straight = random.nextInt(6) == 0 && !from.equals(to);
            draft.add(new Entry.GoodsMove(
                    line, article.id(), from, straight ? to : road, quantity, Worth.CURRENT, track));
            if (!straight) {
                then.add(() -> sent.add(new Sent(draft.ref(line), article, road, to, quantity, track)));
            }
        }
        return draft;
    }

    private Draft arrive(Sent shipment) {
        Quantity quantity = part(shipment.article(), shipment.quantity());
        boolean lost = random.nextInt(6) == 0;
        UUID store = shipment.to().store();
        Draft draft = trade.draft("transfer-receive", store, null);
        Track track = some(shipment.track(), quantity);
        int line = draft.line(shipment.article().id(), quantity, Money.ZERO, track, shipment.line());
        Worth worth =
                new Worth.Carried(shipment.line().document(), shipment.line().line());
        UUID sku = shipment.article().id();
        draft.add(
                lost
                        ? new Entry.GoodsOut(
                                line, sku, shipment.road(), quantity, worth, AccountRole.STOCK_LOSS, track, null)
                        : new Entry.GoodsMove(line, sku, shipment.road(), shipment.to(), quantity, worth, track));
        draft.add(new Entry.Progress(shipment.line(), "received", quantity, shipment.quantity()));
        if (!lost) {
            then.add(() -> came.add(new Came(
                    draft.ref(line), shipment.article(), shipment.to(), quantity, Value.of("1.00"), track, false)));
        }
        return draft;
    }

    private Draft adjustment() {
        Place place = pick(trade.shelves);
        Article article = pick(trade.articles.subList(0, 4));
        boolean found = random.nextBoolean();
        Quantity quantity = quantity(article, 3);
        Draft draft = trade.draft("adjustment", place.store(), null);
        int line = draft.line(article.id(), quantity, Money.ZERO, Track.NONE, null);
        draft.add(
                found
                        ? new Entry.GoodsIn(
                                line, article.id(), place, quantity, Worth.CURRENT, AccountRole.STOCK_GAIN, Track.NONE)
                        : new Entry.GoodsOut(
                                line,
                                article.id(),
                                place,
                                quantity,
                                Worth.CURRENT,
                                AccountRole.STOCK_LOSS,
                                Track.NONE,
                                null));
        return draft;
    }

    /** Two articles become one or two others. */
    private Draft assembly() {
        Place place = pick(trade.shelves);
        Draft draft = trade.draft("assembly", place.store(), null);
        List<Goods> used = new ArrayList<>();
        List<Goods> made = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (Article article : trade.articles.subList(0, 2)) {
            used.add(goods(draft, article, place));
        }
        for (Article article : trade.articles.subList(2, 3 + random.nextInt(2))) {
            made.add(goods(draft, article, place));
            weights.add(cents(1, 500));
        }
        return draft.add(new Entry.Transform(used, made, weights));
    }

    private Goods goods(Draft draft, Article article, Place place) {
        Quantity quantity = quantity(article, 3);
        int line = draft.line(article.id(), quantity, Money.ZERO, Track.NONE, null);
        return new Goods(draft.ref(line), article.id(), place, quantity, Worth.CURRENT, Track.NONE);
    }

    private Draft freight(Came receipt) {
        Draft draft = trade.draft("landed-cost", receipt.place().store(), null);
        Value addition = new Value(cents(1, 5_000));
        int line = draft.line(receipt.article().id(), Quantity.ZERO, addition.booked(), Track.NONE, receipt.line());
        draft.add(new Entry.LateCost(
                line,
                receipt.article().id(),
                receipt.place(),
                receipt.line(),
                receipt.quantity(),
                addition,
                AccountRole.FREIGHT_PAYABLE));
        return draft.add(new Entry.Progress(receipt.line(), "charged", Quantity.of(1), null));
    }

    private Draft promise() {
        Place place = pick(trade.shelves);
        UUID customer = pick(trade.customers);
        Article article = pick(trade.articles.subList(0, 4));
        Quantity quantity = quantity(article, 5);
        Draft draft = trade.draft("sales-order", place.store(), customer);
        int line = draft.line(article.id(), quantity, Money.of("10.00"), Track.NONE, null);
        draft.add(new Entry.Reserve(line, article.id(), place, quantity));
        then.add(() -> promised.add(new Promised(draft.ref(line), article, place, quantity)));
        return draft;
    }

    private Draft keepPromise(Promised promise) {
        Place place = promise.place();
        Quantity quantity = part(promise.article(), promise.quantity());
        UUID sku = promise.article().id();
        if (random.nextInt(3) == 0) {
            Draft draft = trade.draft("sales-order", place.store(), null);
            draft.line(sku, quantity, Money.ZERO, Track.NONE, promise.line());
            return draft.add(new Entry.Release(promise.line(), sku, place, quantity));
        }
        Draft draft = trade.draft("retail-sale", place.store(), null);
        Money amount = Money.roundedHalfUp(quantity.value().multiply(cents(500, 20_000)));
        int line = draft.line(sku, quantity, amount, Track.NONE, promise.line());
        draft.add(new Entry.GoodsOut(
                line, sku, place, quantity, Worth.CURRENT, AccountRole.COST_OF_SALES, Track.NONE, promise.line()));
        money(draft, AccountRole.CASH, AccountRole.REVENUE, amount, place.store(), null);
        return draft;
    }

    /** Pays an item in part, in whole or, by mistake, twice. */
    private Draft settle(Owed item) {
        boolean receivable = item.side() == Side.RECEIVABLE;
        Draft draft = trade.draft(receivable ? "customer-receipt" : "supplier-payment", item.store(), item.party());
        BigDecimal part = new BigDecimal(List.of("1", "1", "0.5", "0.37").get(random.nextInt(4)));
        Money amount = Money.roundedHalfUp(item.amount().amount().multiply(part));
        draft.add(new Entry.Settles(item.side(), item.document(), amount));
        if (receivable) {
            money(draft, AccountRole.BANK, item.account(), amount, item.store(), item.party());
        } else {
            money(draft, item.account(), AccountRole.BANK, amount, item.store(), item.party());
        }
        return draft.paid("bank", amount);
    }

    private Draft advance() {
        UUID store = pick(trade.shelves).store();
        UUID customer = pick(trade.customers);
        Draft draft = trade.draft("customer-receipt", store, customer);
        Money amount = new Money(cents(1_000, 90_000));
        owes(
                draft,
                Side.RECEIVABLE,
                customer,
                store,
                AccountRole.CUSTOMER_ADVANCE,
                AccountRole.WECHAT,
                amount.negate());
        return draft.paid("wechat", amount);
    }

    private Draft expense() {
        UUID store = pick(trade.shelves).store();
        Draft draft = trade.draft("expense", store, null);
        Money amount = new Money(cents(100, 50_000));
        money(draft, AccountRole.SELLING_EXPENSE, AccountRole.CASH, amount, store, null);
        return draft.paid("cash", amount);
    }

    /** Money that will be settled later: the side's account with the party, the other without. */
    private void owes(
            Draft draft, Side side, UUID party, UUID store, AccountRole debit, AccountRole credit, Money amount) {
        if (amount.isZero()) {
            return;
        }
        AccountRole account = side == Side.PAYABLE ? credit : debit;
        draft.add(new Entry.Debit(AccountRef.of(debit), amount, store, debit == account ? party : null));
        draft.add(new Entry.Credit(AccountRef.of(credit), amount, store, credit == account ? party : null));
        draft.add(new Entry.Owes(side, party, store, account, amount, today.plusDays(30)));
        then.add(() -> owed.add(new Owed(draft.id(), side, party, store, account, amount)));
    }

    private static void money(
            Draft draft, AccountRole debit, AccountRole credit, Money amount, UUID store, @Nullable UUID party) {
        if (amount.isZero()) {
            return;
        }
        draft.add(new Entry.Debit(AccountRef.of(debit), amount, store, ofParty(debit) ? party : null));
        draft.add(new Entry.Credit(AccountRef.of(credit), amount, store, ofParty(credit) ? party : null));
    }

    private static boolean ofParty(AccountRole role) {
        return switch (role) {
            case RECEIVABLE, PAYABLE, CUSTOMER_ADVANCE, SUPPLIER_ADVANCE -> true;
            default -> false;
        };
    }

    private Track tracked(Article article, Quantity quantity) {
        if (article.lots()) {
            return new Track("L" + random.nextInt(4), today.plusDays(90), List.of());
        }
        if (!article.serials()) {
            return Track.NONE;
        }
        List<String> serials = new ArrayList<>();
        for (int i = quantity.value().intValueExact(); i > 0; i--) {
            serials.add("SN" + ++serial);
        }
        if (random.nextInt(20) == 0) {
            serials.set(0, "SN" + random.nextInt(1, serial + 1)); // A number that may be here already.
        }
        return new Track(null, null, serials);
    }

    private Track some(Track track, Quantity quantity) {
        if (track.serials().isEmpty()) {
            return track;
        }
        int wanted = Math.min(track.serials().size(), quantity.value().intValueExact());
        int from = random.nextInt(track.serials().size() - wanted + 1);
        return new Track(track.lot(), track.expiry(), track.serials().subList(from, from + wanted));
    }

    /** Few articles sell much. */
    private Article heat() {
        int last = trade.articles.size();
        return trade.articles.get(random.nextInt(random.nextInt(last) + 1));
    }

    private Quantity quantity(Article article, int most) {
        if (article.serials()) {
            return Quantity.of(random.nextInt(1, 4));
        }
        BigDecimal steps = new BigDecimal(random.nextInt(1, most + 1));
        return article.step().compareTo(BigDecimal.ONE) == 0
                ? new Quantity(steps)
                : new Quantity(steps.multiply(new BigDecimal("0.357")));
    }

    private Quantity part(Article article, Quantity whole) {
        if (article.serials() || random.nextInt(3) == 0) {
            return whole;
        }
        return quantity(article, Math.max(1, whole.value().intValue()));
    }

    private BigDecimal cents(int least, int most) {
        return BigDecimal.valueOf(random.nextInt(least, most), 2);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Optional<T> any(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(pick(list));
    }
}
