package io.tongpin.documents;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a document is settled (审结算): tenders, allocations, and whether the rest may stay on account. */
public final class SettlementReading {

    private final Reading reading;
    private final Side side;
    private final Facts.@Nullable Party party;
    private final int before;

    /** @param party whose open items are meant, if the document names one */
    public SettlementReading(Reading reading, Side side, Facts.@Nullable Party party) {
        this.reading = reading;
        this.side = side;
        this.party = party;
        this.before = reading.refused();
    }

    /** A sale, purchase or expense of this amount. */
    public Settlement of(Money amount) {
        return trade(amount, 1);
    }

    /** A return of this amount. */
    public Settlement ofReturn(Money amount) {
        return trade(amount, -1);
    }

    /** Money alone: what no allocation uses is an advance, on its own account. */
    public Settlement ofMoney(AccountRole advance) {
        List<Settlement.Paid> paid = paid(1, TenderReading.Deal.MONEY);
        Money total = paid.stream().map(Settlement.Paid::amount).reduce(Money.ZERO, Money::plus);
        List<Settlement.Settled> settled = settled();
        Money rest = sum(settled).minus(total);
        waived(sum(settled));
        if (rest.signum() > 0 && understood()) {
            reading.refuse(Refusal.input(
                    "payments.allocated-beyond-paid",
                    "paid",
                    total.toString(),
                    "allocated",
                    sum(settled).toString()));
        }
        return settlement(paid, settled, rest, advance);
    }

    /** A discount is given on what is settled; it never becomes an advance. */
    private void waived(Money settled) {
        Money waived = reading.document().tenders().stream()
                .filter(tender -> TenderReading.WAIVED.equals(tender.method()))
                .map(Document.Tender::amount)
                .reduce(Money.ZERO, Money::plus);
        if (waived.signum() > 0 && waived.compareTo(settled) > 0 && understood()) {
            reading.refuse(Refusal.input(
                    "payments.waived-beyond-settled", "waived", waived.toString(), "settled", settled.toString()));
        }
    }

    private Settlement trade(Money amount, int sign) {
        List<Settlement.Paid> paid = paid(sign, TenderReading.Deal.TRADE);
        List<Settlement.Settled> settled = settled();
        Money due = signed(amount, sign);
        Money total = paid.stream().map(Settlement.Paid::amount).reduce(Money.ZERO, Money::plus);
        Money rest = due.minus(total).plus(sum(settled));
        if (understood() && rest.signum() * sign < 0) {
            reading.refuse(Refusal.input(
                    "documents.settled-beyond-due",
                    "due",
                    amount.toString(),
                    "settled",
                    signed(due.minus(rest), sign).toString()));
        }
        prepayment(settled, sign);
        if (understood()) {
            mayStayOpen(rest);
        }
        return settlement(paid, settled, rest, side == Side.RECEIVABLE ? AccountRole.RECEIVABLE : AccountRole.PAYABLE);
    }

    private Settlement settlement(
            List<Settlement.Paid> paid, List<Settlement.Settled> settled, Money rest, AccountRole account) {
        int days = party == null || rest.signum() < 0 ? 0 : party.termsDays();
        return new Settlement(
                side,
                paid,
                settled,
                rest,
                account,
                party,
                reading.document().businessDate().plusDays(days));
    }

    private List<Settlement.Paid> paid(int sign, TenderReading.Deal deal) {
        List<Settlement.Paid> paid = new ArrayList<>();
        TenderReading tenders = new TenderReading(reading, deal, side);
        for (Document.Tender tender : reading.document().tenders()) {
            tenders.read(tender)
                    .ifPresent(account -> paid.add(new Settlement.Paid(account, signed(tender.amount(), sign))));
        }
        return paid;
    }

    private List<Settlement.Settled> settled() {
        List<Settlement.Settled> settled = new ArrayList<>();
        for (Document.Allocation allocation : reading.document().allocations()) {
            Facts.Item item = reading.facts().item(allocation.item(), side).orElse(null);
            String id = allocation.item().toString();
            if (item == null) {
                reading.refuse(Refusal.input("payments.item-unknown", "item", id));
            } else if (!reading.partyRefused()
                    && (party == null || !item.party().equals(party.id()))) {
                reading.refuse(Refusal.input("payments.item-of-another-party", "item", id));
            } else if (allocation.amount().isZero()) {
                reading.refuse(Refusal.input("payments.allocation-of-nothing", "item", id));
            } else {
                settled.add(new Settlement.Settled(item, allocation.amount()));
            }
        }
        return settled;
    }

    /** A tender that uses an advance must say which, by allocations that come to the same. */
    private void prepayment(List<Settlement.Settled> settled, int sign) {
        Money tendered = reading.document().tenders().stream()
                .filter(tender -> TenderReading.PREPAYMENT.equals(tender.method()))
                .map(Document.Tender::amount)
                .reduce(Money.ZERO, Money::plus);
        Money used = signed(sum(settled), -sign);
        if (!tendered.isZero() && !tendered.equals(used)) {
            reading.refuse(Refusal.input(
                    "documents.prepayment-does-not-match",
                    "prepayment",
                    tendered.toString(),
                    "allocated",
                    used.toString()));
        }
    }

    /** What follows from a mistake is not a second mistake. */
    private boolean understood() {
        return reading.refused() == before;
    }

    private void mayStayOpen(Money rest) {
        if (rest.isZero() || reading.partyRefused()) {
            return;
        }
        if (party == null) {
            reading.refuse(
                    Refusal.input("documents.party-required-for-account", "field", "party", "amount", rest.toString()));
        } else if (side == Side.RECEIVABLE && rest.signum() > 0 && !party.mayOwe()) {
            reading.refuse(Refusal.rule(
                    "party.may-not-owe", "field", "party", "party", party.code(), "amount", rest.toString()));
        }
    }

    private static Money sum(List<Settlement.Settled> settled) {
        return settled.stream().map(Settlement.Settled::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money signed(Money amount, int sign) {
        return sign < 0 ? amount.negate() : amount;
    }
}
