package io.tongpin.access;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which fields a role does not see or does not change (字段规则): how they are read and checked. */
final class FieldRules {

    private FieldRules() {}

    static List<FieldRule> of(Array texts) throws SQLException {
        return Stream.of((String[]) texts.getArray())
                .map(FieldRule::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Refuses what is no rule, and what is a rule about nothing. */
    static void check(Collection<String> texts, FieldCatalogue fields, Bounds bounds) {
        for (String text : texts) {
            FieldRule rule = FieldRule.of(text).orElse(null);
            if (rule == null) {
                String shown = text.length() > 90 ? text.substring(0, 90) : text;
                bounds.refuse(Refusal.input("access.field-rule-malformed", "rule", shown));
            } else if (!rule.entity().equals(FieldRule.ALL)
                    && fields.find(rule.entity()).isEmpty()) {
                bounds.refuse(Refusal.input("access.entity-unknown", "entity", rule.entity()));
            } else if (!fields.knows(rule)) {
                bounds.refuse(Refusal.input("access.field-unknown", "entity", rule.entity(), "field", rule.field()));
            }
        }
    }
}
