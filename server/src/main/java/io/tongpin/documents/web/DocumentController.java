package io.tongpin.documents.web;

import io.tongpin.access.StepUp;
import io.tongpin.changes.Pass;
import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.documents.DocumentQuery;
import io.tongpin.documents.Documents;
import io.tongpin.documents.Duties;
import io.tongpin.documents.PostDocument;
import io.tongpin.documents.ReverseDocument;
import io.tongpin.documents.SaveDraft;
import io.tongpin.documents.UnseenFields;
import io.tongpin.documents.WriteOffs;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import io.tongpin.posting.PostingResult;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents of every kind: list, show, save, hand in, post, take back. The kind decides which right is needed. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/documents", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentController {

    private final Documents documents;
    private final DocumentPage page;
    private final UnseenFields unseen;
    private final SaveDraft drafts;
    private final PostDocument post;
    private final ReverseDocument reverse;
    private final Duties duties;
    private final DocumentKinds kinds;
    private final StepUp stepUp;
    private final WriteOffs writeOffs;
    private final KindUse use;

    DocumentController(
            Documents documents,
            DocumentPage page,
            UnseenFields unseen,
            SaveDraft drafts,
            PostDocument post,
            ReverseDocument reverse,
            Duties duties,
            DocumentKinds kinds,
            StepUp stepUp,
            WriteOffs writeOffs,
            KindUse use) {
        this.documents = documents;
        this.page = page;
        this.unseen = unseen;
        this.drafts = drafts;
        this.post = post;
        this.reverse = reverse;
        this.duties = duties;
        this.kinds = kinds;
        this.stepUp = stepUp;
        this.writeOffs = writeOffs;
        this.use = use;
    }

    /** What posting or reversing answers; {@code document} is left out where the caller does not ask for it. */
    record Posted(
            UUID id,
            String number,
            String state,
            int version,
            boolean replayed,
            @Nullable DocumentJson document) {}

    record Reversal(UUID id, @Nullable LocalDate businessDate, String reason) {}

    @GetMapping("/{id}")
    DocumentJson show(Actor actor, @PathVariable UUID id) {
        DocumentJson shown = answered(actor, id);
        use.note(actor, shown.kind(), "view");
        return shown;
    }

    /** What became of a document is shown to whoever did it, also without a look of their own. */
    private DocumentJson answered(Actor actor, UUID id) {
        return documents
                .find(actor, id)
                .map(found -> page.show(actor, found))
                .orElseThrow(() -> new Refused(Refusal.unknown("documents.unknown", id)));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    DocumentJson save(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestHeader("If-Match") int base,
            @RequestBody DocumentJson body) {
        Commanded wish = new Commanded(command, actor, "save");
        Refused.unless(drafts.save(wish, whole(actor, body.document(id, base), writes(base)), Document.State.DRAFT));
        use.note(actor, body.kind(), writes(base));
        return answered(actor, id);
    }

    @PostMapping(path = "/{id}/submit", consumes = MediaType.APPLICATION_JSON_VALUE)
    DocumentJson submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestHeader("If-Match") int base,
            @RequestBody DocumentJson body) {
        Commanded wish = new Commanded(command, actor, "submit");
        Refused.unless(
                drafts.save(wish, whole(actor, body.document(id, base), writes(base)), Document.State.SUBMITTED));
        use.note(actor, body.kind(), writes(base));
        use.note(actor, body.kind(), "submit");
        return answered(actor, id);
    }

    /** What is not there yet is created, as whoever sends it sees it; the lock decides. */
    private static String writes(int base) {
        return base == 0 ? "create" : "edit";
    }

    @PostMapping(path = "/{id}/post", consumes = MediaType.APPLICATION_JSON_VALUE)
    Posted post(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestHeader("If-Match") int base,
            @RequestParam(defaultValue = "true") boolean show,
            @RequestBody DocumentJson body,
            HttpServletRequest request) {
        Document document = whole(actor, body.document(id, base), "post");
        proved(actor, document, request);
        PostingResult result = post.post(new Commanded(command, actor, "post"), document);
        if (result instanceof PostingResult.Posted) {
            use.note(actor, document.kind(), "post");
        }
        return answer(actor, named(actor, document, "post", result), show);
    }

    /** Whoever writes goods off shows anew who they are, unless it is less than the company asks about. */
    private void proved(Actor actor, Document document, HttpServletRequest request) {
        List<Document.Line> lost = kinds.find(document.kind())
                .map(kind -> kind.writtenOff(document))
                .orElse(List.of());
        if (lost.isEmpty()) {
            return;
        }
        stepUp.needed(actor, Pass.of(request::getAttribute).by(), Critical.Level.DOCUMENTS)
                .filter(_ -> !stepUp.leaves(actor.company(), () -> writeOffs.worth(actor.company(), document, lost)))
                .ifPresent(why -> {
                    throw new Refused(why);
                });
    }

    @PostMapping(path = "/{id}/reverse", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Critical(Critical.Level.DOCUMENTS)
    Posted reverse(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Reversal body) {
        LocalDate date = body.businessDate() != null
                ? body.businessDate()
                : documents
                        .find(actor, id)
                        .map(found -> found.document().businessDate())
                        .orElseThrow(() -> new Refused(Refusal.unknown("documents.unknown", id)));
        var wish = new ReverseDocument.Wish(id, body.id(), date, body.reason());
        PostingResult result = reverse.reverse(new Commanded(command, actor, "reverse"), wish);
        Document original =
                documents.find(actor, id).map(Documents.Found::document).orElse(null);
        if (original != null && result instanceof PostingResult.Posted) {
            use.note(actor, original.kind(), "reverse");
        }
        return answer(actor, named(actor, original, "reverse", result), true);
    }

    /** Where one hand would have done what two should, it says whose may. */
    private PostingResult named(Actor actor, @Nullable Document document, String action, PostingResult result) {
        Duties.Sight sight = document == null ? null : Duties.Sight.of(document);
        return result instanceof PostingResult.Refused(List<Refusal> why)
                ? new PostingResult.Refused(duties.named(actor, sight, action, why))
                : result;
    }

    /** With what this person does not see of it. */
    private Document whole(Actor actor, Document sent, String action) {
        return Refused.unless(unseen.filled(actor, sent, action));
    }

    private Posted answer(Actor actor, PostingResult result, boolean show) {
        return switch (result) {
            case PostingResult.Refused(List<Refusal> why) -> throw new Refused(why);
            case PostingResult.Posted(UUID document, String number, int version, boolean replayed) ->
                new Posted(document, number, "POSTED", version, replayed, show ? answered(actor, document) : null);
        };
    }

    @GetMapping
    ListJson list(
            Actor actor,
            @ParameterObject AskedDocuments asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "true") boolean sums) {
        DocumentQuery query = asked.query(actor, cursor, limit, sums);
        ListJson found = page.list(actor, Refused.unless(documents.list(actor, query)));
        // Who looks at everything uses the rights to what is there.
        use.note(
                actor,
                !asked.kinds().isEmpty()
                        ? asked.kinds()
                        : found.items().stream().map(ListJson.Item::kind).toList(),
                "view");
        return found;
    }
}
