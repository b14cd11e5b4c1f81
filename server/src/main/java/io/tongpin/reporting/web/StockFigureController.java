package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.StockFigures;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the figures of the stock list are made of. */
@RestController
@RequestMapping(path = "/api/stock", produces = MediaType.APPLICATION_JSON_VALUE)
class StockFigureController {

    private final StockFigures figures;

    StockFigureController(StockFigures figures) {
        this.figures = figures;
    }

    @Needs("stock.view")
    @GetMapping("/figures")
    StockFigures.Figures of(Actor actor, @RequestParam UUID warehouse, @RequestParam UUID sku) {
        return figures.of(actor, warehouse, sku);
    }
}
