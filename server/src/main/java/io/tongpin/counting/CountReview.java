package io.tongpin.counting;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.counting.CountTask.State;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Goes through what is different while people still count (差异处理): sends articles back to be counted anew, says that there
 * is none of what nobody found, says why something is missing.
 */
public final class CountReview {

    private static final int LONGEST = 1_000;
    private static final List<State> OPEN = List.of(State.OPEN);

    private final CountCommand commands;
    private final InstantSource clock;

    CountReview(CountCommand commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** These are counted anew (复盘); what was scanned of them until now does not count. */
    public Outcome<UUID> again(Actor actor, UUID command, UUID id, List<UUID> skus) {
        return marked(actor, command, id, "recounted", skus, CountArticleRows::anew);
    }

    /** Nobody found any of these, and somebody says that there is none (视为零). */
    public Outcome<UUID> none(Actor actor, UUID command, UUID id, List<UUID> skus) {
        return marked(actor, command, id, "none-left", skus, CountArticleRows::none);
    }

    private interface Mark {
        int on(Tx tx, UUID task, List<UUID> skus, Instant now) throws SQLException;
    }

    private Outcome<UUID> marked(Actor actor, UUID command, UUID id, String verb, List<UUID> skus, Mark mark) {
        List<String> ids = skus.stream().distinct().map(UUID::toString).sorted().toList();
        Map<String, ?> said = Map.of("verb", verb, "skus", ids);
        return commands.run(actor, command, id, "submit", OPEN, said, (tx, task) -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (skus.isEmpty() || mark.on(tx, id, skus, now) < ids.size()) {
                return Outcome.refused(Refusal.input("counting.not-in-it", "name", task.name()));
            }
            return noted(tx, task, verb, actor, said);
        });
    }

    /** Why it is different (差异原因). */
    public Outcome<UUID> because(Actor actor, UUID command, UUID id, UUID sku, String reason) {
        Map<String, ?> said = Map.of("verb", "explained", "sku", sku.toString(), "reason", reason);
        return commands.run(actor, command, id, "edit", OPEN, said, (tx, task) -> {
            if (reason.isBlank() || reason.length() > LONGEST) {
                return Outcome.refused(Refusal.input("counting.reason-wrong"));
            }
            return CountArticleRows.because(tx, id, sku, reason.strip()) == 0
                    ? Outcome.refused(Refusal.input("counting.not-in-it", "name", task.name()))
                    : noted(tx, task, "explained", actor, said);
        });
    }

    private static Outcome<Written> noted(Tx tx, CountTask task, String verb, Actor actor, Map<String, ?> said) {
        CountTask noted = task.noted();
        CountTaskRows.restate(tx, noted);
        return Outcome.done(noted.written(verb, actor, said));
    }
}
