package io.tongpin.access.web;

import io.tongpin.access.Role;
import io.tongpin.kernel.FieldRule;
import io.tongpin.masters.web.Given;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as JSON.
 *
 * @param secondFactor whoever has the role does nothing before they have a second factor
 */
record RoleJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable List<String> rights,
        @Nullable List<RuleJson> fieldRules,
        @Nullable Boolean secondFactor,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    /**
     * How a field is seen: {@code hidden masked read-only editable}.
     *
     * @param entity kind of document or sort of record, or {@code *} with a class of fields
     * @param field as the definition names it, {@code lines.price}, or a class, {@code @sale}
     * @param state {@code draft posted any}; {@code any} if it is not said
     */
    record RuleJson(
            @Nullable String entity,
            @Nullable String field,
            @Nullable String state,
            @Nullable String rule) {

        static RuleJson of(FieldRule rule) {
            return new RuleJson(
                    rule.entity(),
                    rule.field(),
                    rule.when().text(),
                    rule.access().text());
        }

        String text() {
            return String.join(" ", Given.text(entity), Given.text(field), Given.or(state, "any"), Given.text(rule));
        }
    }

    static RoleJson of(Role record) {
        return new RoleJson(
                record.id(),
                record.code(),
                record.name(),
                record.rights(),
                record.fieldRules().stream()
                        .map(FieldRule::of)
                        .flatMap(Optional::stream)
                        .map(RuleJson::of)
                        .toList(),
                record.secondFactor(),
                record.version(),
                record.archived());
    }

    Role record(UUID id, int base) {
        return new Role(
                id,
                Given.text(code),
                Given.text(name),
                Given.list(rights),
                Given.list(fieldRules).stream().map(RuleJson::text).toList(),
                Boolean.TRUE.equals(secondFactor),
                base,
                false);
    }
}
