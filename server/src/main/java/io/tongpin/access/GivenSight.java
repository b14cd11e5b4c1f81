package io.tongpin.access;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldRule.When;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Nobody lets others see or change a field that they do not see or change themselves (字段授权规则). */
final class GivenSight {

    private static final int MOST_REASONS = 20;

    private GivenSight() {}

    static List<Refusal> beyond(FieldCatalogue fields, Actor giver, List<Actor.Grant> given) {
        Sight own = new Sight(fields, giver);
        if (own.everything()) {
            return List.of();
        }
        Sight other =
                new Sight(fields, new Actor(giver.company(), giver.user(), "", given, giver.store(), giver.device()));
        List<Refusal> why = new ArrayList<>();
        for (FieldCatalogue.Entity entity : fields.all()) {
            for (String field : entity.fields().keySet()) {
                if (why.size() < MOST_REASONS && isMore(own, other, entity.code(), field)) {
                    why.add(Refusal.rule("access.grants-field", "entity", entity.code(), "field", field));
                }
            }
        }
        return why;
    }

    private static boolean isMore(Sight own, Sight other, String entity, String field) {
        return other.shows(entity)
                && (isMore(own, other, entity, field, When.DRAFT) || isMore(own, other, entity, field, When.POSTED));
    }

    private static boolean isMore(Sight own, Sight other, String entity, String field, When when) {
        return other.best(entity, field, when).compareTo(own.best(entity, field, when)) > 0;
    }
}
