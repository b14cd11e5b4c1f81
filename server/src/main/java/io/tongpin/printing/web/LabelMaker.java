package io.tongpin.printing.web;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.catalog.Skus;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import io.tongpin.pricing.PriceLists;
import io.tongpin.pricing.PricesAsked;
import io.tongpin.printing.LabelOf;
import io.tongpin.printing.LabelTemplate;
import io.tongpin.printing.LabelTemplates;
import io.tongpin.printing.Paper;
import io.tongpin.printing.Printing;
import io.tongpin.printing.SlipOf;
import io.tongpin.printing.layout.Leaf;
import io.tongpin.printing.layout.PdfFile;
import io.tongpin.printing.layout.SvgPicture;
import io.tongpin.printing.layout.Tag;
import io.tongpin.printing.layout.TagLayout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a PDF of labels (标签制成 PDF), with what whoever prints them sees of the articles. */
@Component
class LabelMaker {

    private final Skus skus;
    private final Database database;
    private final PaperMaker papers;
    private final LabelTemplates templates;
    private final PriceLists lists;
    private final JsonMapper json;

    LabelMaker(
            Skus skus,
            Database database,
            PaperMaker papers,
            LabelTemplates templates,
            PriceLists lists,
            JsonMapper json) {
        this.skus = skus;
        this.database = database;
        this.papers = papers;
        this.templates = templates;
        this.lists = lists;
        this.json = json;
    }

    byte[] labels(Actor actor, Printing printing) {
        List<UUID> ids = printing.labels().stream().map(Printing.Labels::sku).toList();
        Map<UUID, SkuFacts> found = known(actor, ids);
        LabelTemplate template = templates.of(actor.company(), printing.paper()).template();
        Map<UUID, BigDecimal> there =
                listed(actor, template, found.values(), printing, prices(actor, printing.pricedIn(), ids));
        SlipOf.Firm firm = papers.firm(actor);
        List<Leaf> leaves = new ArrayList<>();
        for (Printing.Labels one : printing.labels()) {
            SkuFacts sku = found.get(one.sku());
            if (sku != null) {
                BigDecimal price = there.getOrDefault(sku.id(), orZero(sku.listPrice()));
                JsonNode seen = json.valueToTree(LabelJson.of(sku, price.signum() == 0 ? null : price));
                Tag tag = LabelOf.of(template, printing.paper(), words(seen, firm), code(seen));
                leaves.addAll(Collections.nCopies(one.copies(), TagLayout.of(tag, printing.paper())));
            }
        }
        return PdfFile.of(leaves, "Tongpin", printing.id(), printing.at());
    }

    /** All of them, or none: a label that is missing is found out too late. */
    Map<UUID, SkuFacts> known(Actor actor, List<UUID> ids) {
        Map<UUID, SkuFacts> found = skus.byIds(actor.company(), ids);
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new Refused(Refusal.unknown("master.unknown", id));
        });
        return found;
    }

    /** What stands on labels in a store that the person may know of. */
    private Map<UUID, BigDecimal> prices(Actor actor, @Nullable UUID store, List<UUID> ids) {
        return store == null || !actor.reach("catalog.view").coversOwn(store)
                ? Map.of()
                : database.read(actor.company(), tx -> skus.labels(tx, store, ids));
    }

    /** Where the template says so, what a price list says; what that says nothing of costs what is on the label. */
    private Map<UUID, BigDecimal> listed(
            Actor actor,
            LabelTemplate template,
            Collection<SkuFacts> articles,
            Printing printing,
            Map<UUID, BigDecimal> labels) {
        UUID list = template.priceList();
        if (list == null) {
            return labels;
        }
        LocalDate day = papers.day(actor, printing.pricedIn(), printing.at());
        PricesAsked asked = database.read(actor.company(), tx -> PricesAsked.of(tx, lists, list, articles, day));
        Map<UUID, BigDecimal> prices = new HashMap<>(labels);
        for (SkuFacts article : articles) {
            asked.price(article, BigDecimal.ONE, labels.getOrDefault(article.id(), article.listPrice()))
                    .ifPresent(price -> prices.put(article.id(), price.price()));
        }
        return prices;
    }

    /** A label as it would be, of a made-up article. */
    String preview(Actor actor, Paper paper, LabelTemplate template) {
        Map<String, String> facts = Map.of(
                "company", papers.firm(actor).name(),
                "name", "短袖衬衫",
                "style", "SP2601",
                "color", "深蓝",
                "size", "M",
                "price", "¥199.00");
        return SvgPicture.of(List.of(TagLayout.of(LabelOf.of(template, paper, facts, "6901234567892"), paper)));
    }

    private static BigDecimal orZero(@Nullable BigDecimal price) {
        return price == null ? BigDecimal.ZERO : price;
    }

    private static String code(JsonNode seen) {
        String barcode = seen.path("barcode").asString("");
        return barcode.isEmpty() ? seen.path("code").asString("") : barcode;
    }

    private static Map<String, String> words(JsonNode seen, SlipOf.Firm firm) {
        String price = seen.path("listPrice").asString("");
        return Map.of(
                "company", firm.name(),
                "name", seen.path("name").asString(""),
                "style", seen.path("styleCode").asString(""),
                "color", seen.path("color").asString(""),
                "size", seen.path("size").asString(""),
                "price", price.isEmpty() ? "" : (firm.currency().equals("CNY") ? "¥" : "") + SlipOf.price(price));
    }
}
