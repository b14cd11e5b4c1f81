package io.tongpin.access;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.organization.Organization;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

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

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Chains chains;
    private final Organization organization;
    private final InstantSource clock;
    private final Map<Integer, Remembered> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    public StepUpSettings(Chains chains, Organization organization, InstantSource clock) {
        this.chains = chains;
        this.organization = organization;
        this.clock = clock;
    }

    private record Remembered(String level, Instant at, AtomicBoolean renewed) {

        boolean holds(Instant now) {
            return now.isBefore(at.plus(REMEMBERED));
        }

        /** When half its time is over one looks again and the others go on: if all waited for the end, all would look at once. */
        boolean isMineToRenew(Instant now) {
            return !now.isBefore(at.plus(REMEMBERED.dividedBy(2))) && renewed.compareAndSet(false, true);
        }
    }

    /** The level, at most two seconds old. */
    String level(int company) {
        Instant now = clock.instant();
        Remembered before = known.get(company);
        if (before != null && before.holds(now) && !before.isMineToRenew(now)) {
            return before.level();
        }
        long seen = generation.get();
        Company own = chains.company(company);
        String level = own == null ? ADMINISTRATION : own.stepUp();
        known.put(company, new Remembered(level, now, new AtomicBoolean()));
        if (generation.get() != seen) {
            known.remove(company); // Changed while we looked: what we saw may be what was before.
        }
        return level;
    }

    @Override
    public void changed(int company, List<Feed.Item> items) {
        if (items.stream().anyMatch(item -> item.entity().equals("company"))) {
            forget(company);
        }
    }

    private void forget(int company) {
        generation.incrementAndGet();
        known.remove(company);
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
        forget(actor.company());
        return switch (saved) {
            case Outcome.Refused<Company>(var why) -> Outcome.refused(why);
            case Outcome.Done<Company>(Company company) -> Outcome.done(kept(company));
        };
    }
}
