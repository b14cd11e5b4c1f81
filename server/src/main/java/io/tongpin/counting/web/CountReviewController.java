package io.tongpin.counting.web;

import io.tongpin.access.StepUp;
import io.tongpin.changes.Pass;
import io.tongpin.counting.CountClosing;
import io.tongpin.counting.CountPosting;
import io.tongpin.counting.CountReview;
import io.tongpin.counting.CountRights;
import io.tongpin.counting.Counts;
import io.tongpin.counting.Variance;
import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.documents.WriteOffs;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import io.tongpin.posting.PostingResult;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RestController;

/** What a count has found: gone through, handed in, posted or given up; the rights to the stocktake decide. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/counts", produces = MediaType.APPLICATION_JSON_VALUE)
class CountReviewController {

    private final Counts counts;
    private final CountRights rights;
    private final CountReview review;
    private final CountClosing closing;
    private final CountPosting posting;
    private final DocumentKinds kinds;
    private final StepUp stepUp;
    private final WriteOffs writeOffs;

    CountReviewController(
            Counts counts,
            CountRights rights,
            CountReview review,
            CountClosing closing,
            CountPosting posting,
            DocumentKinds kinds,
            StepUp stepUp,
            WriteOffs writeOffs) {
        this.counts = counts;
        this.rights = rights;
        this.review = review;
        this.closing = closing;
        this.posting = posting;
        this.kinds = kinds;
        this.stepUp = stepUp;
        this.writeOffs = writeOffs;
    }

    record VariancesJson(List<Variance> items) {}

    record ArticlesMeant(@Nullable List<UUID> skus) {}

    record Because(@Nullable UUID sku, @Nullable String reason) {}

    /**
     * The stocktake that is to be made.
     *
     * @param document its id, made by the client
     */
    record Submission(@Nullable UUID document) {}

    record GivenUp(@Nullable String reason) {}

    record Done(UUID id) {}

    /** The stocktake in the books. */
    record Posted(UUID document, @Nullable String number) {}

    @GetMapping("/{id}/variances")
    VariancesJson variances(Actor actor, @PathVariable UUID id) {
        CountController.allowed(rights, actor, "view");
        return new VariancesJson(counts.variances(actor, id).orElseThrow(() -> CountController.unknown(id)));
    }

    @PostMapping(path = "/{id}/again", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done again(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody ArticlesMeant body) {
        CountController.allowed(rights, actor, "submit");
        return new Done(Refused.unless(review.again(actor, command, id, Given.list(body.skus()))));
    }

    @PostMapping(path = "/{id}/none", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done none(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody ArticlesMeant body) {
        CountController.allowed(rights, actor, "submit");
        return new Done(Refused.unless(review.none(actor, command, id, Given.list(body.skus()))));
    }

    @PostMapping(path = "/{id}/because", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done because(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Because body) {
        CountController.allowed(rights, actor, "edit");
        return new Done(Refused.unless(
                review.because(actor, command, id, Given.id("sku", body.sku()), Given.text(body.reason()))));
    }

    @PostMapping(path = "/{id}/submit", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Submission body) {
        CountController.allowed(rights, actor, "submit");
        return new Done(Refused.unless(closing.submit(actor, command, id, Given.id("document", body.document()))));
    }

    @PostMapping("/{id}/back")
    Done back(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        CountController.allowed(rights, actor, "discard");
        return new Done(Refused.unless(closing.back(actor, command, id)));
    }

    @PostMapping(path = "/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody GivenUp body) {
        CountController.allowed(rights, actor, "discard");
        return new Done(Refused.unless(closing.cancel(actor, command, id, Given.text(body.reason()))));
    }

    @PostMapping("/{id}/post")
    Posted post(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            HttpServletRequest request) {
        CountController.allowed(rights, actor, "post");
        Document paper = Refused.unless(posting.paper(actor, id));
        if (paper.number() != null) {
            return new Posted(paper.id(), paper.number());
        }
        proved(actor, paper, request);
        return switch (posting.post(actor, command, paper)) {
            case PostingResult.Refused(List<Refusal> why) -> postedMeanwhile(actor, id, why);
            case PostingResult.Posted(UUID document, String number, int _, boolean _) -> new Posted(document, number);
        };
    }

    /** Somebody else has posted it at the same moment: then it is as it should be. */
    private Posted postedMeanwhile(Actor actor, UUID id, List<Refusal> why) {
        if (posting.paper(actor, id) instanceof Outcome.Done<Document>(Document paper) && paper.number() != null) {
            return new Posted(paper.id(), paper.number());
        }
        throw new Refused(why);
    }

    /** Whoever writes goods off shows anew who they are, unless it is less than the company asks about. */
    private void proved(Actor actor, Document paper, HttpServletRequest request) {
        List<Document.Line> lost =
                kinds.find(paper.kind()).map(kind -> kind.writtenOff(paper)).orElse(List.of());
        if (lost.isEmpty()) {
            return;
        }
        stepUp.needed(actor, Pass.of(request::getAttribute).by(), Critical.Level.DOCUMENTS)
                .filter(_ -> !stepUp.leaves(actor.company(), () -> writeOffs.worth(actor.company(), paper, lost)))
                .ifPresent(why -> {
                    throw new Refused(why);
                });
    }
}
