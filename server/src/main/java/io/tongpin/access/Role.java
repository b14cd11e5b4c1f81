package io.tongpin.access;

import io.tongpin.kernel.FieldRule;
import io.tongpin.masters.Master;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person of this role may do (角色): rights as {@code module.action}, {@code module.*} or {@code *}.
 *
 * @param secondFactor whoever has the role does nothing before they have a second factor
 * @param fieldRules which fields are not seen or not changed, each as {@link FieldRule} is written
 */
public record Role(
        UUID id,
        String code,
        String name,
        List<String> rights,
        List<String> fieldRules,
        boolean secondFactor,
        int version,
        boolean archived)
        implements Master {

    public Role {
        rights = List.copyOf(rights);
        fieldRules = List.copyOf(fieldRules);
    }

    /** As they are understood; what is no rule is refused when the role is saved. */
    List<FieldRule> rules() {
        return fieldRules.stream().map(FieldRule::of).flatMap(Optional::stream).toList();
    }
}
