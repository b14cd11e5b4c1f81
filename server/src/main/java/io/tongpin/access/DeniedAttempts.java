package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers who tried what they may not (越权记录): who, when, what and why not. Bounded, however often somebody tries. */
public final class DeniedAttempts {

    /** The reason of a look at something that is there and was said not to be. */
    public static final String HIDDEN = "access.hidden";

    /** Whoever is asked who they are was not refused: they show it, and go on. */
    private static final String ASKED = "access.step-up-needed";

    private final Database database;
    private final List<Hidden> hidden;
    private final InstantSource clock;
    private final Ids ids;

    public DeniedAttempts(Database database, List<Hidden> hidden, InstantSource clock, Ids ids) {
        this.database = database;
        this.hidden = List.copyOf(hidden);
        this.clock = clock;
        this.ids = ids;
    }

    /** Knows of what was said not to be there whether it only may not be seen. */
    @FunctionalInterface
    public interface Hidden {
        boolean hides(int company, Refusal refusal);
    }

    /**
     * The attempts of one person at one thing within a minute.
     *
     * @param reason code of the refusal
     * @param right the right that was missing, or does not reach that far
     * @param what method and path; empty for the rest of a minute in which very much was tried
     */
    public record Attempt(
            UUID id,
            UUID user,
            String userName,
            @Nullable String device,
            String reason,
            @Nullable String right,
            String what,
            Instant firstAt,
            Instant lastAt,
            long tries) {}

    /** Notes the first of the refusals that is one of somebody who may not; others are none of this. */
    public void note(Actor actor, String what, List<Refusal> why) {
        for (Refusal refusal : why) {
            String reason = reason(actor.company(), refusal);
            if (reason != null) {
                Instant now = clock.instant();
                String right = refusal.facts().get("right");
                Attempt attempt = new Attempt(
                        ids.next(), actor.user(), actor.name(), actor.device(), reason, right, what, now, now, 1);
                database.write(actor.company(), tx -> DeniedRows.add(tx, attempt));
                return;
            }
        }
    }

    private @Nullable String reason(int company, Refusal refusal) {
        if (refusal.status() == 403) {
            return refusal.code().equals(ASKED) ? null : refusal.code();
        }
        boolean isThere = refusal.status() == 404 && hidden.stream().anyMatch(one -> one.hides(company, refusal));
        return isThere ? HIDDEN : null;
    }

    /**
     * Newest first.
     *
     * @param user only this person's
     * @param before what came before this one
     */
    public List<Attempt> list(int company, @Nullable UUID user, @Nullable UUID before, int limit) {
        return database.read(company, tx -> DeniedRows.list(tx, user, before, limit));
    }
}
