package io.tongpin.counting;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.documents.Documents;
import io.tongpin.documents.Duties;
import io.tongpin.documents.PostDocument;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.posting.PostingResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Posts what a count has found (盘点审核过账), as it was handed in. The duties that the company keeps apart hold for everybody
 * who counted, too.
 */
public final class CountPosting {

    private final Database database;
    private final CountRights rights;
    private final Documents documents;
    private final PostDocument post;
    private final Duties duties;
    private final InstantSource clock;

    CountPosting(
            Database database,
            CountRights rights,
            Documents documents,
            PostDocument post,
            Duties duties,
            InstantSource clock) {
        this.database = database;
        this.rights = rights;
        this.documents = documents;
        this.post = post;
        this.duties = duties;
        this.clock = clock;
    }

    /** The stocktake of a count that was handed in, or was posted before; or why there is none to post. */
    public Outcome<Document> paper(Actor actor, UUID id) {
        CountTask task = database.read(actor.company(), rights.reach(actor, "view"), tx -> CountTaskRows.find(tx, id))
                .filter(found -> rights.may(actor, "view", found))
                .orElse(null);
        if (task == null) {
            return Outcome.refused(Refusal.unknown("counting.unknown", id));
        }
        Refusal why = rights.refusal(actor, "post", task.store()).orElse(null);
        if (why == null && task.state() != CountTask.State.SUBMITTED && task.state() != CountTask.State.POSTED) {
            why = CountCommand.closed(task);
        }
        Document paper = why != null || task.document() == null
                ? null
                : documents
                        .find(actor, task.document())
                        .map(Documents.Found::document)
                        .orElse(null);
        if (why == null && paper != null && task.state() == CountTask.State.SUBMITTED) {
            why = overtaken(actor, task).orElse(null);
        }
        return why != null
                ? Outcome.refused(why)
                : paper == null
                        ? Outcome.refused(Refusal.rule("counting.not-handed-in", "name", task.name()))
                        : Outcome.done(paper);
    }

    /** What another stocktake has put right since must not be put right twice. */
    private Optional<Refusal> overtaken(Actor actor, CountTask task) {
        Instant now = clock.instant();
        List<Variance> rows =
                database.engine().read(actor.company(), tx -> VarianceRows.all(tx, task, task.document(), now)).stream()
                        .filter(row -> row.counted() != null && row.overtaken())
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        "counting.overtaken", "sku", rows.getFirst().code(), "count", Integer.toString(rows.size())));
    }

    public PostingResult post(Actor actor, UUID command, Document paper) {
        PostingResult result = post.post(new Commanded(command, actor, "post"), paper);
        return result instanceof PostingResult.Refused(List<Refusal> why)
                ? new PostingResult.Refused(duties.named(actor, Duties.Sight.of(paper), "post", why))
                : result;
    }
}
