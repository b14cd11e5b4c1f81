package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which documents somebody has to approve, and how that is changed (审核设置). None, until somebody says so. */
public final class ApprovalSettings {

    private final Chains chains;
    private final Organization organization;
    private final DocumentKinds kinds;

    ApprovalSettings(Chains chains, Organization organization, DocumentKinds kinds) {
        this.chains = chains;
        this.organization = organization;
        this.kinds = kinds;
    }

    /** The rules that are on, and the version of the company's record. */
    public record Kept(int version, List<ApprovalRule> rules) {}

    /** A rule as somebody wants it. */
    public record Wish(
            String kind, Set<UUID> stores, @Nullable String above) {}

    public Kept of(int company) {
        return kept(Objects.requireNonNull(chains.company(company)));
    }

    private static Kept kept(Company company) {
        return new Kept(company.version(), ApprovalRule.of(company.approvals()));
    }

    /** @param seen the version of the company's record that the wish is based on */
    public Outcome<Kept> change(Actor actor, UUID command, int seen, List<Wish> wishes) {
        Chain chain = chains.of(actor.company());
        List<Refusal> why = wrong(chain, wishes);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        List<String> texts = wishes.stream().map(wish -> rule(wish).text()).toList();
        Company now = Objects.requireNonNull(chain.company());
        Outcome<Company> saved = organization.companies().save(actor, command, now.approving(texts, seen));
        return switch (saved) {
            case Outcome.Refused<Company>(List<Refusal> no) -> Outcome.refused(no);
            case Outcome.Done<Company>(Company company) -> Outcome.done(kept(company));
        };
    }

    /** The rules as they would be; nothing is changed. */
    public Outcome<List<ApprovalRule>> tried(Actor actor, List<Wish> wishes) {
        List<Refusal> why = wrong(chains.of(actor.company()), wishes);
        return why.isEmpty()
                ? Outcome.done(wishes.stream().map(ApprovalSettings::rule).toList())
                : Outcome.refused(why);
    }

    private List<Refusal> wrong(Chain chain, List<Wish> wishes) {
        List<Refusal> why = new ArrayList<>();
        wishes.forEach(wish -> refusal(chain, wish).ifPresent(why::add));
        if (wishes.stream().map(Wish::kind).distinct().count() < wishes.size()) {
            why.add(Refusal.input("documents.approval-twice"));
        }
        return why;
    }

    private Optional<Refusal> refusal(Chain chain, Wish wish) {
        return kinds.find(wish.kind()).isEmpty()
                ? Optional.of(Refusal.input("documents.kind-unknown", "kind", wish.kind()))
                : Optional.ofNullable(RuleText.refusal(chain, wish.stores(), wish.above(), true));
    }

    private static ApprovalRule rule(Wish wish) {
        return new ApprovalRule(wish.kind(), wish.stores(), RuleText.amount(wish.above()));
    }
}
