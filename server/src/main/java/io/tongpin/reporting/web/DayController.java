package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.DayFigures;
import io.tongpin.reporting.DayReport;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a store's day comes to, and how far stores are; the close itself is a document like others. */
@RestController
@RequestMapping(path = "/api/store-days", produces = MediaType.APPLICATION_JSON_VALUE)
class DayController {

    private final DayReport report;

    DayController(DayReport report) {
        this.report = report;
    }

    @Needs("pos.view")
    @GetMapping("/day")
    DayFigures day(Actor actor, @RequestParam UUID store, @RequestParam(required = false) @Nullable LocalDate day) {
        return report.day(actor, store, day);
    }

    @Needs("pos.view")
    @GetMapping("/closes")
    DayFigures.Closes closes(Actor actor, @RequestParam UUID store) {
        return report.closes(actor, store);
    }

    @Needs("pos.view")
    @GetMapping
    DayFigures.Stores stores(Actor actor, @RequestParam(required = false) @Nullable UUID store) {
        return report.stores(actor, store);
    }
}
