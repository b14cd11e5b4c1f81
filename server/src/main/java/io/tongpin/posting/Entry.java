package io.tongpin.posting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.stockledger.Goods;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a document does to the books (分录). Goods entries carry no amount of money: their worth is decided under the
 * lock, and the books write the inventory account and its contra account themselves.
 */
public sealed interface Entry {

    /** Goods that come in (入库). {@code contra} is credited with their worth. */
    record GoodsIn(int line, UUID sku, Place place, Quantity quantity, Worth worth, AccountRole contra, Track track)
            implements Entry {}

    /** Goods that go out (出库). {@code contra} is debited with their worth; a reservation may be taken up. */
    record GoodsOut(
            int line,
            UUID sku,
            Place place,
            Quantity quantity,
            Worth worth,
            AccountRole contra,
            Track track,
            @Nullable LineRef reservation)
            implements Entry {}

    /** Goods that change place (移库), at one worth: nothing is gained or lost on the way. */
    record GoodsMove(int line, UUID sku, Place from, Place to, Quantity quantity, Worth worth, Track track)
            implements Entry {}

    /**
     * Goods that become other goods (组装、拆卸): what the used ones were worth is shared over the made ones by weight, so
     * nothing is gained or lost. How worth is found is for the used goods to say; of the made ones it is not asked.
     */
    record Transform(List<Goods> used, List<Goods> made, List<BigDecimal> weights) implements Entry {
        public Transform {
            used = List.copyOf(used);
            made = List.copyOf(made);
            weights = List.copyOf(weights);
            if (used.isEmpty() || made.isEmpty() || made.size() != weights.size()) {
                throw new IllegalArgumentException("something must become something, each with a weight");
            }
        }
    }

    /**
     * A cost that becomes known late (到岸费用): the share of the goods still here raises their worth, the rest is cost of
     * sales now. {@code contra} is credited with all of it.
     */
    record LateCost(
            int line, UUID sku, Place place, LineRef receipt, Quantity received, Value addition, AccountRole contra)
            implements Entry {}

    /**
     * A late cost is taken back (到岸费用红冲): what of it still lies in stock leaves stock, what left with goods since is a
     * variance. {@code contra} is debited with what stock had been charged.
     *
     * @param of as it was meant
     * @param worth what it did to stock
     */
    record LateCostBack(LateCost of, Worth.Mirrored worth, AccountRole contra) implements Entry {}

    /** Goods promised to a customer (预留); refused if they are not available. */
    record Reserve(int line, UUID sku, Place place, Quantity quantity) implements Entry {}

    /** A promise taken back, wholly or in part. */
    record Release(LineRef reservation, UUID sku, Place place, Quantity quantity) implements Entry {}

    /**
     * A promise made anew, because what took it up is taken back: as far as goods are there that nobody else was promised
     * meanwhile. Never a reason to refuse.
     */
    record Renew(LineRef reservation, UUID sku, Place place, Quantity quantity) implements Entry {}

    record Debit(
            AccountRef account,
            Money amount,
            UUID store,
            @Nullable UUID party) implements Entry {}

    record Credit(
            AccountRef account,
            Money amount,
            UUID store,
            @Nullable UUID party) implements Entry {}

    /** Money to be settled later (往来): positive is owed in the side's own direction, negative the other way. */
    record Owes(Side side, UUID party, UUID store, AccountRole account, Money amount, LocalDate due) implements Entry {}

    /** Settles part of an open item (核销); the amount carries the sign of what the item still has open. */
    record Settles(Side side, UUID item, Money amount) implements Entry {}

    /** Opens part of a settled item again, because the document that settled it is taken back. */
    record Reopens(Side side, UUID item, Money amount) implements Entry {}

    /**
     * Ends a trading day of a store (日结): refused unless exactly this much cash is in its books then, and nothing dated so
     * or before enters them after it.
     *
     * @param left what stays in the box
     */
    record ClosesDay(UUID store, LocalDate day, Money expected, Money left) implements Entry {}

    /** Opens a day again (反日结), the last that was closed. */
    record ReopensDay(UUID store, LocalDate day, UUID close) implements Entry {}

    /** Takes up a line of an earlier document (执行): refused beyond {@code limit}, unless that is null. */
    record Progress(
            LineRef line,
            String purpose,
            Quantity quantity,
            @Nullable Quantity limit) implements Entry {}
}
