package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.Page;
import io.tongpin.reporting.Quality;
import io.tongpin.reporting.QualityReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How carefully records are kept, and which are to be put right. */
@RestController
@RequestMapping(path = "/api/data-quality", produces = MediaType.APPLICATION_JSON_VALUE)
class QualityController {

    private final QualityReport report;

    QualityController(QualityReport report) {
        this.report = report;
    }

    @Needs("home.view")
    @GetMapping
    Quality scores(Actor actor, @RequestParam(required = false) @Nullable UUID store) {
        return report.of(actor, store);
    }

    @Needs("home.view")
    @GetMapping("/records")
    Page<Quality.Row, Quality.Sums> records(
            Actor actor,
            @RequestParam String rule,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return report.records(actor, rule, store, cursor, limit);
    }
}
