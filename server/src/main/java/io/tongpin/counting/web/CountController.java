package io.tongpin.counting.web;

import io.tongpin.counting.CountArticle;
import io.tongpin.counting.CountProgress;
import io.tongpin.counting.CountRights;
import io.tongpin.counting.CountScope;
import io.tongpin.counting.CountSheets;
import io.tongpin.counting.Counts;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts of a warehouse by several people; the rights to the stocktake decide. */
@RestController
@Needs(Needs.SIGN_IN)
@RequestMapping(path = "/api/counts", produces = MediaType.APPLICATION_JSON_VALUE)
class CountController {

    private final Counts counts;
    private final CountSheets sheets;
    private final CountRights rights;

    CountController(Counts counts, CountSheets sheets, CountRights rights) {
        this.counts = counts;
        this.sheets = sheets;
        this.rights = rights;
    }

    /**
     * A count that is to be.
     *
     * @param scope {@code WHOLE}; {@code PART} with categories or brands; {@code CYCLE} with days or classes; {@code CHOSEN}
     *     with skus
     * @param idleDays only what was not counted for so many days
     * @param classes {@code A B C}, by what lies there is worth
     * @param blind whether those who count are not told what the books say
     * @param reasonAbove differences worth as much or more need a reason
     */
    record WishJson(
            @Nullable UUID warehouse,
            @Nullable String name,
            @Nullable String scope,
            @Nullable List<UUID> categories,
            @Nullable List<UUID> brands,
            @Nullable Integer idleDays,
            @Nullable List<String> classes,
            @Nullable List<UUID> skus,
            @Nullable Boolean blind,
            @Nullable Money reasonAbove) {

        private Counts.Wish wish(UUID id) {
            CountScope scope = new CountScope(
                    kind(Given.or(this.scope, "WHOLE")),
                    Given.list(categories),
                    Given.list(brands),
                    idleDays,
                    Given.list(classes),
                    Given.list(skus));
            return new Counts.Wish(
                    id,
                    Given.id("warehouse", warehouse),
                    Given.text(name),
                    scope,
                    Boolean.TRUE.equals(blind),
                    reasonAbove);
        }

        private static CountScope.Kind kind(String name) {
            return Stream.of(CountScope.Kind.values())
                    .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Refusal.input("counting.scope-wrong", "field", "scope")));
        }
    }

    /**
     * A scan.
     *
     * @param sku left out: the server looks for the code
     * @param track lot or serial number, where the article has them
     * @param expiry as it stands on the box; of a lot that the books know, they know it better
     * @param quantity left out: one
     * @param ago milliseconds before this was sent
     * @param undoes the scan that it takes back
     */
    record ScanJson(
            @Nullable UUID id,
            @Nullable String zone,
            @Nullable UUID sku,
            @Nullable String track,
            @Nullable LocalDate expiry,
            @Nullable String code,
            @Nullable Quantity quantity,
            @Nullable Long ago,
            @Nullable UUID undoes) {

        private CountSheets.Sent sent() {
            return new CountSheets.Sent(
                    Given.id("id", id),
                    Given.text(zone),
                    sku,
                    track,
                    expiry,
                    Given.text(code),
                    quantity == null ? Quantity.of(1) : quantity,
                    Duration.ofMillis(ago == null ? 0 : ago),
                    undoes);
        }
    }

    record ScansJson(@Nullable List<ScanJson> scans) {}

    /** How many were new, and codes that nothing is known by. */
    record TakenJson(int stored, List<String> unknown) {}

    record CountsJson(List<CountJson> items) {}

    record ArticlesJson(List<CountArticle> items) {}

    /** A count and how far it is. */
    record ShownJson(CountJson count, CountProgress progress) {}

    @GetMapping
    CountsJson list(Actor actor) {
        allowed(actor, "view");
        return new CountsJson(counts.list(actor).stream()
                .map(seen -> CountJson.of(actor, rights, seen))
                .toList());
    }

    @GetMapping("/{id}")
    ShownJson show(Actor actor, @PathVariable UUID id) {
        allowed(actor, "view");
        Counts.Seen seen = counts.find(actor, id).orElseThrow(() -> unknown(id));
        return new ShownJson(
                CountJson.of(actor, rights, seen), counts.progress(actor, id).orElseThrow(() -> unknown(id)));
    }

    private void allowed(Actor actor, String act) {
        allowed(rights, actor, act);
    }

    /** Whoever may nowhere is told so, and not what there is. */
    static void allowed(CountRights rights, Actor actor, String act) {
        rights.nowhere(actor, act).ifPresent(why -> {
            throw new Refused(why);
        });
    }

    static Refused unknown(UUID id) {
        return new Refused(Refusal.unknown("counting.unknown", id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    CountJson open(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody WishJson body) {
        allowed(actor, "create");
        Refused.unless(counts.open(actor, command, body.wish(id)));
        return CountJson.of(actor, rights, counts.find(actor, id).orElseThrow(() -> unknown(id)));
    }

    @GetMapping("/{id}/articles")
    ArticlesJson articles(Actor actor, @PathVariable UUID id) {
        allowed(actor, "view");
        return new ArticlesJson(counts.articles(actor, id).orElseThrow(() -> unknown(id)));
    }

    @PostMapping(path = "/{id}/scans", consumes = MediaType.APPLICATION_JSON_VALUE)
    TakenJson scans(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody ScansJson body) {
        allowed(actor, "edit");
        List<CountSheets.Sent> sent =
                Given.list(body.scans()).stream().map(ScanJson::sent).toList();
        CountSheets.Taken taken = Refused.unless(sheets.take(actor, command, id, sent));
        return new TakenJson(taken.stored(), taken.unknown().stream().sorted().toList());
    }
}
