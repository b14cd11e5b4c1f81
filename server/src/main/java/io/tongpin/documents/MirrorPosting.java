package io.tongpin.documents;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.JournalLine;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Mirror;
import io.tongpin.stockledger.Movement;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The posting that takes another one back (红冲), made from what the ledgers say happened: goods return at exactly the
 * worth and cents they moved, money changes sides, open items are settled against their mirror.
 *
 * <pre>
 *   original   Dr 应收 100  Cr 收入 100      Dr 成本 60.01  Cr 存货 60.01
 *   mirror     Dr 收入 100  Cr 应收 100      Dr 存货 60.01  Cr 材料采购 60.01 ─┐ the goods entry
 *                                           Dr 材料采购 60.01  Cr 成本 60.01 ─┘ the money entry; 材料采购 nets to zero
 * </pre>
 */
final class MirrorPosting {

    /** What the ledgers know of the original. */
    record Record(
            List<Mirror> stock,
            List<JournalLine> journal,
            List<LedgerReading.Standing> items,
            List<OpenItem.Allocation> allocations,
            List<Entry> meant) {}

    private final Document original;
    private final Document reversal;
    private final Record record;
    private final Facts facts;
    private final Chart chart;
    private final List<Entry> entries = new ArrayList<>();

    MirrorPosting(Document original, Document reversal, Record record, Facts facts, Chart chart) {
        this.original = original;
        this.reversal = reversal;
        this.record = record;
        this.facts = facts;
        this.chart = chart;
    }

    Posting posting() {
        takenUp();
        goods();
        money();
        items();
        meant();
        return new Posting(reversal.id(), original.store(), reversal.businessDate(), entries);
    }

    /** A line that a later document has taken up cannot be taken back under it. */
    private void takenUp() {
        for (Document.Line line : original.lines()) {
            LineRef ref = new LineRef(original.id(), line.lineNo());
            for (Purpose purpose : Purpose.values()) {
                entries.add(new Entry.Progress(ref, purpose.code(), Quantity.ZERO, Quantity.ZERO));
            }
        }
    }

    private void goods() {
        Map<Integer, Mirror> leaving = new HashMap<>();
        for (Mirror m : record.stock()) {
            switch (m.movement()) {
                case IN ->
                    entries.add(new Entry.GoodsOut(
                            m.line(),
                            m.sku(),
                            place(m),
                            m.quantity(),
                            taken(m),
                            AccountRole.GOODS_RECEIVED,
                            track(m),
                            null));
                case OUT ->
                    entries.add(new Entry.GoodsIn(
                            m.line(),
                            m.sku(),
                            place(m),
                            m.quantity().negate(),
                            taken(m),
                            AccountRole.GOODS_RECEIVED,
                            track(m)));
                case MOVE -> {
                    // Rows of a line come with what left first; what arrived goes back to where it left from.
                    if (m.quantity().signum() < 0) {
                        leaving.put(m.line(), m);
                    } else {
                        Mirror from = java.util.Objects.requireNonNull(leaving.get(m.line()));
                        entries.add(new Entry.GoodsMove(
                                m.line(), m.sku(), place(m), place(from), m.quantity(), moved(m, from), track(m)));
                    }
                }
                case LATE_COST ->
                    entries.add(new Entry.LateCostBack(late(m.line()), taken(m), AccountRole.GOODS_RECEIVED));
                case VARIANCE -> {}
            }
        }
    }

    private Entry.LateCost late(int line) {
        return record.meant().stream()
                .filter(Entry.LateCost.class::isInstance)
                .map(Entry.LateCost.class::cast)
                .filter(late -> late.line() == line)
                .findFirst()
                .orElseThrow();
    }

    private Worth.Mirrored taken(Mirror m) {
        return moved(m, m);
    }

    /** At what the movement was worth, and back into the cost layers that gave it. */
    private Worth.Mirrored moved(Mirror m, Mirror giving) {
        boolean came = m.quantity().signum() >= 0;
        Value value = came ? m.value() : m.value().negate();
        Money cents = came ? m.booked() : m.booked().negate();
        return new Worth.Mirrored(value, cents, new LineRef(original.id(), m.line()), giving.taken());
    }

    private Track track(Mirror m) {
        List<String> serials = original.lines().stream()
                .filter(l -> l.lineNo() == m.line())
                .flatMap(l -> l.serials().stream())
                .toList();
        return m.lot() == null && serials.isEmpty() ? Track.NONE : new Track(m.lot(), null, serials);
    }

    private Place place(Mirror m) {
        return facts.place(m.warehouse()).orElseThrow();
    }

    private void money() {
        Map<UUID, Money> clearing = new HashMap<>();
        Map<UUID, Money> variance = varianceOfGoods();
        List<String> regenerated = List.of(
                chart.code(AccountRole.INVENTORY),
                chart.code(AccountRole.IN_TRANSIT),
                chart.code(AccountRole.BETWEEN_STORES),
                chart.code(AccountRole.STOCK_VARIANCE));
        for (JournalLine line : record.journal()) {
            if (!regenerated.contains(line.account())) {
                flip(line.account(), line.debit(), line.store(), line.party(), clearing);
            } else if (line.account().equals(chart.code(AccountRole.STOCK_VARIANCE))) {
                variance.merge(line.store(), line.debit(), Money::plus);
            } else if (line.account().equals(chart.code(AccountRole.BETWEEN_STORES))) {
                // The journal adds it anew; what one store paid for another is not paid by goods.
                clearing.merge(line.store(), line.debit(), Money::plus);
            }
        }
        moved().forEach((store, booked) -> clearing.merge(store, booked, Money::plus));
        variance.forEach(
                (store, amount) -> flip(chart.code(AccountRole.STOCK_VARIANCE), amount, store, null, clearing));
        clearing.forEach((store, amount) -> debit(AccountRef.of(AccountRole.GOODS_RECEIVED), amount, store, null));
    }

    /** What goods that only changed their place carried from store to store; no other account stands against it. */
    private Map<UUID, Money> moved() {
        Map<UUID, Money> sums = new HashMap<>();
        record.stock().stream()
                .filter(m -> m.movement() == Movement.MOVE)
                .forEach(m -> sums.merge(place(m).store(), m.booked(), Money::plus));
        return sums;
    }

    /** The part of the variance account that the goods themselves caused; it comes anew with their return. */
    private Map<UUID, Money> varianceOfGoods() {
        Map<UUID, Money> sums = new HashMap<>();
        record.stock().stream()
                .filter(m -> m.movement() == Movement.VARIANCE)
                .forEach(m -> sums.merge(place(m).store(), m.booked(), Money::plus));
        return sums;
    }

    private void flip(String account, Money debit, UUID store, @Nullable UUID party, Map<UUID, Money> clearing) {
        debit(new AccountRef.ByCode(account), debit.negate(), store, party);
        clearing.merge(store, debit, Money::plus);
    }

    private void debit(AccountRef account, Money amount, UUID store, @Nullable UUID party) {
        if (amount.signum() > 0) {
            entries.add(new Entry.Debit(account, amount, store, party));
        } else if (amount.signum() < 0) {
            entries.add(new Entry.Credit(account, amount.negate(), store, party));
        }
    }

    private void items() {
        for (LedgerReading.Standing standing : record.items()) {
            OpenItem item = standing.item();
            LocalDate due = reversal.businessDate();
            AccountRole role = java.util.Arrays.stream(AccountRole.values())
                    .filter(r -> chart.code(r).equals(item.account()))
                    .findFirst()
                    .orElseThrow();
            entries.add(new Entry.Owes(
                    item.side(), item.party(), item.store(), role, item.amount().negate(), due));
            if (!standing.open().isZero()) {
                entries.add(new Entry.Settles(item.side(), item.document(), standing.open()));
                entries.add(new Entry.Settles(
                        item.side(), reversal.id(), standing.open().negate()));
            }
        }
        for (OpenItem.Allocation allocation : record.allocations()) {
            boolean own = allocation.item().document().equals(original.id());
            if (!own) {
                entries.add(new Entry.Reopens(
                        allocation.item().side(), allocation.item().document(), allocation.amount()));
            }
        }
    }

    /** What the kind meant beside goods and money: promises and progress are taken back, what took a promise up is too. */
    private void meant() {
        for (Entry entry : record.meant()) {
            switch (entry) {
                case Entry.Progress p ->
                    entries.add(new Entry.Progress(
                            p.line(), p.purpose(), p.quantity().negate(), null));
                case Entry.Reserve r ->
                    entries.add(
                            new Entry.Release(new LineRef(original.id(), r.line()), r.sku(), r.place(), r.quantity()));
                case Entry.GoodsOut out -> {
                    if (out.reservation() != null) {
                        entries.add(new Entry.Renew(out.reservation(), out.sku(), out.place(), out.quantity()));
                    }
                }
                case Entry.Release r -> entries.add(new Entry.Renew(r.reservation(), r.sku(), r.place(), r.quantity()));
                case Entry.ClosesDay c -> entries.add(new Entry.ReopensDay(c.store(), c.day(), original.id()));
                case Entry.GoodsIn _,
                        Entry.GoodsMove _,
                        Entry.Transform _,
                        Entry.LateCost _,
                        Entry.LateCostBack _,
                        Entry.Renew _,
                        Entry.Debit _,
                        Entry.Credit _,
                        Entry.Owes _,
                        Entry.Settles _,
                        Entry.Reopens _,
                        Entry.ReopensDay _ -> {}
            }
        }
    }
}
