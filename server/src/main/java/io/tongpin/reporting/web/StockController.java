package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.Page;
import io.tongpin.reporting.StockQuery;
import io.tongpin.reporting.StockReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies where, and what moved it. */
@RestController
@RequestMapping(path = "/api/stock", produces = MediaType.APPLICATION_JSON_VALUE)
class StockController {

    private final StockReport report;

    StockController(StockReport report) {
        this.report = report;
    }

    @Needs("stock.view")
    @GetMapping
    Page<StockReport.Row, StockReport.Sums> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID warehouse,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(defaultValue = "false") boolean nonzero,
            @RequestParam(defaultValue = "false") boolean negative,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "true") boolean sums) {
        return report.list(
                actor, new StockQuery(warehouse, store, q, category, nonzero, negative, cursor, limit, sums));
    }

    @Needs("stock.view")
    @GetMapping("/card")
    Page<StockReport.CardRow, StockReport.CardHead> card(
            Actor actor,
            @RequestParam UUID warehouse,
            @RequestParam UUID sku,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return report.card(actor, warehouse, sku, cursor, limit);
    }
}
