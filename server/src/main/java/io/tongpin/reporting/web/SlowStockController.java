package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.Page;
import io.tongpin.reporting.SlowBand;
import io.tongpin.reporting.SlowQuery;
import io.tongpin.reporting.SlowSort;
import io.tongpin.reporting.SlowStock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies and does not sell. */
@RestController
class SlowStockController {

    private final SlowStock slow;

    SlowStockController(SlowStock slow) {
        this.slow = slow;
    }

    @Needs("stock.view")
    @GetMapping(path = "/api/stock/slow", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<SlowStock.Row, SlowStock.Sums> slow(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean bySku,
            @RequestParam(defaultValue = "false") boolean byStore,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(required = false) @Nullable SlowBand band,
            @RequestParam(defaultValue = "WORTH") SlowSort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return slow.page(actor, new SlowQuery(bySku, byStore, store, category, band, sort, ascending, cursor, limit));
    }
}
