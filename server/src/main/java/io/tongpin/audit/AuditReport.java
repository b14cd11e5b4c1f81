package io.tongpin.audit;

import java.time.Instant;
import java.util.List;

/**
 * What an audit found (审计报告).
 *
 * @param at when the audit began
 * @param millis how long it took
 * @param complete whether all books were looked at, or only what had changed
 * @param feedSeq the feed's number up to which everything was looked at
 */
public record AuditReport(
        int company, Instant at, long millis, boolean complete, long feedSeq, List<Verdict> verdicts) {

    public AuditReport {
        verdicts = List.copyOf(verdicts);
    }

    public boolean ok() {
        return verdicts.stream().allMatch(Verdict::ok);
    }

    /** The invariants that do not hold. */
    public List<Verdict> broken() {
        return verdicts.stream().filter(v -> !v.ok()).toList();
    }
}
