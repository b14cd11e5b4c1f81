package io.tongpin.masters;

import io.tongpin.definitions.Keeper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who keeps the fields of one sort of record in a company (字段归属), as far as the company has said so.
 *
 * @param code the sort of record
 * @param kept {@code field=keeper}, each field once
 */
record FieldKeeping(UUID id, String code, String name, List<String> kept, int version, boolean archived)
        implements Master {

    FieldKeeping {
        kept = List.copyOf(kept);
    }

    /** @param seen the version that it was changed from */
    static FieldKeeping of(String entity, Map<String, Keeper> keepers, int seen) {
        List<String> kept = new TreeMap<>(keepers)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue().text())
                        .toList();
        return new FieldKeeping(idOf(entity), entity, entity, kept, seen, false);
    }

    /** There is one for each sort, so its name is its id. */
    static UUID idOf(String entity) {
        return UUID.nameUUIDFromBytes(("field-keeping " + entity).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Keeper> keepers() {
        Map<String, Keeper> keepers = new LinkedHashMap<>();
        for (String one : kept) {
            int at = one.indexOf('=');
            Keeper.of(one.substring(at + 1)).ifPresent(keeper -> keepers.put(one.substring(0, at), keeper));
        }
        return keepers;
    }
}
