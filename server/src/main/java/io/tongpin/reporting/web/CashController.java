package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.CashJournal;
import io.tongpin.reporting.CashReport;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cash and bank, account by account. */
@RestController
@RequestMapping(path = "/api/cash-journal", produces = MediaType.APPLICATION_JSON_VALUE)
class CashController {

    private final CashReport report;

    CashController(CashReport report) {
        this.report = report;
    }

    @Needs("ledger.view")
    @GetMapping("/accounts")
    CashJournal.All accounts(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID store) {
        return report.accounts(actor, new CashReport.Query(from, to, store, null, 1));
    }

    @Needs("ledger.view")
    @GetMapping
    CashJournal lines(
            Actor actor,
            @RequestParam String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return report.of(actor, account, new CashReport.Query(from, to, store, cursor, limit));
    }
}
