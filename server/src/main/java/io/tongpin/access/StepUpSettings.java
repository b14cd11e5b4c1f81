package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.organization.Organization;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Before which acts a company has its people show anew who they are, and how that is changed (再次验证设置). */
public final class StepUpSettings {

    static final String OFF = "off";
    static final String ADMINISTRATION = "administration";
    static final String DOCUMENTS = "documents";

    /** From nothing to most. */
    public static final List<String> LEVELS = List.of(OFF, ADMINISTRATION, DOCUMENTS);

    private final Chains chains;
    private final Organization organization;

    public StepUpSettings(Chains chains, Organization organization) {
        this.chains = chains;
        this.organization = organization;
    }

    /** The level, and the version of the company's record that it is part of. */
    public record Kept(int version, String level) {}

    public Kept of(int company) {
        return kept(Objects.requireNonNull(chains.of(company).company()));
    }

    private static Kept kept(Company company) {
        return new Kept(company.version(), company.stepUp());
    }

    /** @param seen the version of the company's record that the wish is based on */
    public Outcome<Kept> change(Actor actor, UUID command, int seen, String level) {
        Company now = Objects.requireNonNull(chains.of(actor.company()).company());
        return switch (organization.companies().save(actor, command, now.askingBefore(level, seen))) {
            case Outcome.Refused<Company>(var why) -> Outcome.refused(why);
            case Outcome.Done<Company>(Company company) -> Outcome.done(kept(company));
        };
    }
}
