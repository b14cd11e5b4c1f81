package io.tongpin.access;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.definitions.WhySeen;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says why somebody sees a field, or does not, or may not change it (字段权限解释): which rule of which role it is, and which
 * role is the most generous.
 */
public final class ExplainingFields {

    private final Explaining explaining;
    private final FieldCatalogue fields;

    public ExplainingFields(Explaining explaining, FieldCatalogue fields) {
        this.explaining = explaining;
        this.fields = fields;
    }

    /** A rule of a role, as the role's form has it. */
    public record Rule(String entity, String field, String state, String rule) {

        private static @Nullable Rule of(@Nullable FieldRule rule) {
            return rule == null
                    ? null
                    : new Rule(
                            rule.entity(),
                            rule.field(),
                            rule.when().text(),
                            rule.access().text());
        }
    }

    /**
     * What one role says.
     *
     * @param speaks whether it shows the thing there; else it has no say
     * @param access what it would let them see
     * @param rule because of which; null: it has none about this
     * @param wins whether it is the most generous of them
     * @param lentBy name of who has lent it, empty for whoever may not know it; null: it is their own
     */
    public record Said(
            String role,
            boolean speaks,
            String access,
            @Nullable Rule rule,
            boolean wins,
            @Nullable String lentBy) {}

    /**
     * The answer.
     *
     * @param access how they see it
     * @param part the field that decides, of several that a total is made of
     * @param fieldClass what it gives away, if anything
     * @param limit what stands above what roles say
     * @param right that its class takes, or that changing it takes
     * @param rights why they have that right there, or the right to see the thing itself
     * @param bought whether it is seen only because the store has bought it itself
     * @param said what each role says, the most generous first
     * @param preview whether it is about whom one looks as
     */
    public record Answer(
            String access,
            String part,
            @Nullable String fieldClass,
            WhySeen.Limit limit,
            String right,
            Explaining.@Nullable Answer rights,
            boolean bought,
            List<Said> said,
            boolean preview) {}

    /** @param shown what it is a field of, where and in which state */
    public Answer why(Subject subject, Shown shown, String field) {
        List<Held> standing = explaining.standing(subject);
        WhySeen why = WhySeen.of(fields, Explaining.actor(subject, standing), shown, field)
                .orElseThrow(() -> new Refused(unknown(shown.entity(), field)));
        FieldClass fieldClass = why.fieldClass();
        return new Answer(
                why.access().text(),
                why.part(),
                fieldClass == null ? null : fieldClass.text(),
                why.limit(),
                why.right(),
                rights(subject, shown, why),
                why.bought(),
                said(why, standing),
                subject.preview());
    }

    private Refusal unknown(String entity, String field) {
        return fields.find(entity).isEmpty()
                ? Refusal.input("access.entity-unknown", "entity", entity)
                : Refusal.input("access.field-unknown", "entity", entity, "field", field);
    }

    private static List<Said> said(WhySeen why, List<Held> standing) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            WhySeen.Said one = why.said().get(i);
            Held held = standing.get(i);
            said.add(new Said(
                    held.name(), one.speaks(), one.access().text(), Rule.of(one.rule()), one.wins(), held.lentBy()));
        }
        said.sort(Comparator.comparing(Said::wins, Comparator.reverseOrder())
                .thenComparing(Said::speaks, Comparator.reverseOrder()));
        return said;
    }

    private Explaining.@Nullable Answer rights(Subject subject, Shown shown, WhySeen why) {
        UUID store = shown.store();
        if (why.limit() == WhySeen.Limit.NOT_SHOWN) {
            Set<String> any = fields.find(shown.entity())
                    .map(entity -> Set.copyOf(entity.rights()))
                    .orElse(Set.of());
            return explaining.why(subject, any, shown.places());
        }
        return why.right().isEmpty()
                ? null
                : explaining.why(subject, Set.of(why.right()), store == null ? Set.of() : Set.of(store));
    }
}
