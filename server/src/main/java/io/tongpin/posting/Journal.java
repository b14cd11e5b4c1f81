package io.tongpin.posting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.JournalLine;
import io.tongpin.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects the debits and credits of one document (记账凭证): sums lines of the same account, store and party, and adds what
 * stores owe each other so that every store's books balance for themselves.
 */
final class Journal {

    private record Key(String account, UUID store, @Nullable UUID party) {}

    private final Posting posting;
    private final Chart chart;
    private final Map<Key, Money> sums = new LinkedHashMap<>();

    Journal(Posting posting, Chart chart) {
        this.posting = posting;
        this.chart = chart;
    }

    /** Adds a debit; negative amounts are credits. */
    void debit(AccountRole role, Money amount, UUID store, @Nullable UUID party) {
        debit(chart.code(role), amount, store, party);
    }

    void debit(AccountRef account, Money amount, UUID store, @Nullable UUID party) {
        switch (account) {
            case AccountRef.ByRole(AccountRole role) -> debit(role, amount, store, party);
            case AccountRef.ByCode(String code) -> debit(code, amount, store, party);
        }
    }

    private void debit(String account, Money amount, UUID store, @Nullable UUID party) {
        sums.merge(new Key(account, store, party), amount, Money::plus);
    }

    /** The lines to write, debits as they came, without those that cancelled out. */
    List<JournalLine> lines() {
        Map<UUID, Money> perStore = new LinkedHashMap<>();
        sums.forEach((key, amount) -> perStore.merge(key.store(), amount, Money::plus));
        perStore.forEach((store, off) -> {
            if (!off.isZero()) {
                debit(AccountRole.BETWEEN_STORES, off.negate(), store, null);
            }
        });
        List<JournalLine> lines = new ArrayList<>();
        sums.forEach((key, amount) -> {
            if (!amount.isZero()) {
                lines.add(new JournalLine(
                        posting.document(),
                        lines.size() + 1,
                        key.account(),
                        amount,
                        key.store(),
                        key.party(),
                        posting.businessDate()));
            }
        });
        return lines;
    }
}
