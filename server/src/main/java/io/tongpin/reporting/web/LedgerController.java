package io.tongpin.reporting.web;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.reporting.Age;
import io.tongpin.reporting.BalanceReport;
import io.tongpin.reporting.JournalQuery;
import io.tongpin.reporting.JournalReport;
import io.tongpin.reporting.OpenItemQuery;
import io.tongpin.reporting.OpenItemsReport;
import io.tongpin.reporting.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The money side: journal, balances, who owes what. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerController {

    private final JournalReport journal;
    private final BalanceReport balances;
    private final OpenItemsReport openItems;

    LedgerController(JournalReport journal, BalanceReport balances, OpenItemsReport openItems) {
        this.journal = journal;
        this.balances = balances;
        this.openItems = openItems;
    }

    /** A list that comes whole. */
    record All<R>(List<R> items) {}

    @Needs("ledger.view")
    @GetMapping("/journal")
    Page<JournalReport.Line, JournalReport.Sums> journal(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable List<String> account,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(required = false) @Nullable UUID party,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return journal.page(
                actor, new JournalQuery(from, to, account == null ? List.of() : account, store, party, cursor, limit));
    }

    @Needs("ledger.view")
    @GetMapping("/accounts")
    All<BalanceReport.Standing> accounts(Actor actor, @RequestParam(required = false) @Nullable UUID store) {
        return new All<>(balances.accounts(actor, store));
    }

    @Needs("ledger.view")
    @GetMapping("/trial-balance")
    BalanceReport.TrialBalance trialBalance(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID store) {
        return balances.trial(actor, from, to, store);
    }

    @Needs("open-items.view")
    @GetMapping("/open-items")
    Page<OpenItemsReport.Item, OpenItemsReport.Sums> openItems(
            Actor actor,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable UUID party,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Age age,
            @RequestParam(defaultValue = "DUE") Age.Basis basis,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return openItems.page(actor, new OpenItemQuery(side, party, store, overdue, age, basis, cursor, limit));
    }

    /** The same party by party, with ages. */
    @Needs("open-items.view")
    @GetMapping("/open-items/parties")
    OpenItemsReport.Parties parties(
            Actor actor,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Age age,
            @RequestParam(defaultValue = "DUE") Age.Basis basis,
            @RequestParam(defaultValue = "500") int limit) {
        return openItems.parties(actor, new OpenItemQuery(side, null, store, overdue, age, basis, null, limit));
    }
}
