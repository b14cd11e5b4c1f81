package io.tongpin.purchasing;

import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Head;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A cost that others charge for (费用项目).
 *
 * @param account that it is owed on or was paid from
 * @param owedTo the supplier who will be paid later, if one is named
 */
record Charge(AccountRef account, Money amount, Facts.@Nullable Party owedTo) {

    void write(Head head, EntryList entries) {
        entries.debit(account, amount.negate(), head.store(), owedTo == null ? null : owedTo.id());
        if (owedTo != null) {
            entries.add(new Entry.Owes(
                    Side.PAYABLE,
                    owedTo.id(),
                    head.store(),
                    AccountRole.PAYABLE,
                    amount,
                    head.date().plusDays(owedTo.termsDays())));
        }
    }
}
