package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.Page;
import io.tongpin.reporting.Shelf;
import io.tongpin.reporting.Shelves;
import io.tongpin.reporting.StockQuery;
import io.tongpin.reporting.StockReport;
import java.util.List;
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
    private final Shelves shelves;

    StockController(StockReport report, Shelves shelves) {
        this.report = report;
        this.shelves = shelves;
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

    /** Beside the lines of a slip: what lies in its warehouse, and who else has some. */
    @Needs("stock.view")
    @GetMapping("/shelves")
    List<Shelf> shelves(Actor actor, @RequestParam UUID warehouse, @RequestParam List<UUID> sku) {
        return shelves.of(actor, warehouse, sku);
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
