package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.organization.Chain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which documents of a kind are posted only by whoever may approve them (审核规则). Kept as a text:
 * {@code purchase-order above=5000.00 in=<store>,<store>}.
 *
 * @param stores where it holds; none: in every store
 * @param above below this amount it is silent; null: it never is
 */
public record ApprovalRule(
        String kind, Set<UUID> stores, @Nullable Money above) {

    public ApprovalRule {
        stores = Set.copyOf(stores);
    }

    /** Those of a company; what is not understood is no rule. */
    static List<ApprovalRule> of(Chain chain) {
        return chain.company() == null ? List.of() : of(chain.company().approvals());
    }

    static List<ApprovalRule> of(List<String> texts) {
        return texts.stream()
                .flatMap(text -> RuleText.of(text).stream())
                .map(rule -> new ApprovalRule(rule.name(), rule.stores(), rule.above()))
                .toList();
    }

    /** As it is kept. */
    public String text() {
        return new RuleText(kind, stores, above, false).text();
    }

    /** Whether somebody has to approve such a paper. */
    boolean asks(String paper, UUID store, Money amount) {
        return kind.equals(paper) && (stores.isEmpty() || stores.contains(store)) && !RuleText.isLittle(above, amount);
    }

    /** The rule that asks for approval of such a paper, if one does. */
    static Optional<ApprovalRule> asking(List<ApprovalRule> rules, String paper, UUID store, Money amount) {
        return rules.stream().filter(rule -> rule.asks(paper, store, amount)).findFirst();
    }
}
