package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.Home;
import io.tongpin.reporting.HomeReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first screen. */
@RestController
class HomeController {

    private final HomeReport report;

    HomeController(HomeReport report) {
        this.report = report;
    }

    @Needs("home.view")
    @GetMapping(path = "/api/home", produces = MediaType.APPLICATION_JSON_VALUE)
    Home home(Actor actor, @RequestParam(required = false) @Nullable UUID store) {
        return report.of(actor, store);
    }
}
