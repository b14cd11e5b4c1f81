package io.tongpin.exchange.sheets;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.DiscardDraft;
import io.tongpin.documents.Document;
import io.tongpin.documents.SaveDraft;
import io.tongpin.documents.UnseenFields;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Makes drafts of the rows of a table, each under its own id, so that twice is once; and discards them (制单与丢弃). A document of
 * which one row was refused is not made: half an order is worse than none.
 */
@Component
class MakeDrafts {

    private final Database database;
    private final UnseenFields unseen;
    private final SaveDraft save;
    private final DiscardDraft discard;
    private final Ids ids;

    MakeDrafts(Database database, UnseenFields unseen, SaveDraft save, DiscardDraft discard, Ids ids) {
        this.database = database;
        this.unseen = unseen;
        this.save = save;
        this.discard = discard;
        this.ids = ids;
    }

    UnaryOperator<SheetRow> making(Actor actor, Sheet sheet, SheetForm form) {
        return byDocument(SheetRow::done, id -> made(actor, sheet, form, id));
    }

    UnaryOperator<SheetRow> discarding(Actor actor) {
        return byDocument(
                SheetRow::takenBack,
                id -> discard.discard(new Commanded(ids.next(), actor, "discard"), id, 1)
                        .then(gone -> Outcome.done(gone.id())));
    }

    /** The first row of a document does it, and the others share what came of it. */
    private static UnaryOperator<SheetRow> byDocument(
            UnaryOperator<SheetRow> done, Function<UUID, Outcome<UUID>> work) {
        Map<UUID, Outcome<UUID>> known = new HashMap<>();
        return row -> known.computeIfAbsent(Objects.requireNonNull(row.record()), work)
                        instanceof Outcome.Refused<UUID>(List<Refusal> why)
                ? row.refused(why.getFirst())
                : done.apply(row);
    }

    private Outcome<UUID> made(Actor actor, Sheet sheet, SheetForm form, UUID id) {
        List<SheetRow> rows = database.read(actor.company(), tx -> SheetRowTable.of(tx, sheet.id(), id));
        if (rows.stream().anyMatch(row -> row.verdict() == Verdict.REFUSED)) {
            return Outcome.refused(Refusal.rule("sheet.document-in-part"));
        }
        Document document = DraftOf.rows(id, form.entity(), rows);
        return unseen.filled(actor, document, "create")
                .then(whole -> save.save(new Commanded(id, actor, "save"), whole, Document.State.DRAFT))
                .then(saved -> Outcome.done(saved.id()));
    }
}
