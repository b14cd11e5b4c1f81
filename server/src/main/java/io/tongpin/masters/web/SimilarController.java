package io.tongpin.masters.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.AlikeRecords;
import io.tongpin.masters.AlikeRecords.Alike;
import io.tongpin.platform.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is there already and may be what somebody is about to enter. It only says so. Nobody is told of a record by what they
 * do not see of it: else whoever tries phone numbers would learn whose they are.
 */
@RestController
class SimilarController {

    private final List<AlikeRecords> sorts;
    private final FieldCatalogue fields;
    private final Database database;

    SimilarController(List<AlikeRecords> sorts, FieldCatalogue fields, Database database) {
        this.sorts = sorts;
        this.fields = fields;
        this.database = database;
    }

    /** @param by the field in which it is like what was entered */
    record SimilarJson(UUID id, String code, String name, String by) {

        static SimilarJson of(Alike alike) {
            return new SimilarJson(alike.id(), alike.code(), alike.name(), alike.by());
        }
    }

    /** Likest first. */
    record AllSimilar(List<SimilarJson> items) {}

    @Needs(Needs.SIGN_IN)
    @GetMapping(path = "/api/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    AllSimilar similar(
            Actor actor,
            @RequestParam String of,
            @RequestParam UUID record,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String taxNo,
            @RequestParam(required = false) @Nullable UUID brand) {
        AlikeRecords.Entered entered = new AlikeRecords.Entered(record, code, name, phone, taxNo, brand);
        AlikeRecords sort = sorts.stream()
                .filter(one ->
                        one.entity().equals(of) && !actor.reach(one.right()).nowhere())
                .findFirst()
                .orElse(null);
        if (sort == null) {
            return new AllSimilar(List.of());
        }
        Sight sight = new Sight(fields, actor);
        Map<UUID, SimilarJson> told = new LinkedHashMap<>();
        database.read(actor.company(), actor.reach(sort.right()), tx -> sort.like(tx, entered)).stream()
                .filter(alike -> sees(sight, sort.entity(), alike))
                .forEach(alike -> told.putIfAbsent(alike.id(), SimilarJson.of(alike)));
        return new AllSimilar(told.values().stream().limit(AlikeRecords.MOST).toList());
    }

    private static boolean sees(Sight sight, String entity, Alike alike) {
        Shown shown = Shown.of(entity, alike.store());
        return Stream.of("code", "name", alike.by())
                .allMatch(field -> sight.of(shown, field).shows());
    }
}
