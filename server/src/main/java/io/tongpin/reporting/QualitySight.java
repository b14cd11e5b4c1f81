package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.StoreScope;
import java.util.UUID;

/** What somebody may be told of how carefully records are kept: no more than they may see of the records themselves. */
final class QualitySight {

    /** What lies on a shelf is no paper. */
    static final String BALANCE = "balance";

    private final Actor actor;
    private final FieldCatalogue fields;
    private final Sight sight;

    QualitySight(Actor actor, FieldCatalogue fields) {
        this.actor = actor;
        this.fields = fields;
        this.sight = new Sight(fields, actor);
    }

    /** Whether they may be told of this rule where its records are the company's. */
    boolean tells(QualityRule rule) {
        return rule.rights().stream().noneMatch(right -> actor.reach(right).nowhere())
                && rule.sees().stream().allMatch(this::sees);
    }

    private boolean sees(String field) {
        int point = field.indexOf('.');
        return sight.best(field.substring(0, point), field.substring(point + 1), FieldRule.When.DRAFT)
                .shows();
    }

    /** Whether they may be told of it in a store, of records of this kind. */
    boolean tells(QualityRule rule, UUID store, String kind) {
        return rule.rights().stream().allMatch(right -> actor.reach(right).covers(store)) && sees(kind, store);
    }

    /** Papers are seen by their kind or by the whole of its module; what is no paper by the rights of the rule. */
    private boolean sees(String kind, UUID store) {
        return kind.equals(BALANCE)
                || fields.find(kind)
                        .filter(entity -> entity.rights().stream()
                                .map(actor::reach)
                                .reduce(StoreScope.NOWHERE, StoreScope::plus)
                                .covers(store))
                        .isPresent();
    }
}
