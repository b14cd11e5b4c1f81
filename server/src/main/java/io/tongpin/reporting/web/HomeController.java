package io.tongpin.reporting.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.Desk;
import io.tongpin.reporting.DeskReport;
import io.tongpin.reporting.Home;
import io.tongpin.reporting.HomeCharts;
import io.tongpin.reporting.HomeChartsReport;
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
    private final DeskReport desk;
    private final HomeChartsReport charts;

    HomeController(HomeReport report, DeskReport desk, HomeChartsReport charts) {
        this.report = report;
        this.desk = desk;
        this.charts = charts;
    }

    /** Everybody has one; what lies on it is what they may do. */
    @Needs(Needs.SIGN_IN)
    @GetMapping(path = "/api/home/desk", produces = MediaType.APPLICATION_JSON_VALUE)
    Desk desk(Actor actor) {
        return desk.of(actor);
    }

    /** One for each job that somebody does; whoever does none has none. */
    @Needs(Needs.SIGN_IN)
    @GetMapping(path = "/api/home/charts", produces = MediaType.APPLICATION_JSON_VALUE)
    HomeCharts charts(Actor actor, @RequestParam(required = false) @Nullable UUID store) {
        return charts.of(actor, store);
    }

    @Needs("home.view")
    @GetMapping(path = "/api/home", produces = MediaType.APPLICATION_JSON_VALUE)
    Home home(Actor actor, @RequestParam(required = false) @Nullable UUID store) {
        return report.of(actor, store);
    }
}
