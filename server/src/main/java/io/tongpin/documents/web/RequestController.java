package io.tongpin.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tongpin.access.WhoMay;
import io.tongpin.documents.AcceptRequest;
import io.tongpin.documents.Documents;
import io.tongpin.documents.Names;
import io.tongpin.documents.Request;
import io.tongpin.documents.RequestList;
import io.tongpin.documents.Requests;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import io.tongpin.posting.PostingResult;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking others to post a document or to take it back; no right is needed to ask, the kind's to say yes. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/requests", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestController {

    private final Requests requests;
    private final RequestList list;
    private final AcceptRequest accept;
    private final Documents documents;
    private final KindUse use;
    private final Names names;

    RequestController(
            Requests requests, RequestList list, AcceptRequest accept, Documents documents, KindUse use, Names names) {
        this.requests = requests;
        this.list = list;
        this.accept = accept;
        this.documents = documents;
        this.use = use;
        this.names = names;
    }

    /**
     * What is asked.
     *
     * @param act {@code post} or {@code reverse}
     * @param version of the document that is meant
     * @param to whom; left out: whoever may
     */
    record Ask(
            @Nullable UUID id,
            @Nullable String act,
            @Nullable UUID document,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable UUID to) {}

    record Answer(@Nullable String reason) {}

    /**
     * A request and its paper.
     *
     * @param state {@code OPEN ACCEPTED DECLINED WITHDRAWN OVERTAKEN}, or {@code EXPIRED} where the paper went on without it
     * @param changed whether the paper is another one than was asked about
     */
    record RequestJson(
            UUID id,
            String act,
            UUID document,
            String kind,
            @Nullable String number,
            UUID store,
            String reason,
            UUID askedBy,
            String askedByName,
            Instant askedAt,
            @Nullable UUID to,
            @Nullable String toName,
            String state,
            boolean changed,
            boolean mine,
            boolean answerable,
            @Nullable String answer,
            @Nullable String closedByName,
            @Nullable Instant closedAt,
            PaperJson paper) {

        static RequestJson of(RequestList.Item item, Names.Known known) {
            Request r = item.request();
            return new RequestJson(
                    r.id(),
                    r.act(),
                    r.document(),
                    item.paper().kind(),
                    item.paper().number(),
                    r.store(),
                    r.reason(),
                    r.askedBy(),
                    r.askedByName(),
                    r.askedAt(),
                    r.to(),
                    r.toName(),
                    item.state(),
                    item.changed(),
                    item.mine(),
                    item.answerable(),
                    r.answer(),
                    r.closedByName(),
                    r.closedAt(),
                    PaperJson.of(r.document(), item.paper(), known));
        }
    }

    /** What the paper comes to, as far as the reader sees it. */
    record PaperJson(
            @JsonIgnore UUID id,
            @JsonIgnore Shown shown,
            @FieldAt("party") @Nullable String partyName,
            @FieldAt("lines.quantity") Quantity quantity,
            @FieldAt("amount") Money amount)
            implements Shown.Fields {

        static PaperJson of(UUID id, RequestList.Paper paper, Names.Known known) {
            Set<UUID> places = DocumentPage.places(known, paper.store(), paper.warehouse(), paper.toWarehouse());
            return new PaperJson(
                    id,
                    SeenAs.of(paper.kind(), paper.state(), paper.store(), places, paper.maker()),
                    DocumentPage.party(known, paper.party()),
                    paper.quantity(),
                    paper.amount());
        }
    }

    record RequestsJson(List<RequestJson> items) {}

    record Closed(UUID id) {}

    record Done(UUID id, String number) {}

    record CountJson(int waiting) {}

    record WhomJson(List<WhoMay.Colleague> items) {}

    /**
     * @param of {@code me}: what waits for whoever asks this; {@code mine}: what they have asked of others
     * @param document everything about one document instead
     */
    @GetMapping
    RequestsJson list(
            Actor actor,
            @RequestParam(defaultValue = "me") String of,
            @RequestParam(required = false) @Nullable UUID document) {
        List<RequestList.Item> items = document != null
                ? list.about(actor, document)
                : of.equals("mine") ? list.asked(actor) : list.waiting(actor);
        return new RequestsJson(named(actor, items));
    }

    private List<RequestJson> named(Actor actor, List<RequestList.Item> items) {
        List<UUID> parties = items.stream()
                .map(item -> item.paper().party())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Names.Known known = names.of(actor.company(), List.of(), parties);
        return items.stream().map(item -> RequestJson.of(item, known)).toList();
    }

    @GetMapping("/count")
    CountJson count(Actor actor) {
        return new CountJson(list.waiting(actor).size());
    }

    @GetMapping("/whom")
    WhomJson whom(Actor actor, @RequestParam UUID document, @RequestParam(defaultValue = "post") String act) {
        return new WhomJson(requests.whom(actor, document, act.equals("reverse") ? "reverse" : "post"));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Closed ask(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Ask body) {
        String act = body.act() == null ? "" : body.act();
        boolean known = act.equals("post") || act.equals("reverse");
        if (!known || body.id() == null || body.document() == null || body.version() == null) {
            throw new Refused(Refusal.input("documents.request-incomplete"));
        }
        Requests.Wish wish = new Requests.Wish(
                body.id(), act, body.document(), body.version(), body.reason() == null ? "" : body.reason(), body.to());
        return new Closed(Refused.unless(requests.ask(actor, command, wish)));
    }

    @PostMapping("/{id}/accept")
    @Critical(Critical.Level.DOCUMENTS)
    Done accept(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return switch (accept.accept(actor, command, id)) {
            case PostingResult.Posted(UUID document, String number, int _, boolean _) -> {
                documents
                        .find(actor, document)
                        .map(Documents.Found::document)
                        .ifPresent(
                                paper -> use.note(actor, paper.kind(), paper.reverses() == null ? "post" : "reverse"));
                yield new Done(document, number);
            }
            case PostingResult.Refused(List<Refusal> why) -> throw new Refused(why);
        };
    }

    @PostMapping(path = "/{id}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    Closed decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Answer body) {
        String reason = body.reason() == null ? "" : body.reason();
        return new Closed(Refused.unless(requests.decline(actor, command, id, reason)));
    }

    @PostMapping("/{id}/withdraw")
    Closed withdraw(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Closed(Refused.unless(requests.withdraw(actor, command, id)));
    }
}
