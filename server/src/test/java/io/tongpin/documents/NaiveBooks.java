package io.tongpin.documents;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.LineRef;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.PostingCommand;
import io.tongpin.stockledger.Goods;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.StockKey;
import io.tongpin.stockledger.Worth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books that are kept by hand beside the real ones (手工对照账): plain maps, one document after the other, no groups, no SQL.
 * They must come to the same quantities, worths, promises and debts, and refuse the same documents.
 */
final class NaiveBooks {

    /** One piece of what came in, for late costs. */
    private record Came(StockKey pool, BigDecimal quantity, LineRef line) {}

    private record Issued(BigDecimal quantity, BigDecimal worth) {}

    private record Promise(StockKey key, BigDecimal left) {}

    private record Item(Side side, UUID document) {}

    /** Whose debt on which account. */
    record Debt(AccountRole account, UUID party) {}

    private final CostPolicy policy;
    private final boolean fifo;

    Map<StockKey, BigDecimal> onHand = new HashMap<>();
    Map<StockKey, BigDecimal> reserved = new HashMap<>();
    Map<StockKey, NaivePool> pools = new HashMap<>();
    Map<Debt, BigDecimal> debts = new HashMap<>();
    Map<AccountRole, BigDecimal> accounts = new HashMap<>();
    private Map<LineRef, Issued> issued = new HashMap<>();
    private Map<LineRef, Promise> promises = new HashMap<>();
    private Map<String, BigDecimal> lots = new HashMap<>();
    private Map<String, UUID> serials = new HashMap<>();
    private Map<String, BigDecimal> progress = new HashMap<>();
    private Map<Item, BigDecimal> open = new HashMap<>();
    private List<Came> came = new ArrayList<>();
    private boolean refused;

    NaiveBooks(CostPolicy policy) {
        this.policy = policy;
        this.fifo = policy.method() == CostMethod.FIFO;
    }

    /** Whether it can be posted; if so, it is. */
    boolean post(PostingCommand command) {
        NaiveBooks trial = copy();
        for (Entry entry : command.posting().entries()) {
            trial.apply(command, entry);
        }
        if (trial.refused) {
            return false;
        }
        take(trial);
        return true;
    }

    private NaiveBooks copy() {
        NaiveBooks copy = new NaiveBooks(policy);
        copy.onHand = new HashMap<>(onHand);
        copy.reserved = new HashMap<>(reserved);
        copy.pools = new HashMap<>(pools);
        copy.debts = new HashMap<>(debts);
        copy.accounts = new HashMap<>(accounts);
        copy.issued = new HashMap<>(issued);
        copy.promises = new HashMap<>(promises);
        copy.lots = new HashMap<>(lots);
        copy.serials = new HashMap<>(serials);
        copy.progress = new HashMap<>(progress);
        copy.open = new HashMap<>(open);
        copy.came = new ArrayList<>(came);
        return copy;
    }

    private void take(NaiveBooks other) {
        onHand = other.onHand;
        reserved = other.reserved;
        pools = other.pools;
        debts = other.debts;
        accounts = other.accounts;
        issued = other.issued;
        promises = other.promises;
        lots = other.lots;
        serials = other.serials;
        progress = other.progress;
        open = other.open;
        came = other.came;
    }

    private void apply(PostingCommand command, Entry entry) {
        UUID document = command.posting().document();
        switch (entry) {
            case Entry.GoodsIn in -> goodsIn(document, in);
            case Entry.GoodsOut out -> goodsOut(command, out);
            case Entry.GoodsMove move -> goodsMove(command, move);
            case Entry.Transform transform -> transform(command, transform);
            case Entry.LateCost late -> lateCost(late);
            case Entry.LateCostBack _ -> throw new IllegalArgumentException("the naive clerk takes nothing back");
            case Entry.Reserve r -> reserve(new LineRef(document, r.line()), r);
            case Entry.Release r -> release(r.reservation(), r.quantity().value());
            case Entry.Renew r -> renew(r);
            case Entry.Debit d -> debit(d.account(), d.party(), d.amount().amount());
            case Entry.Credit c ->
                debit(c.account(), c.party(), c.amount().amount().negate());
            case Entry.Owes o ->
                open.put(new Item(o.side(), document), o.amount().amount());
            case Entry.Settles s -> settle(s);
            case Entry.Reopens s ->
                open.merge(new Item(s.side(), s.item()), s.amount().amount(), BigDecimal::add);
            case Entry.Progress p -> progress(p);
            case Entry.ClosesDay _, Entry.ReopensDay _ ->
                throw new IllegalArgumentException("the naive clerk ends no day");
        }
    }

    private StockKey pool(Place place, UUID sku) {
        boolean shared = policy.scope() == CostPolicy.Scope.COMPANY;
        return new StockKey(shared ? StockKey.COMPANY_POOL : place.warehouse(), sku);
    }

    private NaivePool at(StockKey key) {
        return pools.getOrDefault(key, NaivePool.EMPTY);
    }

    private void goodsIn(UUID document, Entry.GoodsIn in) {
        StockKey pool = pool(in.place(), in.sku());
        BigDecimal pieces = in.quantity().value();
        BigDecimal worth = switch (in.worth()) {
            case Worth.Known(var value) -> value.amount();
            case Worth.OfIssue(UUID sale, int line) -> returning(pool, new LineRef(sale, line), pieces);
            case Worth.Current _, Worth.AtReceipt _, Worth.Carried _, Worth.Mirrored _ -> at(pool).current(pieces);
        };
        track(in.sku(), in.place(), in.track(), pieces);
        arrive(in.place(), in.sku(), pieces, worth, new LineRef(document, in.line()));
        came.add(new Came(pool, pieces, new LineRef(document, in.line())));
    }

    private BigDecimal returning(StockKey pool, LineRef sale, BigDecimal pieces) {
        Issued left = issued.get(sale);
        boolean original = policy.customerReturn() == CostPolicy.CustomerReturn.ORIGINAL;
        return original && left != null
                ? NaivePool.share(left.worth(), pieces, left.quantity())
                : at(pool).current(pieces);
    }

    private void arrive(Place place, UUID sku, BigDecimal pieces, BigDecimal worth, LineRef line) {
        StockKey pool = pool(place, sku);
        pools.put(pool, at(pool).in(pieces, worth, fifo, line.document(), line.line()));
        onHand.merge(new StockKey(place.warehouse(), sku), pieces, BigDecimal::add);
    }

    private void goodsOut(PostingCommand command, Entry.GoodsOut out) {
        BigDecimal pieces = out.quantity().value();
        if (out.reservation() != null) {
            release(out.reservation(), pieces);
        }
        if (!permitted(command, out.place(), out.sku(), pieces)) {
            return;
        }
        track(out.sku(), out.place(), out.track(), pieces.negate());
        NaivePool.Issue issue = leave(out.place(), out.sku(), pieces, out.worth());
        remember(new LineRef(command.posting().document(), out.line()), pieces, issue.worth());
    }

    private boolean permitted(PostingCommand command, Place place, UUID sku, BigDecimal pieces) {
        StockKey key = new StockKey(place.warehouse(), sku);
        BigDecimal free =
                onHand.getOrDefault(key, BigDecimal.ZERO).subtract(reserved.getOrDefault(key, BigDecimal.ZERO));
        boolean may = free.compareTo(pieces) >= 0 || place.mayGoNegative() || command.fact();
        refused |= !may;
        return may;
    }

    private NaivePool.Issue leave(Place place, UUID sku, BigDecimal pieces, Worth how) {
        StockKey pool = pool(place, sku);
        NaivePool.Issue issue = switch (how) {
            case Worth.Known(var value) -> at(pool).outAt(pieces, value.amount(), fifo);
            case Worth.AtReceipt(var value) ->
                policy.supplierReturn() == CostPolicy.SupplierReturn.RECEIPT_COST
                        ? at(pool).outAt(pieces, value.amount(), fifo)
                        : at(pool).out(pieces, fifo);
            case Worth.Carried(UUID document, int line) -> carried(pool, pieces, new LineRef(document, line));
            case Worth.Current _, Worth.OfIssue _, Worth.Mirrored _ -> at(pool).out(pieces, fifo);
        };
        pools.put(pool, issue.after());
        onHand.merge(new StockKey(place.warehouse(), sku), pieces.negate(), BigDecimal::add);
        return issue;
    }

    private NaivePool.Issue carried(StockKey pool, BigDecimal pieces, LineRef shipment) {
        if (fifo) {
            return at(pool).outOfOwn(pieces, shipment.document(), shipment.line());
        }
        Issued shipped = issued.get(shipment);
        return shipped == null
                ? at(pool).out(pieces, fifo)
                : at(pool).outAt(pieces, NaivePool.share(shipped.worth(), pieces, shipped.quantity()), fifo);
    }

    private void remember(LineRef line, BigDecimal pieces, BigDecimal worth) {
        issued.merge(
                line,
                new Issued(pieces, worth),
                (a, b) -> new Issued(a.quantity().add(b.quantity()), a.worth().add(b.worth())));
    }

    private void goodsMove(PostingCommand command, Entry.GoodsMove move) {
        BigDecimal pieces = move.quantity().value();
        if (!permitted(command, move.from(), move.sku(), pieces)) {
            return;
        }
        track(move.sku(), move.from(), move.track(), pieces.negate());
        track(move.sku(), move.to(), move.track(), pieces);
        LineRef line = new LineRef(command.posting().document(), move.line());
        StockKey pool = pool(move.from(), move.sku());
        if (pool.equals(pool(move.to(), move.sku()))) {
            onHand.merge(new StockKey(move.from().warehouse(), move.sku()), pieces.negate(), BigDecimal::add);
            onHand.merge(new StockKey(move.to().warehouse(), move.sku()), pieces, BigDecimal::add);
            return;
        }
        NaivePool.Issue issue = leave(move.from(), move.sku(), pieces, move.worth());
        for (NaivePool.Part part : issue.parts()) {
            arrive(move.to(), move.sku(), part.quantity(), part.worth(), line);
        }
        remember(line, pieces, issue.worth());
        came.add(new Came(pool(move.to(), move.sku()), pieces, line));
    }

    /** What the used goods were worth goes over to the made ones by weight; the last takes what rounding left. */
    private void transform(PostingCommand command, Entry.Transform transform) {
        BigDecimal worth = BigDecimal.ZERO;
        for (Goods used : transform.used()) {
            BigDecimal pieces = used.quantity().value();
            if (!permitted(command, used.place(), used.sku(), pieces)) {
                return;
            }
            track(used.sku(), used.place(), used.track(), pieces.negate());
            NaivePool.Issue issue = leave(used.place(), used.sku(), pieces, used.worth());
            remember(used.line(), pieces, issue.worth());
            worth = worth.add(issue.worth());
        }
        BigDecimal weights = transform.weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < transform.made().size(); i++) {
            Goods made = transform.made().get(i);
            BigDecimal weight = transform.weights().get(i);
            BigDecimal part = worth.multiply(weight).divide(weights, 6, RoundingMode.HALF_UP);
            track(made.sku(), made.place(), made.track(), made.quantity().value());
            arrive(made.place(), made.sku(), made.quantity().value(), part, made.line());
            came.add(new Came(pool(made.place(), made.sku()), made.quantity().value(), made.line()));
            worth = worth.subtract(part);
            weights = weights.subtract(weight);
        }
    }

    private void lateCost(Entry.LateCost late) {
        StockKey pool = pool(late.place(), late.sku());
        LineRef receipt = late.receipt();
        BigDecimal received = late.received().value();
        BigDecimal addition = late.addition().amount();
        pools.put(
                pool,
                fifo
                        ? at(pool).dearerByLayer(received, receipt.document(), receipt.line(), addition)
                        : at(pool).dearerByAverage(received, stillHere(pool, receipt, received), addition));
    }

    /** What came first left first, so of a receipt is here what is on hand beyond all that came after it. */
    private BigDecimal stillHere(StockKey pool, LineRef receipt, BigDecimal received) {
        BigDecimal later = BigDecimal.ZERO;
        boolean after = false;
        for (Came one : came) {
            if (after && one.pool().equals(pool)) {
                later = later.add(one.quantity());
            }
            after |= one.line().equals(receipt);
        }
        return at(pool).quantity().subtract(later).min(received).max(BigDecimal.ZERO);
    }

    private void reserve(LineRef line, Entry.Reserve r) {
        StockKey key = new StockKey(r.place().warehouse(), r.sku());
        BigDecimal pieces = r.quantity().value();
        BigDecimal free =
                onHand.getOrDefault(key, BigDecimal.ZERO).subtract(reserved.getOrDefault(key, BigDecimal.ZERO));
        if (free.compareTo(pieces) < 0 && !r.place().mayGoNegative()) {
            refused = true;
            return;
        }
        reserved.merge(key, pieces, BigDecimal::add);
        promises.put(line, new Promise(key, pieces));
    }

    private void release(LineRef line, BigDecimal pieces) {
        Promise promise = promises.get(line);
        if (promise != null) {
            BigDecimal taken = pieces.min(promise.left());
            reserved.merge(promise.key(), taken.negate(), BigDecimal::add);
            promises.put(line, new Promise(promise.key(), promise.left().subtract(taken)));
        }
    }

    private void renew(Entry.Renew r) {
        StockKey key = new StockKey(r.place().warehouse(), r.sku());
        BigDecimal free =
                onHand.getOrDefault(key, BigDecimal.ZERO).subtract(reserved.getOrDefault(key, BigDecimal.ZERO));
        BigDecimal kept = r.place().mayGoNegative()
                ? r.quantity().value()
                : r.quantity().value().min(free);
        if (kept.signum() > 0) {
            reserved.merge(key, kept, BigDecimal::add);
            promises.compute(
                    r.reservation(),
                    (line, p) -> new Promise(key, p == null ? kept : p.left().add(kept)));
        }
    }

    private void track(UUID sku, Place place, io.tongpin.stockledger.Track track, BigDecimal change) {
        if (track.lot() != null) {
            String key = place.warehouse() + "|" + sku + "|" + track.lot();
            BigDecimal now = lots.getOrDefault(key, BigDecimal.ZERO).add(change);
            refused |= change.signum() < 0 && now.signum() < 0;
            lots.put(key, now);
        }
        for (String serial : track.serials()) {
            String key = sku + "|" + serial;
            UUID where = serials.get(key);
            refused |= change.signum() > 0 ? where != null : !place.warehouse().equals(where);
            if (change.signum() > 0) {
                serials.put(key, place.warehouse());
            } else {
                serials.remove(key);
            }
        }
    }

    private void debit(AccountRef account, @Nullable UUID party, BigDecimal amount) {
        AccountRole role = ((AccountRef.ByRole) account).role();
        accounts.merge(role, amount, BigDecimal::add);
        if (party != null) {
            debts.merge(new Debt(role, party), amount, BigDecimal::add);
        }
    }

    private void settle(Entry.Settles s) {
        Item item = new Item(s.side(), s.item());
        BigDecimal left = open.getOrDefault(item, BigDecimal.ZERO);
        BigDecimal after = left.subtract(s.amount().amount());
        if (left.signum() != s.amount().signum() || after.signum() * left.signum() < 0) {
            refused = true;
            return;
        }
        open.put(item, after);
    }

    private void progress(Entry.Progress p) {
        String key = p.line() + p.purpose();
        BigDecimal now =
                progress.getOrDefault(key, BigDecimal.ZERO).add(p.quantity().value());
        refused |= p.limit() != null && now.compareTo(p.limit().value()) > 0;
        progress.put(key, now);
    }

    /** What an item still has open. */
    BigDecimal open(Side side, UUID document) {
        return open.getOrDefault(new Item(side, document), BigDecimal.ZERO);
    }

    /** How many may be taken at a place. */
    BigDecimal free(Place place, UUID sku) {
        StockKey key = new StockKey(place.warehouse(), sku);
        return onHand.getOrDefault(key, BigDecimal.ZERO).subtract(reserved.getOrDefault(key, BigDecimal.ZERO));
    }
}
