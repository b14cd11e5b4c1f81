package io.tongpin.reporting.web;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.PartyStatement;
import io.tongpin.reporting.PartyStatementReport;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a partner is sent to compare with their own books. */
@RestController
class PartyStatementController {

    private final PartyStatementReport report;

    PartyStatementController(PartyStatementReport report) {
        this.report = report;
    }

    @Needs("open-items.view")
    @GetMapping(path = "/api/open-items/statement", produces = MediaType.APPLICATION_JSON_VALUE)
    PartyStatement statement(
            Actor actor,
            @RequestParam UUID party,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID store) {
        return report.of(actor, new PartyStatementReport.Query(party, side, from, to, store));
    }
}
