package io.tongpin.printing.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import io.tongpin.printing.Paper;
import io.tongpin.printing.PrintTemplate;
import io.tongpin.printing.PrintedKind;
import io.tongpin.printing.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What papers look like, and how that is changed. */
@RestController
@Needs("company")
@RequestMapping("/api/print-templates")
class TemplateController {

    static final MediaType PICTURE = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private final Templates templates;
    private final PaperMaker papers;
    private final JsonMapper json;

    TemplateController(Templates templates, PaperMaker papers, JsonMapper json) {
        this.templates = templates;
        this.papers = papers;
        this.json = json;
    }

    /** A field or column that could stand there, in the reader's language. */
    record PartJson(String key, String name) {}

    /**
     * A template.
     *
     * @param own false: the built-in
     * @param version on which a change is based; 0 if nobody has changed it yet
     * @param fields that it could have above the lines
     * @param columns that the lines could have
     */
    record TemplateJson(
            String kind,
            String paper,
            boolean own,
            int version,
            PrintTemplate template,
            List<PartJson> fields,
            List<PartJson> columns) {}

    /** @param template null: as it is built in */
    record Wanted(
            @Nullable String kind,
            @Nullable String paper,
            @Nullable PrintTemplate template) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".configure")
    TemplateJson show(Actor actor, @RequestParam String kind, @RequestParam String paper, HttpServletRequest request) {
        return shown(actor, papers.kind(kind), PaperMaker.sheet(paper), PrintController.language(request));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".configure")
    TemplateJson change(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body,
            HttpServletRequest request) {
        if (body.template() == null) {
            throw new Refused(Refusal.input("documents.field-missing", "field", "template"));
        }
        return saved(actor, base, command, body, body.template(), request);
    }

    /** The built-in holds again; what the company had stays in the log. */
    @PostMapping(
            path = "/reset",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".configure")
    TemplateJson reset(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body,
            HttpServletRequest request) {
        return saved(actor, base, command, body, null, request);
    }

    private TemplateJson saved(
            Actor actor,
            int base,
            UUID command,
            Wanted body,
            @Nullable PrintTemplate wish,
            HttpServletRequest request) {
        PrintedKind kind = papers.kind(body.kind() == null ? "" : body.kind());
        Paper paper = PaperMaker.sheet(body.paper());
        Refused.unless(templates.change(actor, command, kind, paper, base, wish));
        return shown(actor, kind, paper, PrintController.language(request));
    }

    /** Asked for while it is being typed, so it is a question and changes nothing. */
    @GetMapping("/preview")
    @Needs(".configure")
    ResponseEntity<String> preview(
            Actor actor,
            @RequestParam String kind,
            @RequestParam String paper,
            @RequestParam String template,
            @RequestParam(required = false) @Nullable UUID document,
            HttpServletRequest request) {
        PrintedKind of = papers.kind(kind);
        PrintTemplate wish = read(template);
        Refused.unless(Templates.checked(of, wish));
        var look = new PaperMaker.Look(of, PaperMaker.sheet(paper), wish, PrintController.language(request));
        return ResponseEntity.ok()
                .contentType(PICTURE)
                .cacheControl(CacheControl.noStore())
                .body(papers.preview(actor, look, document));
    }

    private PrintTemplate read(String template) {
        try {
            return json.readValue(template, PrintTemplate.class);
        } catch (JacksonException e) {
            throw new Refused(Refusal.input("printing.template-unread"));
        }
    }

    private TemplateJson shown(Actor actor, PrintedKind kind, Paper paper, Locale language) {
        Templates.Kept kept = templates.of(actor.company(), kind.code(), paper);
        return new TemplateJson(
                kind.code(),
                paper.code(),
                kept.template() != null,
                kept.version(),
                papers.template(actor, kind, paper, language),
                named(kind.head(), language),
                named(kind.columns(), language));
    }

    private static List<PartJson> named(List<PrintedKind.Part> parts, Locale language) {
        return parts.stream()
                .map(part -> new PartJson(part.key(), part.name(language)))
                .toList();
    }
}
