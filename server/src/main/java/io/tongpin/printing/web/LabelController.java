package io.tongpin.printing.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import io.tongpin.printing.Paper;
import io.tongpin.printing.Printing;
import io.tongpin.printing.Prints;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Prints labels and hang tags of articles; the paper is fetched where that of documents is. */
@RestController
class LabelController {

    /** A roll of small labels. */
    private static final int MOST = 1_000;

    private final Prints prints;
    private final LabelMaker labels;

    LabelController(Prints prints, LabelMaker labels) {
        this.prints = prints;
        this.labels = labels;
    }

    /** How many labels of which article. */
    record Item(@Nullable UUID sku, int copies) {}

    /**
     * What is to be printed.
     *
     * @param paper {@code 40x30 60x40 tag}
     * @param store whose prices; headquarters' where it is not said
     */
    record Wanted(
            @Nullable List<Item> items,
            @Nullable String paper,
            @Nullable UUID store) {}

    @PostMapping(path = "/api/labels", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("catalog.print")
    PrintController.Begun begin(Actor actor, @RequestHeader("Idempotency-Key") UUID command, @RequestBody Wanted body) {
        List<Printing.Labels> wanted = items(body);
        long all = wanted.stream().mapToLong(Printing.Labels::copies).sum();
        if (all < 1 || all > MOST || wanted.stream().anyMatch(one -> one.copies() < 1)) {
            throw new Refused(Refusal.input("printing.labels", "max", "" + MOST));
        }
        labels.known(actor, wanted.stream().map(Printing.Labels::sku).toList());
        Prints.Wish wish = new Prints.Wish(paper(body.paper()), List.of(), wanted, body.store());
        return new PrintController.Begun(Refused.unless(prints.begin(actor, command, wish)));
    }

    private static List<Printing.Labels> items(Wanted body) {
        List<Item> items = body.items() == null ? List.of() : body.items();
        return items.stream()
                .map(one -> {
                    if (one.sku() == null) {
                        throw new Refused(Refusal.input("documents.field-missing", "field", "sku"));
                    }
                    return new Printing.Labels(one.sku(), one.copies());
                })
                .toList();
    }

    static Paper paper(@Nullable String code) {
        return Paper.of(code == null ? "" : code)
                .filter(Paper::label)
                .orElseThrow(
                        () -> new Refused(Refusal.input("printing.paper-unknown", "paper", code == null ? "" : code)));
    }
}
