package io.tongpin.access;

import io.tongpin.masters.Master;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in (用户).
 *
 * @param code the login
 * @param roles ids of roles, as text; their rights add up
 * @param store the store the person works in, null at headquarters
 */
public record Person(
        UUID id,
        String code,
        String name,
        List<String> roles,
        @Nullable UUID store,
        @Nullable String phone,
        int version,
        boolean archived)
        implements Master {

    public Person {
        roles = List.copyOf(roles);
    }
}
