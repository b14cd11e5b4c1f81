package io.tongpin.access;

import io.tongpin.masters.Master;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in (用户).
 *
 * @param code the login
 * @param assignments {@link Assignment}s as text: roles and where they hold; they add up
 * @param store the store the person works in, null at headquarters
 */
public record Person(
        UUID id,
        String code,
        String name,
        List<String> assignments,
        @Nullable UUID store,
        @Nullable String phone,
        int version,
        boolean archived)
        implements Master {

    public Person {
        assignments = assignments.stream().distinct().toList();
    }

    /** Those that can be read. */
    List<Assignment> assigned() {
        return assignments.stream()
                .map(Assignment::of)
                .flatMap(Optional::stream)
                .toList();
    }

    Person with(List<Assignment> others) {
        List<String> texts = others.stream().map(Assignment::text).toList();
        return new Person(id, code, name, texts, store, phone, version, archived);
    }
}
