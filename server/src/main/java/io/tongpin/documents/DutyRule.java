package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.organization.Chain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a company keeps apart (岗位分离规则). Kept as a text: {@code receive-pay above=500.00 owner in=<store>,<store>}.
 *
 * @param stores where it holds; none: in every store
 * @param above below this amount it is silent; null: it never is
 * @param exceptOwner whether who may do everything everywhere may do both
 */
public record DutyRule(
        Duty duty, Set<UUID> stores, @Nullable Money above, boolean exceptOwner) {

    public DutyRule {
        stores = Set.copyOf(stores);
    }

    /** Those of a company; what is not understood is no rule. */
    static List<DutyRule> of(Chain chain) {
        return chain.company() == null ? List.of() : of(chain.company().duties());
    }

    public static List<DutyRule> of(List<String> texts) {
        return texts.stream().map(DutyRule::of).flatMap(Optional::stream).toList();
    }

    static Optional<DutyRule> of(String text) {
        return RuleText.of(text)
                .flatMap(rule -> Duty.of(rule.name())
                        .map(duty -> new DutyRule(duty, rule.stores(), rule.above(), rule.owner())));
    }

    /** As it is kept. */
    public String text() {
        return new RuleText(duty.code(), stores, above, exceptOwner).text();
    }

    /** Whether it holds for this person in this store. */
    boolean holds(Actor actor, UUID store) {
        return (stores.isEmpty() || stores.contains(store))
                && !(exceptOwner && actor.reach("*").everywhere());
    }

    /** Whether so little is left to one hand; a paper that states no amount is not little. */
    boolean leaves(Money... amounts) {
        return RuleText.isLittle(above, amounts);
    }
}
