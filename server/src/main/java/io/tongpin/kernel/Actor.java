package io.tongpin.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, for which company, from where, and what they may do (操作人). Filled once at the edge and passed
 * down as a parameter.
 *
 * @param company number of the company whose books are meant
 * @param rights {@code module.action} strings; {@code *} allows everything
 * @param store the store the person works in, or null at headquarters
 * @param device name of the device, for the log
 */
public record Actor(
        int company,
        UUID user,
        String name,
        Set<String> rights,
        @Nullable UUID store,
        @Nullable String device) {

    public Actor {
        rights = Set.copyOf(rights);
    }

    /** Deny by default: true only if the right itself, {@code module.*} or {@code *} was granted. */
    public boolean may(String module, String action) {
        return rights.contains("*") || rights.contains(module + ".*") || rights.contains(module + "." + action);
    }
}
