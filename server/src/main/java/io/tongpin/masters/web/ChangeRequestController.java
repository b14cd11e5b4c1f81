package io.tongpin.masters.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.ChangeRequest;
import io.tongpin.masters.ChangeRequests;
import io.tongpin.platform.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking headquarters to change what it keeps; the sort's right in a store to ask, in the whole company to say yes. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/change-requests", produces = MediaType.APPLICATION_JSON_VALUE)
class ChangeRequestController {

    private final ChangeRequests requests;

    ChangeRequestController(ChangeRequests requests) {
        this.requests = requests;
    }

    record Ask(
            @Nullable UUID id,
            @Nullable String entity,
            @Nullable UUID record,
            @Nullable Integer version,
            @Nullable String field,
            @Nullable String wanted,
            @Nullable UUID store,
            @Nullable String reason) {}

    record Answer(@Nullable String reason) {}

    record Closed(UUID id) {}

    record CountJson(int waiting) {}

    /** A request: what the field said, and what it is to say. */
    record RequestJson(
            UUID id,
            String entity,
            UUID record,
            String recordName,
            String field,
            @Nullable String held,
            @Nullable String wanted,
            UUID store,
            String reason,
            String askedByName,
            Instant askedAt,
            String state,
            boolean mine,
            boolean answerable,
            @Nullable String answer,
            @Nullable String closedByName,
            @Nullable Instant closedAt) {}

    record RequestsJson(List<RequestJson> items) {}

    /** @param of {@code me}: what waits for whoever asks this; {@code mine}: what they have asked */
    @GetMapping
    RequestsJson list(Actor actor, @RequestParam(defaultValue = "me") String of) {
        List<ChangeRequest> found = of.equals("mine") ? requests.asked(actor) : requests.waiting(actor);
        return new RequestsJson(found.stream().map(one -> json(actor, one)).toList());
    }

    @GetMapping("/count")
    CountJson count(Actor actor) {
        return new CountJson(requests.waiting(actor).size());
    }

    private RequestJson json(Actor actor, ChangeRequest r) {
        boolean open = r.state() == ChangeRequest.State.OPEN;
        return new RequestJson(
                r.id(),
                r.entity(),
                r.record(),
                r.recordName(),
                r.field(),
                r.held(),
                r.wanted(),
                r.store(),
                r.reason(),
                r.askedByName(),
                r.askedAt(),
                r.state().name(),
                r.askedBy().equals(actor.user()),
                open && requests.mayAnswer(actor, r),
                r.answer(),
                r.closedByName(),
                r.closedAt());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Closed ask(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Ask body) {
        if (body.version() == null) {
            throw new Refused(Refusal.input("master.text-required", "field", "version"));
        }
        ChangeRequests.Wish wish = new ChangeRequests.Wish(
                Given.id("id", body.id()),
                Given.text(body.entity()),
                Given.id("record", body.record()),
                body.version(),
                Given.text(body.field()),
                body.wanted(),
                Given.id("store", body.store()),
                Given.text(body.reason()));
        return new Closed(Refused.unless(requests.ask(actor, command, wish)));
    }

    @PostMapping("/{id}/accept")
    Closed accept(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Closed(Refused.unless(requests.accept(actor, command, id)));
    }

    @PostMapping(path = "/{id}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    Closed decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Answer body) {
        return new Closed(Refused.unless(requests.decline(actor, command, id, Given.text(body.reason()))));
    }

    @PostMapping("/{id}/withdraw")
    Closed withdraw(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Closed(Refused.unless(requests.withdraw(actor, command, id)));
    }
}
