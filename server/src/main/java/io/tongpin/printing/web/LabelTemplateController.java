package io.tongpin.printing.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import io.tongpin.printing.LabelTemplate;
import io.tongpin.printing.LabelTemplates;
import io.tongpin.printing.Paper;
import java.util.List;
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

/** What labels and hang tags look like, and how that is changed. */
@RestController
@Needs("company")
@RequestMapping("/api/label-templates")
class LabelTemplateController {

    private final LabelTemplates templates;
    private final LabelMaker labels;

    LabelTemplateController(LabelTemplates templates, LabelMaker labels) {
        this.templates = templates;
        this.labels = labels;
    }

    /**
     * A template.
     *
     * @param own false: the built-in
     * @param version on which a change is based; 0 if nobody has changed it yet
     * @param parts that could stand there
     */
    record LabelTemplateJson(String paper, boolean own, int version, LayoutJson template, List<String> parts) {}

    /** @param coding {@code BARS SQUARE BOTH NONE} */
    record LayoutJson(
            @Nullable List<String> parts,
            @Nullable String words,
            @Nullable UUID priceList,
            LabelTemplate.@Nullable Coding coding) {

        LabelTemplate template() {
            return new LabelTemplate(
                    parts == null ? List.of() : parts,
                    words == null ? "" : words.strip(),
                    priceList,
                    coding == null ? LabelTemplate.Coding.BARS : coding);
        }
    }

    /** @param template null: as it is built in */
    record Wanted(@Nullable String paper, @Nullable LayoutJson template) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".configure")
    LabelTemplateJson show(Actor actor, @RequestParam String paper) {
        return shown(actor, LabelController.paper(paper));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".configure")
    LabelTemplateJson change(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body) {
        if (body.template() == null) {
            throw new Refused(Refusal.input("documents.field-missing", "field", "template"));
        }
        return saved(actor, base, command, body.paper(), body.template().template());
    }

    /** The built-in holds again; what the company had stays in the log. */
    @PostMapping(
            path = "/reset",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(".configure")
    LabelTemplateJson reset(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body) {
        return saved(actor, base, command, body.paper(), null);
    }

    /** Asked for while it is being typed, so it is a question and changes nothing. */
    @GetMapping("/preview")
    @Needs(".configure")
    ResponseEntity<String> preview(
            Actor actor,
            @RequestParam String paper,
            @RequestParam(required = false) @Nullable List<String> part,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "BARS") LabelTemplate.Coding coding) {
        LabelTemplate template = new LayoutJson(part, words, null, coding).template();
        List<Refusal> why = LabelTemplates.unlawful(template);
        Refused.unless(why.isEmpty() ? Outcome.done(template) : Outcome.refused(why));
        return ResponseEntity.ok()
                .contentType(TemplateController.PICTURE)
                .cacheControl(CacheControl.noStore())
                .body(labels.preview(actor, LabelController.paper(paper), template));
    }

    private LabelTemplateJson saved(
            Actor actor, int base, UUID command, @Nullable String code, @Nullable LabelTemplate wish) {
        Paper paper = LabelController.paper(code);
        Refused.unless(templates.change(actor, command, paper, base, wish));
        return shown(actor, paper);
    }

    private LabelTemplateJson shown(Actor actor, Paper paper) {
        LabelTemplates.Kept kept = templates.of(actor.company(), paper);
        LabelTemplate template = kept.template();
        return new LabelTemplateJson(
                paper.code(),
                kept.own(),
                kept.version(),
                new LayoutJson(template.parts(), template.words(), template.priceList(), template.coding()),
                LabelTemplate.PARTS);
    }
}
