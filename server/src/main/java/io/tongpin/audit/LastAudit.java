package io.tongpin.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company's books (最近检查结果): the last look at all of them, with what was found in changes since.
 *
 * @param complete the last look at everything; null if there was none
 * @param verdicts one for every invariant that was asked
 * @param changes how far changes were looked at since
 */
public record LastAudit(@Nullable Complete complete, List<Verdict> verdicts, Changes changes) {

    /**
     * A look at everything.
     *
     * @param by who asked; null if nobody did
     */
    public record Complete(Instant at, @Nullable String by, long millis, long feedSeq) {}

    /**
     * How far the changes were looked at.
     *
     * @param at the last time; null if never
     * @param waiting how many changes have not been looked at
     */
    public record Changes(@Nullable Instant at, long waiting) {}

    public LastAudit {
        verdicts = List.copyOf(verdicts);
    }

    public boolean ok() {
        return verdicts.stream().allMatch(Verdict::ok);
    }
}
