package io.tongpin.generalledger.web;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.ChangeChart;
import io.tongpin.generalledger.LedgerAccount;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chart of accounts, account by account; the list with balances is a report. */
@RestController
@RequestMapping(path = "/api/accounts/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {

    private final ChangeChart chart;

    AccountController(ChangeChart chart) {
        this.chart = chart;
    }

    record Body(
            @Nullable String name,
            AccountRole.@Nullable Kind kind,
            @Nullable String parent,
            @Nullable Boolean tender) {}

    @Needs("ledger.view")
    @GetMapping
    LedgerAccount show(Actor actor, @PathVariable String code) {
        return chart.find(actor.company(), code)
                .orElseThrow(() -> new Refused(Refusal.unknown("generalledger.account-unknown", code)));
    }

    @Needs("ledger.edit")
    @PutMapping
    LedgerAccount save(
            Actor actor,
            @PathVariable String code,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestHeader("If-Match") int base,
            @RequestBody Body body) {
        if (body.kind() == null) {
            throw new Refused(Refusal.input("generalledger.account-kind-missing", "field", "kind"));
        }
        var wish = new ChangeChart.Wish(
                code,
                body.name() == null ? "" : body.name(),
                body.kind(),
                body.parent() == null || body.parent().isBlank() ? null : body.parent(),
                Boolean.TRUE.equals(body.tender()),
                base);
        return Refused.unless(chart.save(actor, command, wish));
    }

    @Needs("ledger.edit")
    @PostMapping("/archive")
    LedgerAccount archive(Actor actor, @PathVariable String code, @RequestHeader("Idempotency-Key") UUID command) {
        return Refused.unless(chart.archive(actor, command, code));
    }

    @Needs("ledger.edit")
    @PostMapping("/restore")
    LedgerAccount restore(Actor actor, @PathVariable String code, @RequestHeader("Idempotency-Key") UUID command) {
        return Refused.unless(chart.restore(actor, command, code));
    }
}
