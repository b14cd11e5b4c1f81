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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which duties a company keeps apart, and how that is changed (岗位分离设置). None, until somebody says so. */
public final class DutySettings {

    private final Chains chains;
    private final Organization organization;

    DutySettings(Chains chains, Organization organization) {
        this.chains = chains;
        this.organization = organization;
    }

    /** The rules that are on, and the version of the company's record. */
    public record Kept(int version, List<DutyRule> rules) {}

    /** A rule as somebody wants it. */
    public record Wish(
            String duty, Set<UUID> stores, @Nullable String above, boolean exceptOwner) {}

    public Kept of(int company) {
        return kept(Objects.requireNonNull(chains.company(company)));
    }

    private static Kept kept(Company company) {
        return new Kept(company.version(), DutyRule.of(company.duties()));
    }

    /** @param seen the version of the company's record that the wish is based on */
    public Outcome<Kept> change(Actor actor, UUID command, int seen, List<Wish> wishes) {
        Outcome<List<DutyRule>> tried = tried(actor, wishes);
        if (!(tried instanceof Outcome.Done<List<DutyRule>>(List<DutyRule> rules))) {
            return Outcome.refused(((Outcome.Refused<List<DutyRule>>) tried).why());
        }
        List<String> texts = rules.stream().map(DutyRule::text).toList();
        Company now = Objects.requireNonNull(chains.of(actor.company()).company());
        Outcome<Company> saved = organization.companies().save(actor, command, now.keepingApart(texts, seen));
        return switch (saved) {
            case Outcome.Refused<Company>(List<Refusal> no) -> Outcome.refused(no);
            case Outcome.Done<Company>(Company company) -> Outcome.done(kept(company));
        };
    }

    /** The rules that are wished for, unless one of them would be refused; nothing is changed. */
    public Outcome<List<DutyRule>> tried(Actor actor, List<Wish> wishes) {
        Chain chain = chains.of(actor.company());
        List<DutyRule> rules = new ArrayList<>();
        List<Refusal> why = new ArrayList<>();
        for (Wish wish : wishes) {
            Refusal refusal = refusal(chain, wish);
            if (refusal != null) {
                why.add(refusal);
            } else {
                rules.add(rule(wish));
            }
        }
        if (wishes.stream().map(Wish::duty).distinct().count() < wishes.size()) {
            why.add(Refusal.input("documents.duty-twice"));
        }
        return why.isEmpty() ? Outcome.done(rules) : Outcome.refused(why);
    }

    private static @Nullable Refusal refusal(Chain chain, Wish wish) {
        Duty duty = Duty.of(wish.duty()).orElse(null);
        if (duty == null) {
            return Refusal.input("documents.duty-unknown", "duty", wish.duty());
        }
        return RuleText.refusal(chain, wish.stores(), wish.above(), duty.knowsAmounts());
    }

    private static DutyRule rule(Wish wish) {
        return new DutyRule(
                Duty.of(wish.duty()).orElseThrow(), wish.stores(), RuleText.amount(wish.above()), wish.exceptOwner());
    }
}
