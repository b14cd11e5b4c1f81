package io.tongpin.documents.web;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentChain;
import io.tongpin.documents.DocumentEffects;
import io.tongpin.documents.Documents;
import io.tongpin.documents.OpenLines;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of a document, where it stands, and what can be made of it. The kind decides which right is needed. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/documents", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentChainController {

    private final DocumentEffects effects;
    private final DocumentChain chains;
    private final OpenLines openLines;
    private final BooksPage books;
    private final DocumentPage page;

    DocumentChainController(
            DocumentEffects effects, DocumentChain chains, OpenLines openLines, BooksPage books, DocumentPage page) {
        this.effects = effects;
        this.chains = chains;
        this.openLines = openLines;
        this.books = books;
        this.page = page;
    }

    /** Journal, movements of goods, open items and the documents around it. */
    @GetMapping("/{id}/books")
    BooksJson books(Actor actor, @PathVariable UUID id) {
        return effects.of(actor, id)
                .map(found -> books.show(actor, found))
                .orElseThrow(() -> new Refused(Refusal.unknown("documents.unknown", id)));
    }

    /** Its whole family, the steps of the way with what is done and open, what can be made of it and whose turn it is. */
    @GetMapping("/{id}/chain")
    ChainJson chain(Actor actor, @PathVariable UUID id) {
        return chains.of(actor, id)
                .map(found -> ChainJson.of(found))
                .orElseThrow(() -> new Refused(Refusal.unknown("documents.unknown", id)));
    }

    /** A draft of the next document, filled with what is still open of this one; nothing is saved. */
    @GetMapping("/{id}/open-lines")
    DocumentJson openLines(Actor actor, @PathVariable UUID id, @RequestParam("for") String next) {
        return shown(actor, Refused.unless(openLines.of(actor, id, next)));
    }

    /** One draft for what is still open of several documents of one party; nothing is saved. */
    @GetMapping("/open-lines")
    DocumentJson openLinesOfAll(
            Actor actor, @RequestParam("documents") List<UUID> sources, @RequestParam("for") String next) {
        return shown(actor, Refused.unless(openLines.ofAll(actor, sources, next)));
    }

    private DocumentJson shown(Actor actor, Document draft) {
        return page.show(actor, new Documents.Found(draft, actor.user(), null, null, Money.ZERO));
    }
}
