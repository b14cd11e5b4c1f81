package io.tongpin.access;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.organization.Organization;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Before which acts a company has its people show anew who they are, and how that is changed (再次验证设置). Every request asks
 * for the level, so it is remembered for two seconds, as people are, and forgotten when the company's record changes.
 */
public final class StepUpSettings implements FeedListener {

    static final String OFF = "off";
    static final String ADMINISTRATION = "administration";
    static final String DOCUMENTS = "documents";

    /** From nothing to most. */
    public static final List<String> LEVELS = List.of(OFF, ADMINISTRATION, DOCUMENTS);

    private static final int MOST = 1_000;

    private final Chains chains;
    private final Organization organization;
    private final InstantSource clock;
    private final Memory<Integer, String> known = new Memory<>(MOST);

    public StepUpSettings(Chains chains, Organization organization, InstantSource clock) {
        this.chains = chains;
        this.organization = organization;
        this.clock = clock;
    }

    /** The level, at most two seconds old. */
    String level(int company) {
        Instant now = clock.instant();
        String before = known.find(company, now);
        if (before != null) {
            return before;
        }
        long mark = known.mark();
        Company own = chains.company(company);
        String level = own == null ? ADMINISTRATION : own.stepUp();
        known.keep(company, level, now, null, mark);
        return level;
    }

    @Override
    public void changed(int company, List<Feed.Item> items) {
        if (items.stream().anyMatch(item -> item.entity().equals("company"))) {
            known.forget(company);
        }
    }

    /** The level, and the version of the company's record that it is part of. */
    public record Kept(int version, String level) {}

    public Kept of(int company) {
        return kept(Objects.requireNonNull(chains.company(company)));
    }

    private static Kept kept(Company company) {
        return new Kept(company.version(), company.stepUp());
    }

    /** @param seen the version of the company's record that the wish is based on */
    public Outcome<Kept> change(Actor actor, UUID command, int seen, String level) {
        Company now = Objects.requireNonNull(chains.company(actor.company()));
        Outcome<Company> saved = organization.companies().save(actor, command, now.askingBefore(level, seen));
        known.forget(actor.company());
        return switch (saved) {
            case Outcome.Refused<Company>(var why) -> Outcome.refused(why);
            case Outcome.Done<Company>(Company company) -> Outcome.done(kept(company));
        };
    }
}
