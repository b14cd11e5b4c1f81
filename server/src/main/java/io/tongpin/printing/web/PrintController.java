package io.tongpin.printing.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Language;
import io.tongpin.platform.Refused;
import io.tongpin.printing.Printing;
import io.tongpin.printing.Prints;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prints documents: first it is written down, then the paper is fetched. What is on it is an answer like any other, so it goes
 * through the same rules of fields, and the log of who looked.
 */
@RestController
class PrintController {

    /** A hundred documents are some hundred pages: what a printer holds. */
    static final int MOST = 100;

    private final Prints prints;
    private final PaperMaker papers;
    private final LabelMaker labels;

    PrintController(Prints prints, PaperMaker papers, LabelMaker labels) {
        this.prints = prints;
        this.papers = papers;
        this.labels = labels;
    }

    /**
     * What is to be printed.
     *
     * @param paper {@code a4 a5 241x140 241x93 80 58}
     */
    record Wanted(@Nullable List<UUID> documents, @Nullable String paper) {}

    /** Under this the paper is fetched, for a quarter of an hour. */
    record Begun(UUID print) {}

    @PostMapping(path = "/api/prints", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.SIGN_IN)
    Begun begin(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Wanted body) {
        List<UUID> documents = body.documents() == null
                ? List.of()
                : body.documents().stream().distinct().toList();
        if (documents.isEmpty() || documents.size() > MOST) {
            throw new Refused(Refusal.input("printing.documents", "max", "" + MOST));
        }
        Prints.Wish wish = new Prints.Wish(PaperMaker.sheet(body.paper()), documents, List.of(), null);
        Refused.unless(papers.printable(actor, documents));
        return new Begun(Refused.unless(prints.begin(actor, command, wish)));
    }

    /** The way it ends says that it is a file, to the log of who looked, too. */
    @GetMapping("/api/prints/export")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<byte[]> paper(Actor actor, @RequestParam UUID print, HttpServletRequest request) {
        Printing printing = Refused.unless(prints.of(actor, print));
        Locale language = language(request);
        return pdf(
                printing.labels().isEmpty()
                        ? papers.documents(actor, printing, language)
                        : labels.labels(actor, printing));
    }

    static Locale language(HttpServletRequest request) {
        return Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static ResponseEntity<byte[]> pdf(byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("tongpin.pdf")
                                .build()
                                .toString())
                .body(file);
    }
}
