package io.tongpin.printing.web;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.catalog.Skus;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import io.tongpin.printing.Printing;
import io.tongpin.printing.SlipOf;
import io.tongpin.printing.layout.Leaf;
import io.tongpin.printing.layout.PdfFile;
import io.tongpin.printing.layout.Tag;
import io.tongpin.printing.layout.TagLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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
    private final JsonMapper json;

    LabelMaker(Skus skus, Database database, PaperMaker papers, JsonMapper json) {
        this.skus = skus;
        this.database = database;
        this.papers = papers;
        this.json = json;
    }

    byte[] labels(Actor actor, Printing printing) {
        List<UUID> ids = printing.labels().stream().map(Printing.Labels::sku).toList();
        Map<UUID, SkuFacts> found = known(actor, ids);
        Map<UUID, BigDecimal> there = prices(actor, printing.pricedIn(), ids);
        SlipOf.Firm firm = papers.firm(actor);
        List<Leaf> leaves = new ArrayList<>();
        for (Printing.Labels one : printing.labels()) {
            SkuFacts sku = found.get(one.sku());
            if (sku != null) {
                BigDecimal price = there.getOrDefault(sku.id(), orZero(sku.listPrice()));
                JsonNode seen = json.valueToTree(LabelJson.of(sku, price.signum() == 0 ? null : price));
                leaves.addAll(Collections.nCopies(one.copies(), TagLayout.of(tag(seen, firm), printing.paper())));
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

    private static BigDecimal orZero(@Nullable BigDecimal price) {
        return price == null ? BigDecimal.ZERO : price;
    }

    private static Tag tag(JsonNode seen, SlipOf.Firm firm) {
        String price = text(seen, "listPrice");
        String barcode = text(seen, "barcode");
        String code = text(seen, "code");
        return new Tag(
                firm.name(),
                text(seen, "name"),
                text(seen, "styleCode"),
                text(seen, "color"),
                text(seen, "size"),
                barcode != null ? barcode : code != null ? code : "",
                price == null ? null : (firm.currency().equals("CNY") ? "¥" : "") + SlipOf.price(price));
    }

    private static @Nullable String text(JsonNode seen, String field) {
        String text = seen.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
