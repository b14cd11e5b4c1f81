package io.tongpin.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the journal (凭证查询).
 *
 * @param accounts codes; none means all
 * @param store store or region
 */
public record JournalQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> accounts,
        @Nullable UUID store,
        @Nullable UUID party,
        @Nullable String cursor,
        int limit) {

    public JournalQuery {
        accounts = List.copyOf(accounts);
        limit = Page.bounded(limit);
    }
}
