package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/** What a party owes us or we owe them on one document (未核销款项). Negative amounts are advances and credit notes. */
public record OpenItem(
        UUID document,
        Side side,
        UUID party,
        UUID store,
        String account,
        Money amount,
        LocalDate businessDate,
        LocalDate due) {

    /** Names an open item. */
    public record Key(UUID document, Side side) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDocument = document.compareTo(other.document);
            return byDocument != 0 ? byDocument : side.compareTo(other.side);
        }
    }

    /** The state of an open item under its row lock. */
    public record Locked(Key key, UUID party, UUID store, String account, Money open) {}

    /** One document settling part of one item. */
    public record Allocation(UUID document, int lineNo, Key item, Money amount) {}
}
