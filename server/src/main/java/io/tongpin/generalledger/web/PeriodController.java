package io.tongpin.generalledger.web;

import io.tongpin.generalledger.Period;
import io.tongpin.generalledger.Periods;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Refused;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The months of the books. */
@RestController
@RequestMapping(path = "/api/periods", produces = MediaType.APPLICATION_JSON_VALUE)
class PeriodController {

    private final Periods periods;

    PeriodController(Periods periods) {
        this.periods = periods;
    }

    /** A month as a screen shows it; {@code forGood} if nobody can open it again. */
    record PeriodJson(
            String period,
            String state,
            boolean forGood,
            int version,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {

        static PeriodJson of(Period period) {
            boolean open = period.state() == Period.State.OPEN;
            return new PeriodJson(
                    period.month().toString(),
                    open ? "OPEN" : "CLOSED",
                    period.state() == Period.State.CLOSED,
                    period.version(),
                    open ? null : period.changedAt(),
                    open ? null : period.changedBy());
        }
    }

    record All(List<PeriodJson> items) {}

    @Needs("ledger.view")
    @GetMapping
    All list(Actor actor) {
        return new All(
                periods.list(actor.company()).stream().map(PeriodJson::of).toList());
    }

    @Needs("ledger.close")
    @PostMapping("/{month}/close")
    PeriodJson close(Actor actor, @PathVariable YearMonth month, @RequestHeader("Idempotency-Key") UUID command) {
        return PeriodJson.of(Refused.unless(periods.close(actor, command, month)));
    }

    @Needs("ledger.reopen")
    @Critical
    @PostMapping("/{month}/reopen")
    PeriodJson reopen(Actor actor, @PathVariable YearMonth month, @RequestHeader("Idempotency-Key") UUID command) {
        return PeriodJson.of(Refused.unless(periods.reopen(actor, command, month)));
    }
}
