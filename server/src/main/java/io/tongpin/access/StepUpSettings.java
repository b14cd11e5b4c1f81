package io.tongpin.access;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.organization.Organization;
import io.tongpin.platform.Memory;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,2})?");
    private static final int MOST = 1_000;

    private final Chains chains;
    private final Organization organization;
    private final InstantSource clock;
    private final Memory<Integer, Kept> known = new Memory<>(MOST);

    public StepUpSettings(Chains chains, Organization organization, InstantSource clock) {
        this.chains = chains;
        this.organization = organization;
        this.clock = clock;
    }

    /** The level, at most two seconds old. */
    String level(int company) {
        return remembered(company).level();
    }

    /** Below what worth a write-off is not asked about, at most two seconds old; null: never. */
    @Nullable
    Money above(int company) {
        return remembered(company).above();
    }

    private Kept remembered(int company) {
        return known.of(company, clock.instant(), () -> {
            Company own = chains.company(company);
            return own == null ? new Kept(0, ADMINISTRATION, null) : kept(own);
        });
    }

    @Override
    public void changed(int company, List<Feed.Item> items) {
        if (items.stream().anyMatch(item -> item.entity().equals("company"))) {
            known.forget(company);
        }
    }

    /**
     * The level.
     *
     * @param version of the company's record, which the level is part of
     * @param above what is written off for less is not asked about; null: whatever is written off is
     */
    public record Kept(int version, String level, @Nullable Money above) {}

    public Kept of(int company) {
        return kept(Objects.requireNonNull(chains.company(company)));
    }

    private static Kept kept(Company company) {
        BigDecimal above = company.stepUpAbove();
        return new Kept(company.version(), company.stepUp(), above == null ? null : Money.roundedHalfUp(above));
    }

    /**
     * @param seen the version of the company's record that the wish is based on
     * @param above below what worth a write-off is not asked about; null or nothing: it always is
     */
    public Outcome<Kept> change(Actor actor, UUID command, int seen, String level, @Nullable String above) {
        if (above != null && !AMOUNT.matcher(above).matches()) {
            return Outcome.refused(Refusal.input("access.step-up-amount", "field", "above"));
        }
        BigDecimal limit = above == null ? null : new BigDecimal(above);
        Company now = Objects.requireNonNull(chains.company(actor.company()));
        Outcome<Company> saved = organization
                .companies()
                .save(
                        actor,
                        command,
                        now.askingBefore(level, limit == null || limit.signum() == 0 ? null : limit, seen));
        known.forget(actor.company());
        return switch (saved) {
            case Outcome.Refused<Company>(var why) -> Outcome.refused(why);
            case Outcome.Done<Company>(Company company) -> Outcome.done(kept(company));
        };
    }
}
