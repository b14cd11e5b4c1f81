package io.tongpin.stockledger;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.CostPolicy;
import io.tongpin.costing.Costing;
import io.tongpin.costing.Layer;
import io.tongpin.costing.Moved;
import io.tongpin.costing.Pool;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One posting's movements, tried on top of the locked stock (试过账). Nothing is seen by others until {@link #keep()}; a
 * refused attempt is simply forgotten, so one document that is short never harms its neighbours in the group.
 *
 * <pre>
 *   worth in cents:  pool 10.004 ── out 3.335 ──► 6.669     booked 10.00 ── 3.33 ──► 6.67
 *   What leaves brings the booked worth back to the rounded pool, so cents never drift away from the exact worth.
 * </pre>
 */
public final class Attempt {

    /**
     * What the posting is.
     *
     * @param fact true for something that has happened already: stock may go negative and an exception is noted
     */
    public record Circumstances(LocalDate businessDate, boolean fact) {}

    /** A balance that went below zero. */
    record Exception(StockKey key, UUID document) {}

    final Map<StockKey, Row> rows = new HashMap<>();
    final Map<LineRef, Quantity> reservations = new HashMap<>();
    final Map<LineRef, Issued> moved = new HashMap<>();
    final List<StockEntry> entries = new ArrayList<>();
    final LayersMoved layers;
    final List<OpenStock.Promise> promises = new ArrayList<>();
    final List<Exception> exceptions = new ArrayList<>();
    final Tracked tracked;

    private final OpenStock stock;
    private final Circumstances circumstances;
    private final Costing costing;
    private final List<Refusal> refusals = new ArrayList<>();

    Attempt(OpenStock stock, Circumstances circumstances) {
        this.stock = stock;
        this.circumstances = circumstances;
        this.costing = stock.policy.costing();
        this.tracked = stock.tracked.overlay();
        this.layers = new LayersMoved(stock);
    }

    /** Why the movements tried so far cannot be; empty if they can. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Makes the attempt part of the group. */
    public void keep() {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("a refused attempt cannot be kept");
        }
        stock.keep(this);
    }

    /** Goods come in. */
    public Booked in(Goods goods) {
        tracked.in(goods, refusals);
        Pool pool = pool(goods);
        if (goods.worth() instanceof Worth.Mirrored mirrored) {
            return arrive(goods, comingBack(goods, mirrored), mirrored.value(), mirrored.cents(), Movement.IN);
        }
        Value worth = worthIn(goods, pool);
        return into(goods, pool, worth, worth.booked(), Movement.IN);
    }

    /** Goods come in that were made of others: at the worth those left with, and at their cents. */
    public Booked made(Goods goods, Value worth, Money cents) {
        tracked.in(goods, refusals);
        return into(goods, pool(goods), worth, cents, Movement.IN);
    }

    /** Goods go out; {@code reservation} names the promise they were kept for, which is taken up first. */
    public Booked out(Goods goods, @Nullable LineRef reservation) {
        if (reservation != null) {
            release(reservation, goods.sku(), goods.place(), goods.quantity().min(reserved(reservation)));
        }
        if (!permitted(goods)) {
            return Booked.NOTHING;
        }
        tracked.out(goods, refusals);
        return outOf(goods, worthOut(goods, pool(goods)), Movement.OUT);
    }

    /** What a change of place means for the books of the place that goods left and of the one where they arrived. */
    public record BookedMove(Booked left, Booked arrived) {

        static final BookedMove NOTHING = new BookedMove(Booked.NOTHING, Booked.NOTHING);
    }

    /** Goods change place. What leaves one account in cents enters the other. */
    public BookedMove move(Goods goods, Place to) {
        if (!permitted(goods)) {
            return BookedMove.NOTHING;
        }
        Track carried = tracked.known(goods);
        tracked.out(goods, refusals);
        tracked.in(goods.at(to, goods.worth()).with(carried), refusals);
        Pool before = pool(goods);
        Goods arriving = goods.at(to, goods.worth());
        if (stock.pool(goods.place(), goods.sku()).equals(stock.pool(to, goods.sku()))) {
            return within(goods, arriving);
        }
        Moved out = worthOut(goods, before);
        Booked left = outOf(goods, out, Movement.MOVE);
        Value worth = left.worth().negate();
        Moved in = goods.worth() instanceof Worth.Mirrored mirrored
                        && !mirrored.taken().isEmpty()
                ? comingBack(arriving, mirrored)
                : costing.in(pool(arriving), OwnLayers.parts(goods.quantity(), before, out));
        Booked arrived = arrive(arriving, in, worth, left.movement().negate(), Movement.MOVE);
        return new BookedMove(left, arrived);
    }

    /** A cost becomes known late; the share of the receipt's goods that are still here raises their worth. */
    public Booked lateCost(Goods goods, LineRef receipt, Value addition) {
        return new LateCosts(this, stock).known(goods, receipt, addition);
    }

    /** It is taken back, as far as it is still here; how much that was in the beginning is the worth of the goods. */
    public Booked lateCostBack(Goods goods) {
        return new LateCosts(this, stock).takenBack(goods);
    }

    /** Promises goods to a customer. */
    public void reserve(LineRef line, UUID sku, Place place, Quantity quantity) {
        StockKey key = new StockKey(place.warehouse(), sku);
        Row row = row(key);
        if (row.available().compareTo(quantity) < 0 && !place.mayGoNegative()) {
            refusals.add(new Shortage(line, sku, place.warehouse(), quantity, row.available()).refusal());
            return;
        }
        rows.put(key, row.reserving(quantity));
        promise(line, key, quantity, reserved(line).plus(quantity));
    }

    /** Takes a promise back, as far as it still stands. */
    public void release(LineRef line, UUID sku, Place place, Quantity quantity) {
        Quantity taken = quantity.min(reserved(line));
        if (taken.signum() > 0) {
            StockKey key = new StockKey(place.warehouse(), sku);
            rows.put(key, row(key).reserving(taken.negate()));
            promise(line, key, Quantity.ZERO, reserved(line).minus(taken));
        }
    }

    /** Makes a promise anew, as far as goods are there that nobody else was promised. */
    public void renew(LineRef line, UUID sku, Place place, Quantity quantity) {
        StockKey key = new StockKey(place.warehouse(), sku);
        Row row = row(key);
        Quantity kept = place.mayGoNegative() ? quantity : quantity.min(row.available());
        if (kept.signum() > 0) {
            rows.put(key, row.reserving(kept));
            promise(line, key, Quantity.ZERO, reserved(line).plus(kept));
        }
    }

    /** Nobody is sold what has expired; what was sold already is a fact. */
    public void stillGood(Goods goods) {
        if (!circumstances.fact()) {
            tracked.stillGood(goods, circumstances.businessDate(), refusals);
        }
    }

    private boolean permitted(Goods goods) {
        Row row = row(goods.key());
        boolean short_ = row.available().compareTo(goods.quantity()) < 0;
        if (short_ && !goods.place().mayGoNegative() && !circumstances.fact()) {
            refusals.add(new Shortage(
                            goods.line(), goods.sku(), goods.place().warehouse(), goods.quantity(), row.available())
                    .refusal());
            return false;
        }
        if (row.onHand().compareTo(goods.quantity()) < 0) {
            exceptions.add(new Exception(goods.key(), goods.line().document()));
        }
        return true;
    }

    private Value worthIn(Goods goods, Pool pool) {
        return switch (goods.worth()) {
            case Worth.Known(Value value) -> value;
            case Worth.AtReceipt(Value value) -> value;
            case Worth.Current _ -> current(pool, goods.quantity());
            case Worth.OfIssue(UUID document, int line) -> {
                Issued issued = stock.policy.customerReturn() == CostPolicy.CustomerReturn.ORIGINAL
                        ? earlier(new LineRef(document, line))
                        : null;
                yield issued == null || issued.quantity().isZero()
                        ? current(pool, goods.quantity())
                        : issued.share(goods.quantity().negate()).negate();
            }
            case Worth.Mirrored _, Worth.Carried _ ->
                throw new IllegalStateException(goods.worth() + " does not say it");
        };
    }

    private Value current(Pool pool, Quantity quantity) {
        return costing.inAtCurrent(pool, quantity).worth();
    }

    private Moved worthOut(Goods goods, Pool pool) {
        return switch (goods.worth()) {
            case Worth.Known(Value value) -> costing.outAt(pool, goods.quantity(), value, Layer.NONE);
            case Worth.Mirrored(Value value, var _, LineRef original, var _) -> {
                List<Long> own =
                        own(goods, pool, original).stream().map(Layer::number).toList();
                yield costing.outAt(pool, goods.quantity(), value, own);
            }
            case Worth.AtReceipt(Value value) ->
                stock.policy.supplierReturn() == CostPolicy.SupplierReturn.RECEIPT_COST
                        ? costing.outAt(pool, goods.quantity(), value, Layer.NONE)
                        : costing.out(pool, goods.quantity());
            case Worth.Carried _
            when stock.policy.scope() == CostPolicy.Scope.COMPANY -> costing.out(pool, goods.quantity());
            case Worth.Carried(UUID document, int line)
            when stock.policy.method() == CostMethod.FIFO ->
                OwnLayers.take(costing, pool, goods.quantity(), own(goods, pool, new LineRef(document, line)));
            case Worth.Carried(UUID document, int line) -> {
                Issued carried = earlier(new LineRef(document, line));
                yield carried == null || carried.quantity().isZero()
                        ? costing.out(pool, goods.quantity())
                        : costing.outAt(pool, goods.quantity(), carried.share(goods.quantity()), Layer.NONE);
            }
            case Worth.Current _, Worth.OfIssue _ -> costing.out(pool, goods.quantity());
        };
    }

    private List<Layer> own(Goods goods, Pool pool, LineRef opener) {
        return layers.openedBy(opener, stock.pool(goods.place(), goods.sku()), pool);
    }

    /** What was taken goes back where it came from; documents from before that was written down say nothing. */
    private Moved comingBack(Goods goods, Worth.Mirrored mirrored) {
        StockKey key = stock.pool(goods.place(), goods.sku());
        return mirrored.taken().isEmpty()
                ? costing.in(pool(goods), goods.quantity(), mirrored.value())
                : costing.putBack(pool(goods), layers.comingBack(key, goods.key(), mirrored.taken()), mirrored.value());
    }

    private Booked into(Goods goods, Pool pool, Value worth, Money cents, Movement movement) {
        return arrive(goods, costing.in(pool, goods.quantity(), worth), worth, cents, movement);
    }

    private Booked arrive(Goods goods, Moved done, Value worth, Money cents, Movement movement) {
        StockKey key = stock.pool(goods.place(), goods.sku());
        Money before = row(key).booked();
        boolean settled = done.variance().signum() != 0 || done.after().onHand().isZero();
        Money after = settled ? done.after().value().booked() : before.plus(cents);
        layers.moved(key, pool(goods), done, goods, row(goods.key()));
        rows.put(key, row(key).costed(done.after(), after));
        rows.put(goods.key(), row(goods.key()).moved(goods.quantity()));
        Money variance = after.minus(before).minus(cents);
        entry(goods, movement, goods.quantity(), worth, cents, done.variance());
        variance(goods, done.variance(), variance);
        return new Booked(cents, variance, worth);
    }

    private Booked outOf(Goods goods, Moved done, Movement movement) {
        StockKey key = stock.pool(goods.place(), goods.sku());
        Money before = row(key).booked();
        Money change = done.after().value().booked().minus(before);
        Money cents = Booked.centsOut(goods.worth(), done, change);
        Money variance =
                done.variance().signum() == 0 && !done.after().onHand().isZero() ? Money.ZERO : change.minus(cents);
        layers.moved(key, pool(goods), done, goods, row(goods.key()));
        rows.put(key, row(key).costed(done.after(), before.plus(cents).plus(variance)));
        rows.put(goods.key(), row(goods.key()).moved(goods.quantity().negate()));
        entry(goods, movement, goods.quantity().negate(), done.worth(), cents, done.variance());
        variance(goods, done.variance(), variance);
        return new Booked(cents, variance, done.worth());
    }

    /**
     * Both places share one pool: its worth stays, only quantities move. What the stores' accounts say of it is taken at the
     * average of the moment when goods leave, and at the same when they arrive.
     */
    private BookedMove within(Goods leaving, Goods arriving) {
        Value worth = leaving.worth() instanceof Worth.Carried(UUID document, int line)
                        && earlier(new LineRef(document, line)) instanceof Issued shipped
                        && !shipped.quantity().isZero()
                ? shipped.share(leaving.quantity()).negate()
                : worthOut(leaving, pool(leaving)).worth();
        Money cents = worth.booked();
        rows.put(leaving.key(), row(leaving.key()).moved(leaving.quantity().negate()));
        entry(leaving, Movement.MOVE, leaving.quantity().negate(), worth, cents, Value.ZERO);
        rows.put(arriving.key(), row(arriving.key()).moved(arriving.quantity()));
        entry(arriving, Movement.MOVE, arriving.quantity(), worth.negate(), cents.negate(), Value.ZERO);
        return new BookedMove(
                new Booked(cents, Money.ZERO, worth), new Booked(cents.negate(), Money.ZERO, worth.negate()));
    }

    /** @param behind worth of the variance row that follows, so that the stock card adds up row by row */
    void entry(Goods goods, Movement movement, Quantity quantity, Value value, Money booked, Value behind) {
        Row row = row(goods.key());
        Row next = row.numbered(row.entryNo() + 1);
        rows.put(goods.key(), next);
        Value balance =
                row(stock.pool(goods.place(), goods.sku())).pool().value().minus(behind);
        entries.add(new StockEntry(
                goods.key(),
                next.entryNo(),
                goods.line(),
                movement,
                quantity,
                value,
                booked,
                next.onHand(),
                balance,
                goods.track().lot(),
                circumstances.businessDate()));
        if (!quantity.isZero()) {
            remember(goods.line(), movement, quantity, value);
        }
    }

    /** A move is remembered by what it brought to the place where it ends, everything else by what it did. */
    private void remember(LineRef line, Movement movement, Quantity quantity, Value value) {
        if (movement != Movement.MOVE || quantity.signum() > 0) {
            moved.merge(line, new Issued(quantity, value), Issued::plus);
        }
    }

    private void variance(Goods goods, Value exact, Money cents) {
        if (exact.signum() != 0 || !cents.isZero()) {
            entry(goods, Movement.VARIANCE, Quantity.ZERO, exact, cents, Value.ZERO);
        }
    }

    private void promise(LineRef line, StockKey key, Quantity made, Quantity left) {
        reservations.put(line, left);
        promises.add(new OpenStock.Promise(line, key, made, left));
    }

    private Quantity reserved(LineRef line) {
        return reservations.getOrDefault(line, stock.reserved(line));
    }

    private @Nullable Issued earlier(LineRef line) {
        Issued mine = moved.get(line);
        return mine != null ? mine : stock.earlier(line);
    }

    private Pool pool(Goods goods) {
        return row(stock.pool(goods.place(), goods.sku())).pool();
    }

    Row row(StockKey key) {
        Row mine = rows.get(key);
        return mine != null ? mine : stock.row(key);
    }
}
