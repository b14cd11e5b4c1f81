package io.tongpin.documents;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of one posting in the order a bookkeeper would write them (分录清单); amounts of nothing are left out. */
public final class EntryList {

    private final Head head;
    private final List<Entry> entries = new ArrayList<>();

    public EntryList(Head head) {
        this.head = head;
    }

    public EntryList add(Entry entry) {
        entries.add(entry);
        return this;
    }

    public EntryList addAll(Collection<? extends Entry> more) {
        entries.addAll(more);
        return this;
    }

    /** A debit in the books of the document's store; a negative one is a credit. */
    public EntryList debit(AccountRole account, Money amount) {
        return debit(AccountRef.of(account), amount, head.store(), null);
    }

    /** A credit in the books of the document's store; a negative one is a debit. */
    public EntryList credit(AccountRole account, Money amount) {
        return debit(AccountRef.of(account), amount.negate(), head.store(), null);
    }

    /** A debit in the books of any store; a negative one is a credit. */
    public EntryList debit(AccountRef account, Money amount, UUID store, @Nullable UUID party) {
        if (amount.signum() > 0) {
            entries.add(new Entry.Debit(account, amount, store, party));
        } else if (amount.signum() < 0) {
            entries.add(new Entry.Credit(account, amount.negate(), store, party));
        }
        return this;
    }

    public Posting posting() {
        return new Posting(head.document(), head.store(), head.date(), entries);
    }
}
