package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether somebody with the right to approve has to post a paper (审核): who approves posts, and whoever may not approve asks
 * for it. What it comes to is not told, for not everybody who posts may know.
 */
final class Approval {

    static final String ACTION = "approve";
    static final String NEEDED = "documents.needs-approval";

    private Approval() {}

    /** Why this person, who may post, may not post it: a rule asks for what they lack there. */
    static Optional<Refusal> refusal(
            List<ApprovalRule> rules, DocumentKind kind, Actor actor, UUID store, Money amount) {
        return ApprovalRule.asking(rules, kind.code(), store, amount)
                .filter(_ -> kind.allows(actor, "post") && !kind.allows(actor, store, "approve"))
                .map(_ -> Refusal.rule(NEEDED, "duty", ACTION));
    }

    static boolean isNeeded(Refusal why) {
        return why.code().equals(NEEDED);
    }

    /** Rights of which whoever may say yes to such a paper has one. */
    static Set<String> rights(List<ApprovalRule> rules, DocumentKind kind, String action, UUID store, Money amount) {
        boolean approving = action.equals("post")
                && ApprovalRule.asking(rules, kind.code(), store, amount).isPresent();
        return rights(kind, approving ? ACTION : action);
    }

    private static Set<String> rights(DocumentKind kind, String action) {
        return Set.of(kind.module() + "." + action, kind.code() + "." + action);
    }
}
