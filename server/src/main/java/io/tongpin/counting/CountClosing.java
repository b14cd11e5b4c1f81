package io.tongpin.counting;

import io.tongpin.counting.CountTask.State;
import io.tongpin.documents.Commanded;
import io.tongpin.documents.DiscardDraft;
import io.tongpin.documents.Document;
import io.tongpin.documents.Documents;
import io.tongpin.documents.FurtherHands;
import io.tongpin.documents.SaveDraft;
import io.tongpin.documents.SeenBooks;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.Types;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands a count in, takes it back or gives it up (交盘 · 退回 · 作废). Handed in, it is a stocktake that waits to be posted: from
 * then on nobody counts, and those who counted have had a hand in it.
 */
public final class CountClosing {

    private static final int LONGEST = 1_000;

    private final Database database;
    private final CountCommand commands;
    private final CountRights rights;
    private final SaveDraft drafts;
    private final DiscardDraft discards;
    private final Documents documents;
    private final CountPaper paper;
    private final InstantSource clock;

    CountClosing(
            Database database,
            CountCommand commands,
            CountRights rights,
            SaveDraft drafts,
            DiscardDraft discards,
            Documents documents,
            CountPaper paper,
            InstantSource clock) {
        this.database = database;
        this.commands = commands;
        this.rights = rights;
        this.drafts = drafts;
        this.discards = discards;
        this.documents = documents;
        this.paper = paper;
        this.clock = clock;
    }

    /**
     * Done, with the id of the stocktake. The count is closed first and written down then; should the server stop between
     * the two, it is handed in once more.
     *
     * @param stocktake id of the document to be, made by the client
     */
    public Outcome<UUID> submit(Actor actor, UUID command, UUID id, UUID stocktake) {
        Map<String, ?> said = Map.of("verb", "submit", "document", stocktake.toString());
        Outcome<UUID> closed =
                commands.run(actor, command, id, "submit", List.of(State.OPEN, State.SUBMITTED), said, (tx, task) -> {
                    List<Variance> rows = VarianceRows.all(tx, task, task.document(), clock.instant());
                    Refusal why = task.state() == State.SUBMITTED && isWritten(tx, task.document())
                            ? CountCommand.closed(task)
                            : isWritten(tx, stocktake)
                                    ? Refusal.rule("command.id-reused", "id", stocktake.toString())
                                    : CountReady.refusal(task, rows).orElse(null);
                    if (why != null) {
                        return Outcome.refused(why);
                    }
                    CountTask next = task.state() == State.OPEN ? task.submitted(stocktake) : task.noted();
                    CountTaskRows.restate(tx, next);
                    UUID paper = Objects.requireNonNull(next.document());
                    FurtherHands.add(tx, paper, CountScanRows.counters(tx, id));
                    SeenBooks.keep(tx, paper, task.warehouse(), CountReady.seen(rows));
                    return Outcome.done(next.written("submitted", actor, said));
                });
        return closed.then(_ -> written(actor, command, id));
    }

    private static boolean isWritten(Tx tx, @Nullable UUID stocktake) {
        return tx.sql("select exists (select from documents.document where company_id = ? and id = ?)")
                .param(1, tx.company())
                .param(2, stocktake, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private Outcome<UUID> written(Actor actor, UUID command, UUID id) {
        CountTask task = database.read(actor.company(), rights.reach(actor, "view"), tx -> CountTaskRows.find(tx, id))
                .orElseThrow();
        if (task.state() == State.OPEN) {
            return Outcome.refused(CountCommand.closed(task)); // A repeated command that came to nothing.
        }
        UUID stocktake = Objects.requireNonNull(task.document());
        if (documents.find(actor, stocktake).isPresent()) {
            return Outcome.done(stocktake); // A repeated command.
        }
        Outcome<Document> saved = paper.of(actor, task)
                .then(document -> drafts.save(
                        new Commanded(near(stocktake), actor, "submit"), document, Document.State.SUBMITTED));
        if (saved instanceof Outcome.Refused<Document>(List<Refusal> why)) {
            commands.run(
                            actor,
                            near(command),
                            id,
                            "submit",
                            List.of(State.SUBMITTED),
                            Map.of("verb", "reopen"),
                            (tx, closed) -> {
                                CountTask open = closed.reopened();
                                CountTaskRows.restate(tx, open);
                                return Outcome.done(open.written("reopened", actor, Map.of()));
                            })
                    .orThrow();
            return Outcome.refused(why);
        }
        return Outcome.done(stocktake);
    }

    /** People count on: the stocktake is thrown away. */
    public Outcome<UUID> back(Actor actor, UUID command, UUID id) {
        CountTask task = database.read(actor.company(), rights.reach(actor, "view"), tx -> CountTaskRows.find(tx, id))
                .filter(found -> rights.may(actor, "view", found))
                .orElse(null);
        if (task == null) {
            return Outcome.refused(Refusal.unknown("counting.unknown", id));
        }
        if (task.state() != State.SUBMITTED) {
            return Outcome.refused(CountCommand.closed(task));
        }
        UUID stocktake = Objects.requireNonNull(task.document());
        return documents
                .find(actor, stocktake)
                .map(found -> discards.discard(
                                new Commanded(command, actor, "discard"),
                                stocktake,
                                found.document().version())
                        .then(_ -> Outcome.done(id)))
                .orElseGet(() -> Outcome.refused(Refusal.rule("counting.handed-in", "name", task.name())));
    }

    /** Given up for good; nothing comes of it. */
    public Outcome<UUID> cancel(Actor actor, UUID command, UUID id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused(Refusal.input("counting.reason-wrong"));
        }
        Map<String, ?> said = Map.of("verb", "cancel", "reason", reason);
        return commands.run(actor, command, id, "discard", List.of(State.OPEN), said, (tx, task) -> {
            CountTask over = task.cancelled(reason.strip());
            CountTaskRows.restate(tx, over);
            return Outcome.done(over.written("cancelled", actor, said));
        });
    }

    /** The name of a further command that follows from one, the same on every retry. */
    private static UUID near(UUID command) {
        return new UUID(command.getMostSignificantBits(), command.getLeastSignificantBits() ^ 1L);
    }
}
