package io.tongpin.counting;

import io.tongpin.documents.Document;
import io.tongpin.documents.Reading;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Store;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes down as a stocktake what a count has found (生成盘点单): every article with the book figure of its own cut-off. */
final class CountPaper {

    private final Database engine;
    private final Chains chains;
    private final InstantSource clock;

    CountPaper(Database engine, Chains chains, InstantSource clock) {
        this.engine = engine;
        this.chains = chains;
        this.clock = clock;
    }

    Outcome<Document> of(Actor actor, CountTask task) {
        Instant now = clock.instant();
        List<Variance> counted =
                engine.read(actor.company(), tx -> VarianceRows.all(tx, task, task.document(), now)).stream()
                        .filter(row -> row.counted() != null)
                        .toList();
        // What was right is written down too, as long as it fits on the paper.
        List<Variance> rows = counted.size() <= Reading.MOST_LINES
                ? counted
                : counted.stream().filter(Variance::isDifferent).toList();
        return rows.size() > Reading.MOST_LINES
                ? Outcome.refused(Refusal.rule(
                        "counting.too-many-differences",
                        "count",
                        Integer.toString(rows.size()),
                        "limit",
                        Integer.toString(Reading.MOST_LINES)))
                : Outcome.done(document(actor, task, rows, now));
    }

    private Document document(Actor actor, CountTask task, List<Variance> rows, Instant now) {
        Store store = Objects.requireNonNull(chains.of(actor.company()).store(task.store()));
        LocalDate today = store.businessDate(now).date();
        List<Document.Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(lines.size() + 1, row)));
        return new Document(
                Objects.requireNonNull(task.document()),
                CountRights.STOCKTAKE,
                0,
                Document.State.DRAFT,
                null,
                today,
                null,
                task.store(),
                null,
                task.warehouse(),
                null,
                null,
                null,
                null,
                null,
                task.name(),
                null,
                lines,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Document.Line line(int no, Variance row) {
        boolean serial = "serial".equals(row.tracked()) && row.track() != null;
        return new Document.Line(
                no,
                row.sku(),
                Quantity.ZERO,
                null,
                Quantity.of(1),
                null,
                null,
                null,
                Money.ZERO,
                null,
                Money.ZERO,
                null,
                Money.ZERO,
                serial ? null : row.track(),
                row.track() == null ? null : row.expiry(),
                serial ? List.of(Objects.requireNonNull(row.track())) : List.of(),
                null,
                null,
                row.counted(),
                row.book(),
                null,
                row.reason());
    }
}
