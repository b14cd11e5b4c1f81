package io.tongpin.access.web;

import io.tongpin.access.UsageReport;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which rights are used, and which could go. */
@RestController
class UsageController {

    private static final int LONGEST = 365;

    private final UsageReport report;

    UsageController(UsageReport report) {
        this.report = report;
    }

    /** @param days unused is what was not used for so long */
    @GetMapping(value = "/api/right-use", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.view")
    UsageReport.Report report(Actor actor, @RequestParam(defaultValue = "90") int days) {
        return report.over(actor, Math.clamp(days, 1, LONGEST));
    }
}
