package io.tongpin.access;

import io.tongpin.masters.Master;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key for scripts (API 令牌), which acts as its user. Archived is revoked.
 *
 * @param code its first letters, by which it is recognised; the rest is told once and kept nowhere
 * @param rights none: everything the user may; else at most these of them
 * @param stores none: wherever the user may; else at most in these
 */
public record ApiToken(
        UUID id,
        String code,
        String name,
        UUID user,
        List<String> rights,
        List<String> stores,
        @Nullable Instant expiresAt,
        int version,
        boolean archived)
        implements Master {

    public ApiToken {
        rights = List.copyOf(rights);
        stores = List.copyOf(stores);
    }
}
