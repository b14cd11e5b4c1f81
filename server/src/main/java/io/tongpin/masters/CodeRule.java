package io.tongpin.masters;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How a company makes the codes of one sort of record (编码规则).
 *
 * @param code the sort of record
 * @param pattern as {@link CodePattern} reads it; empty is no rule any more
 * @param strict whether a new record with another code is refused, and not only pointed out
 */
record CodeRule(UUID id, String code, String name, String pattern, boolean strict, int version, boolean archived)
        implements Master {

    /** There is one for each sort, so its name is its id. */
    static CodeRule of(String sort, String pattern, boolean strict, int seen) {
        UUID id = UUID.nameUUIDFromBytes(("code-rule " + sort).getBytes(StandardCharsets.UTF_8));
        return new CodeRule(id, sort, sort, pattern, strict, seen, false);
    }
}
