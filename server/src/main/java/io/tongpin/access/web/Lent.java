package io.tongpin.access.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.definitions.Looks;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In whose stead somebody saw something (代看): of those who have lent them rights, the first without whom they had not. */
final class Lent {

    private Lent() {}

    static Actor.@Nullable Lender by(Actor actor, Looks.Seen seen, FieldCatalogue fields) {
        Actor own = actor.own();
        if (own == actor || sees(own, seen, fields)) {
            return null;
        }
        List<Actor.Lender> lenders = actor.grants().stream()
                .map(Actor.Grant::lender)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return lenders.stream()
                .filter(lender -> sees(with(actor, lender), seen, fields))
                .findFirst()
                .orElse(lenders.getFirst());
    }

    private static Actor with(Actor actor, Actor.Lender lender) {
        List<Actor.Grant> grants = actor.grants().stream()
                .filter(grant -> grant.lender() == null || grant.lender().equals(lender))
                .toList();
        return new Actor(actor.company(), actor.user(), actor.name(), grants, actor.store(), actor.device());
    }

    private static boolean sees(Actor actor, Looks.Seen seen, FieldCatalogue fields) {
        return seen.shown() != null
                ? new Sight(fields, actor).of(seen.shown(), seen.field()).shows()
                : FieldClass.of(seen.kind())
                        .flatMap(FieldClass::right)
                        .map(right -> !actor.reach(right).nowhere())
                        .orElse(true);
    }
}
