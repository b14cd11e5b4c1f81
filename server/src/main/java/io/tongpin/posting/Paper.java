package io.tongpin.posting;

import io.tongpin.changes.Change;
import io.tongpin.numbering.Numbers;
import io.tongpin.stockledger.StockKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The document behind a posting, as far as the books need to know it (凭据): they lock it, number it and log it. */
public interface Paper {

    UUID id();

    /** Code of the document's kind; the log row is called {@code <kind>.posted}. */
    String kind();

    /** The posted documents it builds on: what is taken back cannot be delivered, returned or paid for any more. */
    default Set<UUID> sources() {
        return Set.of();
    }

    /** The version the client saw; 0 for a document that is saved and posted at once. */
    int baseVersion();

    /** The series its number is taken from. */
    Numbers.Series series();

    /**
     * Goods whose books it puts right to what was counted, each with its line. Of two that do so with the same goods the
     * later one would do it twice.
     */
    default Map<StockKey, Integer> corrects() {
        return Map.of();
    }

    /** Canonical JSON of the full posted state, for the log. */
    byte[] payload(String number, int version, Instant at);

    /** What else the command changed, such as the document it takes back; logged right behind it. */
    default List<Change> furtherChanges(PostingCommand command) {
        return List.of();
    }
}
