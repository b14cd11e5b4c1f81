package io.tongpin.catalog.web;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Sku;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.CodeRules;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.Base;
import io.tongpin.masters.web.KeptFields;
import io.tongpin.masters.web.Page;
import io.tongpin.masters.web.RecordSheet;
import io.tongpin.platform.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Styles with their SKUs. */
@RestController
@Needs("catalog")
@RequestMapping(value = "/api/styles", produces = MediaType.APPLICATION_JSON_VALUE)
class StyleController implements RecordSheet.Kept {

    private static final String STYLE = "style";

    private final Catalog catalog;
    private final FieldCatalogue fields;
    private final CodeRules codes;

    StyleController(Catalog catalog, FieldCatalogue fields, CodeRules codes) {
        this.catalog = catalog;
        this.fields = fields;
        this.codes = codes;
    }

    @GetMapping
    @Needs(".view")
    Page<StyleJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Boolean archived,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(required = false) @Nullable UUID brand,
            @RequestParam(required = false) @Nullable UUID season) {
        Wanted wanted = new Wanted(q, cursor, limit, Boolean.TRUE.equals(archived), Map.of())
                .and("category", category)
                .and("brand", brand)
                .and("season", season);
        return Page.of(catalog.styleRecords().list(actor.company(), wanted), style -> StyleJson.of(style, null));
    }

    @GetMapping("/{id}")
    @Needs(".view")
    StyleJson get(Actor actor, @PathVariable UUID id) {
        return json(found(actor, id));
    }

    @PutMapping("/{id}")
    @Needs(".edit")
    StyleJson put(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody StyleJson body) {
        int base = Base.version(ifMatch);
        StyleWithSkus wanted = wanted(actor, id, base, body);
        if (base == 0) {
            codes.refusal(actor.company(), STYLE, wanted.style().code()).ifPresent(why -> {
                throw new Refused(why);
            });
        }
        return json(Refused.unless(catalog.styles().save(actor, command, wanted)));
    }

    @Override
    public RecordSheet sheet() {
        return new StyleSheet(this, catalog.styleRecords());
    }

    /** What somebody wants, with what they do not see or may not change as it is kept. */
    StyleWithSkus wanted(Actor actor, UUID id, int base, StyleJson body) {
        StyleWithSkus now = catalog.styles().find(actor.company(), id);
        Map<UUID, Integer> versions = new HashMap<>();
        if (now != null) {
            now.skus().forEach(sku -> versions.put(sku.id(), sku.version()));
        }
        Sight sight = Sight.whileWriting(fields, actor);
        if (base == 0) {
            KeptFields.refuseLocked(sight, STYLE);
        }
        StyleJson whole = body.kept(sight, now == null ? null : json(now));
        return whole.record(id, base, versions);
    }

    @PostMapping("/{id}/archive")
    @Needs(".edit")
    StyleJson archive(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        KeptFields.refuseLocked(Sight.whileWriting(fields, actor), STYLE);
        return json(Refused.unless(catalog.styles().archive(actor, command, id)));
    }

    @PostMapping("/{id}/restore")
    @Needs(".edit")
    StyleJson restore(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        KeptFields.refuseLocked(Sight.whileWriting(fields, actor), STYLE);
        return json(Refused.unless(catalog.styles().restore(actor, command, id)));
    }

    private StyleWithSkus found(Actor actor, UUID id) {
        StyleWithSkus style = catalog.styles().find(actor.company(), id);
        if (style == null) {
            throw new Refused(Refusal.unknown("master.unknown", id));
        }
        return style;
    }

    private static StyleJson json(StyleWithSkus style) {
        return StyleJson.of(
                style.style(),
                style.skus().stream()
                        .sorted(java.util.Comparator.comparing(Sku::code))
                        .toList());
    }
}
