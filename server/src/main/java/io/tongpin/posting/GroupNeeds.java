package io.tongpin.posting;

import io.tongpin.generalledger.DayClose;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.LineRef;
import io.tongpin.stockledger.Goods;
import io.tongpin.stockledger.Needs;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;

/** Everything a group of postings must lock, collected before the first lock is taken (所需锁). */
final class GroupNeeds {

    final TreeSet<LocalDate> months = new TreeSet<>();
    final Needs stock = new Needs();
    final TreeSet<Papers.ProgressKey> progress = new TreeSet<>();
    final TreeSet<OpenItem.Key> items = new TreeSet<>();
    final TreeSet<UUID> stores = new TreeSet<>();
    final TreeSet<DayClose.Day> closing = new TreeSet<>();

    /** Whether a day is closed or opened again. */
    boolean days;

    static GroupNeeds of(Collection<PostingCommand> commands) {
        GroupNeeds needs = new GroupNeeds();
        for (PostingCommand command : commands) {
            needs.months.add(command.posting().businessDate().withDayOfMonth(1));
            needs.stores.add(command.posting().store());
            for (Entry entry : command.posting().entries()) {
                needs.add(command.posting(), entry);
            }
        }
        return needs;
    }

    /** Whether the first trip locks all there is to lock but the counter and the end of the log. */
    boolean lockedAtOnce() {
        return progress.isEmpty() && items.isEmpty() && stock.onlyBalances();
    }

    private void add(Posting posting, Entry entry) {
        switch (entry) {
            case Entry.GoodsIn in -> stock.in(goods(posting, in));
            case Entry.GoodsOut out -> {
                stock.out(goods(posting, out));
                if (out.reservation() != null) {
                    stock.reservation(out.reservation(), out.sku(), out.place());
                }
            }
            case Entry.GoodsMove move -> {
                stock.out(goods(posting, move));
                stock.in(new Goods(
                        line(posting, move.line()),
                        move.sku(),
                        move.to(),
                        move.quantity(),
                        move.worth() instanceof Worth.Mirrored ? move.worth() : Worth.CURRENT,
                        move.track()));
            }
            case Entry.Transform transform -> {
                transform.used().forEach(stock::out);
                transform.made().forEach(stock::in);
            }
            case Entry.LateCost late -> stock.lateCost(goods(posting, late), late.receipt());
            case Entry.LateCostBack back -> stock.lateCostBack(goods(posting, back));
            case Entry.Reserve reserve ->
                stock.reservation(line(posting, reserve.line()), reserve.sku(), reserve.place());
            case Entry.Release release -> stock.reservation(release.reservation(), release.sku(), release.place());
            case Entry.Renew renew -> stock.reservation(renew.reservation(), renew.sku(), renew.place());
            case Entry.Settles settles -> items.add(new OpenItem.Key(settles.item(), settles.side()));
            case Entry.Reopens reopens -> items.add(new OpenItem.Key(reopens.item(), reopens.side()));
            case Entry.Progress step -> progress.add(new Papers.ProgressKey(step.line(), step.purpose()));
            case Entry.ClosesDay closes -> {
                days = true;
                closing.add(new DayClose.Day(closes.store(), closes.day()));
            }
            case Entry.ReopensDay _ -> days = true;
            case Entry.Debit _, Entry.Credit _, Entry.Owes _ -> {}
        }
    }

    static Goods goods(Posting posting, Entry.GoodsIn in) {
        return new Goods(line(posting, in.line()), in.sku(), in.place(), in.quantity(), in.worth(), in.track());
    }

    static Goods goods(Posting posting, Entry.GoodsOut out) {
        return new Goods(line(posting, out.line()), out.sku(), out.place(), out.quantity(), out.worth(), out.track());
    }

    static Goods goods(Posting posting, Entry.GoodsMove move) {
        return new Goods(
                line(posting, move.line()), move.sku(), move.from(), move.quantity(), move.worth(), move.track());
    }

    static Goods goods(Posting posting, Entry.LateCost late) {
        return new Goods(
                line(posting, late.line()), late.sku(), late.place(), late.received(), Worth.CURRENT, Track.NONE);
    }

    static Goods goods(Posting posting, Entry.LateCostBack back) {
        Entry.LateCost of = back.of();
        return new Goods(line(posting, of.line()), of.sku(), of.place(), of.received(), back.worth(), Track.NONE);
    }

    static LineRef line(Posting posting, int line) {
        return new LineRef(posting.document(), line);
    }
}
