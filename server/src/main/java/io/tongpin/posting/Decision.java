package io.tongpin.posting;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.JournalLine;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Value;
import io.tongpin.stockledger.Attempt;
import io.tongpin.stockledger.Booked;
import io.tongpin.stockledger.Goods;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.StockKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides one posting of a group with everything locked (过账决定): tries its goods, settles its money, and collects every
 * reason why it cannot be. Only {@link #keep()} makes it count for the postings behind it.
 */
final class Decision {

    private final GroupState group;
    private final Posting posting;
    private final @Nullable UUID reverses;
    private final Set<StockKey> corrects;
    private final Attempt attempt;
    private final Journal journal;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<OpenItem> owed = new ArrayList<>();
    private final List<OpenItem.Allocation> settled = new ArrayList<>();
    private final Map<OpenItem.Key, Money> open = new HashMap<>();
    private final Map<Papers.ProgressKey, BigDecimal> progress = new HashMap<>();
    private final Map<Papers.ProgressKey, BigDecimal> added = new HashMap<>();

    Decision(GroupState group, PostingCommand command) {
        this.group = group;
        this.posting = command.posting();
        this.reverses = command.reverses();
        this.corrects = command.paper().corrects().keySet();
        this.attempt = group.stock.attempt(new Attempt.Circumstances(posting.businessDate(), command.fact()));
        this.journal = new Journal(posting, group.rules.chart());
        meetsReversal(command);
        meetsCorrection(command);
        group.days.refusal(posting).ifPresent(refusals::add);
        posting.entries().forEach(this::apply);
    }

    /** Somebody before us in the group may have taken back what we build on, or want to take back. */
    private void meetsReversal(PostingCommand command) {
        if (reverses != null && group.reversed.contains(reverses)) {
            refusals.add(Refusal.rule("documents.not-reversible", "id", reverses.toString()));
        }
        command.paper().sources().stream()
                .filter(group.reversed::contains)
                .forEach(id -> refusals.add(Refusal.rule("documents.source-reversed", "id", id.toString())));
    }

    /** Somebody before us in the group has put right what we were to put right. */
    private void meetsCorrection(PostingCommand command) {
        command.paper().corrects().forEach((key, line) -> {
            if (group.corrected.contains(key)) {
                refusals.add(CorrectedMeanwhile.refusal(key, line));
            }
        });
    }

    List<Refusal> refusals() {
        List<Refusal> all = new ArrayList<>(refusals);
        all.addAll(attempt.refusals());
        return all;
    }

    /** Makes the posting part of the group. */
    void keep() {
        attempt.keep();
        if (reverses != null) {
            group.reversed.add(reverses);
        }
        group.corrected.addAll(corrects);
        List<JournalLine> lines = journal.lines();
        group.journal.addAll(lines);
        group.owed.addAll(owed);
        group.settled.addAll(settled);
        group.open.putAll(open);
        group.progress.putAll(progress);
        posting.entries().forEach(this::keepDay);
        added.forEach((key, value) -> group.added.merge(key, value, BigDecimal::add));
    }

    private void keepDay(Entry entry) {
        if (entry instanceof Entry.ClosesDay closes) {
            group.days.keep(posting.document(), closes);
        } else if (entry instanceof Entry.ReopensDay reopens) {
            group.days.keep(posting.document(), reopens);
        }
    }

    private void apply(Entry entry) {
        switch (entry) {
            case Entry.GoodsIn in -> {
                Booked booked = attempt.in(GroupNeeds.goods(posting, in));
                goods(in.place(), booked, in.contra());
            }
            case Entry.GoodsOut out -> {
                if (out.contra() == AccountRole.COST_OF_SALES) {
                    attempt.stillGood(GroupNeeds.goods(posting, out));
                }
                Booked booked = attempt.out(GroupNeeds.goods(posting, out), out.reservation());
                goods(out.place(), booked, out.contra());
            }
            case Entry.GoodsMove move -> move(move);
            case Entry.Transform transform -> transform(transform);
            case Entry.LateCost late -> lateCost(late);
            case Entry.LateCostBack back -> lateCostBack(back);
            case Entry.Reserve reserve ->
                attempt.reserve(
                        GroupNeeds.line(posting, reserve.line()), reserve.sku(), reserve.place(), reserve.quantity());
            case Entry.Release release ->
                attempt.release(release.reservation(), release.sku(), release.place(), release.quantity());
            case Entry.Renew renew -> attempt.renew(renew.reservation(), renew.sku(), renew.place(), renew.quantity());
            case Entry.Debit debit -> journal.debit(debit.account(), debit.amount(), debit.store(), debit.party());
            case Entry.Credit credit ->
                journal.debit(credit.account(), credit.amount().negate(), credit.store(), credit.party());
            case Entry.Owes owes -> owes(owes);
            case Entry.Settles settles -> settle(settles);
            case Entry.Reopens reopens -> reopen(reopens);
            case Entry.Progress step -> progress(step);
            case Entry.ClosesDay closes ->
                group.days.refusal(closes, group.journal).ifPresent(refusals::add);
            case Entry.ReopensDay reopens ->
                group.days.refusal(reopens, posting.businessDate()).ifPresent(refusals::add);
        }
    }

    private void goods(Place place, Booked booked, AccountRole contra) {
        boolean in = booked.movement().signum() > 0;
        if (in) {
            inStock(place, booked);
        }
        journal.debit(contra, booked.movement().negate(), place.store(), null);
        if (!in) {
            inStock(place, booked); // A bookkeeper writes the debit first.
        }
    }

    private void move(Entry.GoodsMove move) {
        Goods goods = GroupNeeds.goods(posting, move);
        Attempt.BookedMove booked = attempt.move(goods, move.to());
        inStock(move.to(), booked.arrived());
        inStock(move.from(), booked.left());
    }

    /** The worth in cents that leaves is the worth in cents that enters; only the goods have other names. */
    private void transform(Entry.Transform transform) {
        Value worth = Value.ZERO;
        Money cents = Money.ZERO;
        for (Goods used : transform.used()) {
            Booked left = attempt.out(used, null);
            inStock(used.place(), left);
            worth = worth.minus(left.worth());
            cents = cents.minus(left.movement());
        }
        List<Money> parts = cents.allocate(transform.weights());
        List<Value> worths = worth.share(transform.weights());
        for (int i = 0; i < parts.size(); i++) {
            Goods made = transform.made().get(i);
            inStock(made.place(), attempt.made(made, worths.get(i), parts.get(i)));
        }
    }

    private void inStock(Place place, Booked booked) {
        journal.debit(inventory(place), booked.movement().plus(booked.variance()), place.store(), null);
        journal.debit(AccountRole.STOCK_VARIANCE, booked.variance().negate(), place.store(), null);
    }

    private void lateCost(Entry.LateCost late) {
        Booked booked = attempt.lateCost(GroupNeeds.goods(posting, late), late.receipt(), late.addition());
        Money all = late.addition().booked();
        UUID store = late.place().store();
        journal.debit(inventory(late.place()), booked.movement(), store, null);
        journal.debit(AccountRole.COST_OF_SALES, all.minus(booked.movement()), store, null);
        journal.debit(late.contra(), all.negate(), store, null);
    }

    /** The share of what was sold before it was known goes back by the mirror of its journal; this is the rest. */
    private void lateCostBack(Entry.LateCostBack back) {
        Entry.LateCost of = back.of();
        Booked booked = attempt.lateCostBack(GroupNeeds.goods(posting, back));
        Money charged = back.worth().cents();
        UUID store = of.place().store();
        journal.debit(back.contra(), charged, store, null);
        journal.debit(inventory(of.place()), booked.movement(), store, null);
        journal.debit(
                AccountRole.STOCK_VARIANCE, charged.plus(booked.movement()).negate(), store, null);
    }

    /** Goods that share one cost with all others of the company share their account as well, on the road too. */
    private AccountRole inventory(Place place) {
        boolean ownCost = group.rules.costs().scope() == CostPolicy.Scope.WAREHOUSE;
        return place.transit() && ownCost ? AccountRole.IN_TRANSIT : AccountRole.INVENTORY;
    }

    private void owes(Entry.Owes owes) {
        owed.add(new OpenItem(
                posting.document(),
                owes.side(),
                owes.party(),
                owes.store(),
                group.rules.chart().code(owes.account()),
                owes.amount(),
                posting.businessDate(),
                owes.due()));
        open.put(new OpenItem.Key(posting.document(), owes.side()), owes.amount());
    }

    private void reopen(Entry.Reopens reopens) {
        OpenItem.Key key = new OpenItem.Key(reopens.item(), reopens.side());
        Money left = open.getOrDefault(key, group.open.getOrDefault(key, Money.ZERO));
        open.put(key, left.plus(reopens.amount()));
        settled.add(new OpenItem.Allocation(
                posting.document(), settled.size() + 1, key, reopens.amount().negate()));
    }

    /** Settling lowers what an item has open, never past zero and never to the other side. */
    private void settle(Entry.Settles settles) {
        OpenItem.Key key = new OpenItem.Key(settles.item(), settles.side());
        Money left = open.getOrDefault(key, group.open.getOrDefault(key, Money.ZERO));
        Money after = left.minus(settles.amount());
        boolean within = settles.amount().signum() == left.signum() && after.signum() * left.signum() >= 0;
        if (!within) {
            refusals.add(Refusal.rule(
                    "payments.more-than-open",
                    "item",
                    settles.item().toString(),
                    "open",
                    left.toString(),
                    "amount",
                    settles.amount().toString()));
            return;
        }
        open.put(key, after);
        settled.add(new OpenItem.Allocation(posting.document(), settled.size() + 1, key, settles.amount()));
    }

    private void progress(Entry.Progress step) {
        Papers.ProgressKey key = new Papers.ProgressKey(step.line(), step.purpose());
        BigDecimal done = progress.getOrDefault(key, group.progress.getOrDefault(key, BigDecimal.ZERO));
        BigDecimal after = done.add(step.quantity().value());
        if (step.limit() != null && after.compareTo(step.limit().value()) > 0) {
            refusals.add(Refusal.rule(
                    "documents.more-than-open",
                    "line",
                    Integer.toString(step.line().line()),
                    "document",
                    step.line().document().toString(),
                    "wanted",
                    step.quantity().toString(),
                    "open",
                    step.limit().minus(new Quantity(done)).toString()));
            return;
        }
        progress.put(key, after);
        // A step of nothing only asks whether the line is free; a mirror asks so of every line of its original.
        if (!step.quantity().isZero()) {
            added.merge(key, step.quantity().value(), BigDecimal::add);
        }
    }
}
