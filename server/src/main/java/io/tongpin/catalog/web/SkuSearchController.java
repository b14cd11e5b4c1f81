package io.tongpin.catalog.web;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.catalog.SkuSearch;
import io.tongpin.catalog.StyleMatrices;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds articles for lines that are being entered: one that is typed, many that were scanned, all of a style. */
@RestController
@Needs("catalog.view")
@RequestMapping(path = "/api/skus", produces = MediaType.APPLICATION_JSON_VALUE)
class SkuSearchController {

    private final SkuSearch search;
    private final StyleMatrices matrices;
    private final FoundArticles articles;

    SkuSearchController(SkuSearch search, StyleMatrices matrices, FoundArticles articles) {
        this.search = search;
        this.matrices = matrices;
        this.articles = articles;
    }

    /** What a code stands for; several when it is the code of one article and on the label of another in small letters. */
    record ExactJson(String code, List<FoundJson> found) {}

    @GetMapping("/search")
    List<FoundJson> find(
            Actor actor,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable UUID warehouse,
            @RequestParam(required = false) @Nullable UUID store,
            @RequestParam(defaultValue = "20") int limit) {
        UUID there = FoundArticles.priced(actor, store);
        SkuSearch.Found found = search.find(actor.company(), there, q, limit);
        return articles.shown(actor, warehouse, there, found.skus()).values().stream()
                .map(article -> found.near() ? article.calledNearlySo() : article)
                .toList();
    }

    /** Each code as it was asked, with the articles that have it. */
    @GetMapping("/exact")
    List<ExactJson> exact(
            Actor actor,
            @RequestParam List<String> code,
            @RequestParam(required = false) @Nullable UUID warehouse,
            @RequestParam(required = false) @Nullable UUID store) {
        UUID there = FoundArticles.priced(actor, store);
        Map<String, List<SkuFacts>> found = search.exactly(actor.company(), there, code);
        Set<SkuFacts> all = new HashSet<>();
        found.values().forEach(all::addAll);
        Map<UUID, FoundJson> shown = articles.shown(actor, warehouse, there, all);
        return code.stream()
                .distinct()
                .limit(SkuSearch.MOST)
                .map(one -> new ExactJson(
                        one,
                        found.getOrDefault(one, List.of()).stream()
                                .map(sku -> shown.get(sku.id()))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** Every colour and size of the style that an article belongs to. */
    @GetMapping("/matrix")
    MatrixJson matrix(
            Actor actor,
            @RequestParam UUID sku,
            @RequestParam(required = false) @Nullable UUID warehouse,
            @RequestParam(required = false) @Nullable UUID store) {
        UUID there = FoundArticles.priced(actor, store);
        return matrices.of(actor.company(), there, sku)
                .map(matrix -> MatrixJson.of(
                        matrix,
                        List.copyOf(articles.shown(actor, warehouse, there, matrix.skus())
                                .values())))
                .orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", sku)));
    }
}
