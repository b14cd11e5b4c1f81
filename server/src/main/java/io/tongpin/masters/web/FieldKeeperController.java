package io.tongpin.masters.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Keeper;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.Keepers;
import io.tongpin.platform.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who keeps which fields of the company's records. */
@RestController
@RequestMapping(path = "/api/field-keepers", produces = MediaType.APPLICATION_JSON_VALUE)
class FieldKeeperController {

    private final Keepers keepers;
    private final FieldCatalogue catalogue;

    FieldKeeperController(Keepers keepers, FieldCatalogue catalogue) {
        this.keepers = keepers;
        this.catalogue = catalogue;
    }

    /**
     * A field and who keeps it.
     *
     * @param keeper {@code hq}, {@code store} or {@code shared}
     * @param choices what it can be
     */
    record FieldJson(String field, String keeper, String otherwise, List<String> choices) {}

    /** @param version of what the company has said of this sort; 0 if it has said nothing */
    record SortJson(String entity, int version, List<FieldJson> fields) {}

    record SortsJson(List<SortJson> items) {}

    /** @param keepers by field; one that is not named is kept as it comes */
    record Wanted(@Nullable String entity, @Nullable Map<String, String> keepers) {}

    @GetMapping
    @Needs("access.view")
    SortsJson list(Actor actor) {
        return new SortsJson(
                keepers.of(actor.company()).stream().map(this::json).toList());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    @Critical
    SortJson change(
            Actor actor,
            @RequestHeader("If-Match") String ifMatch,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body) {
        Map<String, String> wishes = body.keepers() == null ? Map.of() : body.keepers();
        return json(Refused.unless(
                keepers.change(actor, command, Given.text(body.entity()), Base.version(ifMatch), wishes)));
    }

    private SortJson json(Keepers.Kept kept) {
        Map<String, FieldCatalogue.Field> fields =
                catalogue.find(kept.entity()).orElseThrow().fields();
        return new SortJson(
                kept.entity(),
                kept.version(),
                kept.keepers().entrySet().stream()
                        .map(one -> json(one.getKey(), one.getValue(), fields.get(one.getKey())))
                        .toList());
    }

    private static FieldJson json(String key, Keeper keeper, FieldCatalogue.@Nullable Field defined) {
        boolean local = defined != null && defined.local();
        return new FieldJson(
                key,
                keeper.text(),
                defined == null ? keeper.text() : defined.keeper().text(),
                Arrays.stream(Keeper.values())
                        .filter(one -> local || one != Keeper.STORE)
                        .map(Keeper::text)
                        .toList());
    }
}
