package io.tongpin.statements.web;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import io.tongpin.statements.PartnerAnswer;
import io.tongpin.statements.StatementLink;
import io.tongpin.statements.StatementLinks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements that were sent by links: made, revoked, and what came back. */
@RestController
@RequestMapping(path = "/api/statement-links", produces = MediaType.APPLICATION_JSON_VALUE)
class StatementLinkController {

    private static final int USUAL_DAYS = 30;

    private final StatementLinks links;

    StatementLinkController(StatementLinks links) {
        this.links = links;
    }

    /** @param days for how long it opens, {@value USUAL_DAYS} unless it says */
    record Wish(
            @Nullable UUID id,
            @Nullable UUID party,
            @Nullable Side side,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID store,
            @Nullable String language,
            @Nullable Integer days) {}

    /** @param path where it opens, told this once: only its hash is kept */
    record Made(UUID id, String path) {}

    record Done(UUID id) {}

    record AnswerJson(
            UUID id,
            boolean agrees,
            @Nullable Integer row,
            String words,
            String givenBy,
            Instant givenAt,
            @Nullable Instant handledAt,
            @Nullable String handledByName) {}

    record LinkJson(
            UUID id,
            UUID party,
            String partyName,
            Side side,
            LocalDate from,
            LocalDate to,
            Money closing,
            String language,
            String createdByName,
            Instant createdAt,
            Instant expiresAt,
            boolean holds,
            @Nullable Instant revokedAt,
            @Nullable String revokedByName,
            int opened,
            @Nullable Instant openedAt,
            boolean ofSupplier,
            List<AnswerJson> answers)
            implements Shown.Gives {

        @Override
        public Shown.@Nullable Given given() {
            return ofSupplier ? new Shown.Given(Set.of("cost", "supplier"), "supplier", party) : null;
        }
    }

    record LinksJson(List<LinkJson> items) {}

    @Needs("open-items.view")
    @GetMapping
    LinksJson list(Actor actor) {
        return new LinksJson(
                links.sent(actor).stream().map(StatementLinkController::json).toList());
    }

    private static LinkJson json(StatementLinks.Sent sent) {
        StatementLink link = sent.link();
        return new LinkJson(
                link.id(),
                link.party(),
                link.partyName(),
                link.side(),
                link.from(),
                link.to(),
                link.sums().closing(),
                link.language(),
                link.createdBy().name(),
                link.createdAt(),
                link.expiresAt(),
                sent.holds(),
                link.revokedAt(),
                link.revokedByName(),
                link.opened(),
                link.openedAt(),
                link.ofSupplier(),
                sent.answers().stream().map(StatementLinkController::json).toList());
    }

    private static AnswerJson json(PartnerAnswer answer) {
        return new AnswerJson(
                answer.id(),
                answer.agrees(),
                answer.rowNo(),
                answer.words(),
                answer.givenBy(),
                answer.givenAt(),
                answer.handledAt(),
                answer.handledByName());
    }

    @Needs("open-items.share")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Made send(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Wish body) {
        if (body.id() == null || body.party() == null) {
            throw new Refused(Refusal.input("statements.link-wrong", "days", "90"));
        }
        StatementLinks.Wish wish = new StatementLinks.Wish(
                body.id(),
                body.party(),
                body.side(),
                body.from(),
                body.to(),
                body.store(),
                body.language() == null ? "zh-CN" : body.language(),
                body.days() == null ? USUAL_DAYS : body.days());
        StatementLinks.Made made = Refused.unless(links.send(actor, command, wish));
        return new Made(made.id(), SharedStatementController.PATH + "/" + made.secret());
    }

    @Needs("open-items.share")
    @PostMapping("/{id}/revoke")
    Done revoke(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Done(Refused.unless(links.revoke(actor, command, id)));
    }
}
