package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.FinancialReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The financial statements. */
@RestController
@RequestMapping(path = "/api/statements", produces = MediaType.APPLICATION_JSON_VALUE)
class StatementController {

    private final FinancialReport report;

    StatementController(FinancialReport report) {
        this.report = report;
    }

    @Needs("ledger.view")
    @GetMapping("/profit-and-loss")
    FinancialReport.Statement profitAndLoss(
            Actor actor,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable UUID store) {
        return report.profitAndLoss(actor, period, store);
    }

    @Needs("ledger.view")
    @GetMapping("/balance-sheet")
    FinancialReport.Statement balanceSheet(
            Actor actor,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable UUID store) {
        return report.balanceSheet(actor, period, store);
    }
}
