package io.tongpin.access.web;

import io.tongpin.access.Review;
import io.tongpin.access.ReviewList;
import io.tongpin.access.Reviews;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
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

/** Looking through who has which role where. */
@RestController
@Needs("access")
@RequestMapping(path = "/api/access-reviews", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * A review that is to begin.
     *
     * @param scope {@code all}, {@code role} or {@code unit}
     * @param scopeId the role, or the store or region with all under it
     * @param reviewers left out: whoever begins it
     */
    record Wanted(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String scope,
            @Nullable UUID scopeId,
            @Nullable LocalDate due,
            @Nullable List<UUID> reviewers) {}

    /** @param decision {@code KEEP} or {@code REVOKE} */
    record Decided(@Nullable List<Integer> lines, @Nullable String decision) {}

    /**
     * A review.
     *
     * @param mine whether whoever asks decides in it
     * @param leftOut assignments of the only reviewer, who does not decide about themselves
     * @param seal SHA-256 of what was signed, as the log keeps it
     */
    record ReviewJson(
            UUID id,
            int version,
            String title,
            String scope,
            @Nullable UUID scopeId,
            LocalDate due,
            List<UUID> reviewers,
            boolean mine,
            boolean startedByMe,
            int leftOut,
            String state,
            String startedByName,
            Instant startedAt,
            @Nullable String closedByName,
            @Nullable Instant closedAt,
            @Nullable String seal,
            int lines,
            int decided) {

        static ReviewJson of(Actor actor, Review r, int lines, int decided) {
            return new ReviewJson(
                    r.id(),
                    r.version(),
                    r.title(),
                    r.scope(),
                    r.scopeId(),
                    r.due(),
                    r.reviewers(),
                    r.reviewers().contains(actor.user()),
                    r.startedBy().equals(actor.user()),
                    r.leftOut(),
                    r.state().name(),
                    r.startedByName(),
                    r.startedAt(),
                    r.closedByName(),
                    r.closedAt(),
                    r.seal(),
                    lines,
                    decided);
        }
    }

    /**
     * Somebody's role, as it was when the review began.
     *
     * @param place a store's or region's name, {@code company} or {@code own}
     * @param own whether it is about whoever asks, who does not decide about it
     */
    record LineJson(
            int lineNo,
            UUID user,
            String login,
            String userName,
            UUID role,
            String roleName,
            String place,
            boolean own,
            @Nullable String givenByName,
            @Nullable Instant givenAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant countedSince,
            @Nullable String decision,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt) {

        static LineJson of(Actor actor, Review.Line l) {
            return new LineJson(
                    l.lineNo(),
                    l.user(),
                    l.login(),
                    l.userName(),
                    l.role(),
                    l.roleName(),
                    l.place(),
                    l.user().equals(actor.user()),
                    l.givenByName(),
                    l.givenAt(),
                    l.lastUsedAt(),
                    l.countedSince(),
                    l.decision() == null ? null : l.decision().name(),
                    l.decidedByName(),
                    l.decidedAt());
        }
    }

    /** @param signed how many of the lines are under somebody's name */
    record SheetJson(ReviewJson review, List<LineJson> items, int signed) {}

    record ReviewsJson(List<ReviewJson> items) {}

    record WaitingJson(int waiting, @Nullable LocalDate firstDue) {}

    record Done(UUID id, int version) {}

    @GetMapping
    @Needs(".view")
    ReviewsJson list(Actor actor) {
        return new ReviewsJson(reviews.list().all(actor).stream()
                .map(one -> ReviewJson.of(actor, one.review(), one.lines(), one.decided()))
                .toList());
    }

    /** How many wait for whoever asks, and when the first is due. */
    @GetMapping("/count")
    @Needs(".edit")
    WaitingJson count(Actor actor) {
        List<Review> waiting = reviews.list().waiting(actor);
        return new WaitingJson(
                waiting.size(), waiting.isEmpty() ? null : waiting.getFirst().due());
    }

    @GetMapping("/{id}")
    @Needs(".view")
    SheetJson show(Actor actor, @PathVariable UUID id) {
        ReviewList.Sheet sheet = reviews.list()
                .find(actor, id)
                .orElseThrow(() -> new Refused(Refusal.unknown("access.review-unknown", id)));
        int decided = (int)
                sheet.lines().stream().filter(line -> line.decision() != null).count();
        return new SheetJson(
                ReviewJson.of(actor, sheet.review(), sheet.lines().size(), decided),
                sheet.lines().stream().map(line -> LineJson.of(actor, line)).toList(),
                sheet.signed());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".edit")
    Done start(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Wanted body) {
        UUID id = body.id() == null ? command : body.id();
        Reviews.Wish wish = new Reviews.Wish(
                id,
                Given.text(body.title()),
                Given.text(body.scope()),
                body.scopeId(),
                body.due(),
                Given.list(body.reviewers()));
        return new Done(id, Refused.unless(reviews.start(actor, command, wish)));
    }

    /** Keeps these lines, or takes them away at once. */
    @PostMapping(path = "/{id}/decide", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".edit")
    @Critical
    Done decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Decided body) {
        String decision = Given.text(body.decision());
        if (!decision.equals("KEEP") && !decision.equals("REVOKE")) {
            throw new Refused(Refusal.unknown("access.review-unknown", id));
        }
        return new Done(
                id,
                Refused.unless(reviews.decide(
                        actor,
                        command,
                        id,
                        new HashSet<>(Given.list(body.lines())),
                        Review.Decision.valueOf(decision))));
    }

    /** Puts one's name under the lines that one sees; when all have one it is closed for good. */
    @PostMapping("/{id}/sign")
    @Needs(".edit")
    @Critical
    Done sign(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Done(id, Refused.unless(reviews.sign(actor, command, id)));
    }

    @PostMapping("/{id}/cancel")
    @Needs(".edit")
    Done cancel(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        return new Done(id, Refused.unless(reviews.cancel(actor, command, id)));
    }
}
