package io.tongpin.audit.web;

import io.tongpin.audit.Audits;
import io.tongpin.audit.Finding;
import io.tongpin.audit.InvariantWords;
import io.tongpin.audit.LastAudit;
import io.tongpin.audit.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the books, as a screen shows it.
 *
 * @param at when all books were looked at last
 * @param by who asked for that; null if nobody did
 * @param changes how far changes were looked at since
 * @param labels what the facts of the examples are called
 * @param running the look at all books that goes on now
 */
record VerifyJson(
        @Nullable Instant at,
        @Nullable String by,
        @Nullable Long millis,
        boolean ok,
        LastAudit.Changes changes,
        List<CheckJson> checks,
        Map<String, Map<String, String>> labels,
        Audits.@Nullable Running running) {

    /** One invariant: what it says, in every language, and how it fared. */
    record CheckJson(
            String id,
            Map<String, String> name,
            Map<String, String> forTheShop,
            Map<String, String> forTheBooks,
            boolean ok,
            long count,
            List<Finding> examples,
            long millis) {

        static CheckJson of(Verdict verdict, InvariantWords words) {
            return new CheckJson(
                    verdict.id(),
                    words.names(verdict.id()),
                    words.forTheShop(verdict.id()),
                    words.forTheBooks(verdict.id()),
                    verdict.ok(),
                    verdict.count(),
                    verdict.examples(),
                    verdict.millis());
        }
    }

    static VerifyJson of(LastAudit last, Optional<Audits.Running> running, InvariantWords words) {
        LastAudit.Complete complete = last.complete();
        return new VerifyJson(
                complete == null ? null : complete.at(),
                complete == null ? null : complete.by(),
                complete == null ? null : complete.millis(),
                last.ok(),
                last.changes(),
                last.verdicts().stream().map(v -> CheckJson.of(v, words)).toList(),
                last.ok() ? Map.of() : words.facts(),
                running.orElse(null));
    }
}
