package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.MarginBy;
import io.tongpin.reporting.MarginQuery;
import io.tongpin.reporting.MarginReport;
import io.tongpin.reporting.MarginSort;
import io.tongpin.reporting.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is earned by what, the slips behind it, and whether the ledger says the same. */
@RestController
@RequestMapping(path = "/api/margins", produces = MediaType.APPLICATION_JSON_VALUE)
class MarginController {

    private final MarginReport report;

    MarginController(MarginReport report) {
        this.report = report;
    }

    @Needs("home.view")
    @GetMapping
    Page<MarginReport.Row, MarginReport.Sums> list(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "STYLE") MarginBy by,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(defaultValue = "NET") MarginSort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return report.page(actor, new MarginQuery(from, to, by, store, category, null, sort, ascending, cursor, limit));
    }

    /** Of one row, or of all that is found. */
    @Needs("home.view")
    @GetMapping("/slips")
    Page<MarginReport.Slip, MarginReport.Sums> slips(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "STYLE") MarginBy by,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return report.slips(
                actor, new MarginQuery(from, to, by, store, category, key, MarginSort.NET, false, cursor, limit));
    }

    @Needs("home.view")
    @GetMapping("/check")
    MarginReport.Check check(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID store) {
        return report.check(
                actor, new MarginQuery(from, to, MarginBy.STORE, store, null, null, MarginSort.NET, false, null, 1));
    }
}
