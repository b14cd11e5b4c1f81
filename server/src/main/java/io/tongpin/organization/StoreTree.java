package io.tongpin.organization;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is under whom (组织树), as a map from each unit to the one above it. */
final class StoreTree {

    private StoreTree() {}

    /** Whether the way up from a unit comes back to it. */
    static boolean isInCircle(Map<UUID, @Nullable UUID> parents, UUID unit) {
        Set<UUID> seen = new HashSet<>();
        for (UUID at = unit; at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                return true;
            }
        }
        return false;
    }
}
