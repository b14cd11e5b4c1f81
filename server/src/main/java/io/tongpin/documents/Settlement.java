package io.tongpin.documents;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what a document comes to is settled (结算): paid at once, against open items, and the rest on account. All amounts are
 * seen from the side: a sale is +100 receivable, its refund −100; a purchase is +100 payable.
 *
 * <pre>
 *   sale 100:     cash 20,  an advance of −30 used,      rest  50 owed
 *   return −50:   cash −10, 30 off the earlier invoice,  rest −10 in the customer's favour
 *   receipt 0:    bank 80,  60 off an invoice,           rest −20 an advance
 *   rest = due − paid + settled
 * </pre>
 *
 * @param rest what stays open, on {@code account}
 * @param due when it is to be paid
 */
public record Settlement(
        Side side,
        List<Paid> paid,
        List<Settled> settled,
        Money rest,
        AccountRole account,
        Facts.@Nullable Party party,
        LocalDate due) {

    /** Money that changes hands at once, into or out of one account. */
    public record Paid(AccountRef account, Money amount) {}

    /** Part of an open item that is settled, with the item's own sign. */
    public record Settled(Facts.Item item, Money amount) {}

    public Settlement {
        paid = List.copyOf(paid);
        settled = List.copyOf(settled);
    }

    /** The money side of the posting; the other side comes to the document's amount. */
    public void write(Head head, EntryList entries) {
        if (side == Side.RECEIVABLE) {
            paid(head, entries);
        }
        settled(entries);
        rest(head, entries);
        if (side == Side.PAYABLE) {
            paid(head, entries); // What is paid for is written before what it is paid from.
        }
    }

    private void paid(Head head, EntryList entries) {
        for (Paid one : paid) {
            entries.debit(one.account(), onDebitSide(one.amount()), head.store(), null);
        }
    }

    private void settled(EntryList entries) {
        for (Settled one : settled) {
            Facts.Item item = one.item();
            Money off = onDebitSide(one.amount()).negate();
            entries.debit(new AccountRef.ByCode(item.account()), off, item.store(), item.party());
            entries.add(new Entry.Settles(side, item.document(), one.amount()));
        }
    }

    private void rest(Head head, EntryList entries) {
        if (!rest.isZero() && party != null) {
            entries.debit(AccountRef.of(account), onDebitSide(rest), head.store(), party.id());
            entries.add(new Entry.Owes(side, party.id(), head.store(), account, rest, due));
        }
    }

    /** What others owe us stands on the debit side, what we owe on the credit side. */
    private Money onDebitSide(Money amount) {
        return side == Side.RECEIVABLE ? amount : amount.negate();
    }
}
