package io.tongpin.masters.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.OwnValue;
import io.tongpin.masters.OwnValues;
import io.tongpin.platform.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stores say for themselves of goods; the field's right in that store is asked for by what they say. */
@RestController
@Needs("catalog.view")
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class OwnValueController {

    private static final int MOST = 100;

    private final OwnValues values;

    OwnValueController(OwnValues values) {
        this.values = values;
    }

    /** @param value null: the store has taken back what it said, and headquarters' value holds */
    record OwnValueJson(
            UUID id,
            UUID store,
            String entity,
            UUID record,
            String field,
            @Nullable String value,
            int version,
            String setByName,
            Instant setAt) {

        static OwnValueJson of(OwnValue own) {
            return new OwnValueJson(
                    own.id(),
                    own.store(),
                    own.entity(),
                    own.record(),
                    own.field(),
                    own.value(),
                    own.version(),
                    own.setByName(),
                    own.setAt());
        }
    }

    record Wanted(
            @Nullable String entity,
            @Nullable UUID record,
            @Nullable String field,
            @Nullable String value) {}

    @GetMapping("/own-values")
    Page<OwnValueJson> list(
            Actor actor,
            @RequestParam(defaultValue = "style") String entity,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<OwnValue> found = values.of(actor, entity, Given.id("record", record), after, most + 1);
        List<OwnValueJson> shown =
                found.stream().limit(most).map(OwnValueJson::of).toList();
        return new Page<>(shown, found.size() > most ? shown.getLast().id().toString() : null);
    }

    @PutMapping(path = "/stores/{id}/own-values", consumes = MediaType.APPLICATION_JSON_VALUE)
    OwnValueJson set(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody Wanted body) {
        int base = Base.version(ifMatch);
        if (!actor.reach("catalog.view").coversOwn(id)) {
            throw new Refused(new Refusal(
                    "access.store-out-of-reach", 403, Map.of("right", "catalog.view", "store", id.toString())));
        }
        OwnValues.Wish wish = new OwnValues.Wish(
                id,
                Given.text(body.entity()),
                Given.id("record", body.record()),
                Given.text(body.field()),
                body.value());
        return OwnValueJson.of(Refused.unless(values.set(actor, command, base, wish)));
    }
}
