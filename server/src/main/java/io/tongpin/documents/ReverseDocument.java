package io.tongpin.documents;

import io.tongpin.access.OutOfReach;
import io.tongpin.changes.ChainHash;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.JournalLine;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.posting.Books;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Mirror;
import io.tongpin.stockledger.StockLedger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a posted document back by its mirror (红冲). The original stays as it was and says by what it was reversed. */
public final class ReverseDocument {

    private final Database database;
    private final DocumentKinds kinds;
    private final FactsSource facts;
    private final PostDocument.Series series;
    private final StockLedger stock;
    private final Books books;

    public ReverseDocument(
            Database database,
            DocumentKinds kinds,
            FactsSource facts,
            PostDocument.Series series,
            StockLedger stock,
            Books books) {
        this.database = database;
        this.kinds = kinds;
        this.facts = facts;
        this.series = series;
        this.stock = stock;
        this.books = books;
    }

    /** The wish: {@code id} is the client-made id of the reversing document. */
    public record Wish(UUID original, UUID id, LocalDate businessDate, String reason) {}

    public PostingResult reverse(Commanded command, Wish wish) {
        PostingResult result = reverse(
                        List.of(command), List.of(wish), true, one -> List.of(books.post(one.getFirst())))
                .getFirst();
        return result instanceof PostingResult.Refused
                ? books.answered(command.actor().company(), command.id(), hash(wish), wish.id())
                        .orElse(result)
                : result;
    }

    /** Takes a document back because somebody asked for it. */
    PostingResult asked(Commanded command, Wish wish, Answering answering) {
        return reverse(List.of(command), List.of(wish), true, one -> List.of(books.post(answering.by(one.getFirst()))))
                .getFirst();
    }

    /**
     * Takes documents back in the given order, for undoing an import: one transaction for all as long as none of them hurts
     * the others. None may be built on another one of them, because facts are loaded before.
     */
    public List<PostingResult> reverseInOrder(List<Commanded> commands, List<Wish> wishes) {
        return reverse(commands, wishes, false, books::postInOrder);
    }

    private List<PostingResult> reverse(
            List<Commanded> commands,
            List<Wish> wishes,
            boolean watched,
            Function<List<PostingCommand>, List<PostingResult>> posting) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        int company = commands.getFirst().actor().company();
        Prepared prepared = database.read(company, tx -> prepare(tx, commands, wishes, watched));
        List<PostingCommand> ready = new ArrayList<>();
        for (Outcome<PostingCommand> one : prepared.postings()) {
            if (one instanceof Outcome.Done<PostingCommand>(PostingCommand command)) {
                ready.add(command);
            }
        }
        Iterator<PostingResult> results = ready.isEmpty()
                ? Collections.emptyIterator()
                : posting.apply(ready).iterator();
        return prepared.postings().stream()
                .map(one -> switch (one) {
                    case Outcome.Refused<PostingCommand>(List<Refusal> why) ->
                        (PostingResult) new PostingResult.Refused(why);
                    case Outcome.Done<PostingCommand> _ ->
                        NamedGoods.in(Objects.requireNonNull(results.next()), prepared.known());
                })
                .toList();
    }

    /** What the books are asked, and what is known of the goods in it. */
    private record Prepared(List<Outcome<PostingCommand>> postings, Facts known) {}

    private Prepared prepare(Tx tx, List<Commanded> commands, List<Wish> wishes, boolean watched) throws SQLException {
        Map<UUID, StoredDocuments.Stored> stored =
                StoredDocuments.find(tx, wishes.stream().map(Wish::original).toList());
        List<Document> asPosted = stored.values().stream()
                .map(StoredDocuments.Stored::document)
                .map(ReverseDocument::asPosted)
                .toList();
        Facts known = facts.load(tx, asPosted);
        Written written = written(tx, stored.keySet());
        List<Outcome<PostingCommand>> prepared = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            StoredDocuments.Stored found = stored.get(wishes.get(i).original());
            Actor actor = commands.get(i).actor();
            Document original = found == null ? null : found.document();
            Refusal outside = found == null ? null : outside(tx, actor, found);
            prepared.add(
                    outside == null
                            ? prepare(commands.get(i), wishes.get(i), original, known, written, watched)
                            : Outcome.refused(outside));
        }
        return new Prepared(prepared, known);
    }

    /** Whoever may not see it is not told that it is there; whoever sees it from the other end leaves it as it is. */
    private @Nullable Refusal outside(Tx tx, Actor actor, StoredDocuments.Stored stored) throws SQLException {
        DocumentKind kind = kinds.find(stored.document().kind()).orElseThrow();
        DocumentReach reach = new DocumentReach(actor, kinds);
        DocumentReach.Marks marks = DocumentReach.Marks.of(stored);
        if (!kind.allows(actor, "reverse") || reach.touches(marks, "reverse")) {
            return null;
        }
        return reach.sees(tx, marks)
                ? OutOfReach.of(kind.module() + ".reverse", marks.store())
                : Refusal.unknown("documents.unknown", stored.document().id());
    }

    /** What the ledgers hold of the documents, asked for all of them at once. */
    private record Written(
            Chart chart,
            Map<UUID, List<Mirror>> stock,
            Map<UUID, List<JournalLine>> journals,
            Map<UUID, List<LedgerReading.Standing>> items,
            Map<UUID, List<OpenItem.Allocation>> allocations) {

        MirrorPosting.Record of(UUID id, DocumentKind.Postable meant) {
            return new MirrorPosting.Record(
                    stock.getOrDefault(id, List.of()),
                    journals.getOrDefault(id, List.of()),
                    items.getOrDefault(id, List.of()),
                    allocations.getOrDefault(id, List.of()),
                    meant.toPosting().entries());
        }
    }

    private Written written(Tx tx, Set<UUID> documents) throws SQLException {
        return new Written(
                Chart.load(tx),
                stock.movements(tx, documents),
                LedgerReading.journals(tx, documents),
                LedgerReading.items(tx, documents),
                LedgerReading.allocations(tx, documents));
    }

    private static Document asPosted(Document original) {
        return original.in(Document.State.POSTED, original.version(), original.number());
    }

    private Outcome<PostingCommand> prepare(
            Commanded command, Wish wish, @Nullable Document original, Facts known, Written written, boolean watched) {
        if (wish.reason().isBlank()) {
            return Outcome.refused(Refusal.input("documents.reason-required"));
        }
        if (original == null) {
            return Outcome.refused(Refusal.unknown("documents.unknown", wish.original()));
        }
        DocumentKind kind = kinds.find(original.kind()).orElseThrow();
        if (!kind.allows(command.actor(), "reverse")) {
            return Outcome.refused(Forbidden.to(kind.module(), "reverse"));
        }
        if (original.reverses() != null) {
            return Outcome.refused(
                    Refusal.rule("documents.not-reversible", "id", original.id().toString()));
        }
        return switch (kind.read(asPosted(original), AsPosted.facts(original, known))) {
            case Outcome.Refused<DocumentKind.Postable>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<DocumentKind.Postable>(DocumentKind.Postable meant) ->
                Outcome.done(mirror(command, wish, original, kind, known, written, meant, watched));
        };
    }

    private PostingCommand mirror(
            Commanded command,
            Wish wish,
            Document original,
            DocumentKind kind,
            Facts known,
            Written written,
            DocumentKind.Postable meant,
            boolean watched) {
        Document reversal = reversal(original, wish);
        var record = written.of(original.id(), meant);
        var posting = new MirrorPosting(original, reversal, record, known, written.chart()).posting();
        var number = series.of(command.actor().company(), reversal, kind);
        List<DutyRule> rules = watched ? known.keptApart(command.actor(), original.store()) : List.of();
        return new PostingCommand(
                command.id(),
                hash(wish),
                command.actor(),
                posting,
                new DocumentPaper(
                        reversal,
                        number,
                        original,
                        rules,
                        kind.inSteadOf(command.actor(), "reverse", original.store()),
                        null,
                        false,
                        Map.of()),
                original.id(),
                false);
    }

    private static byte[] hash(Wish wish) {
        return ChainHash.sha256(CanonicalJson.bytes(Map.of(
                "verb", "reverse",
                "original", wish.original(),
                "id", wish.id(),
                "reason", wish.reason())));
    }

    /** The same content under a new id; what it means is in the ledgers, with all signs turned. */
    private static Document reversal(Document original, Wish wish) {
        return new Document(
                wish.id(),
                original.kind(),
                0,
                Document.State.DRAFT,
                null,
                wish.businessDate(),
                null,
                original.store(),
                original.party(),
                original.warehouse(),
                original.toWarehouse(),
                original.till(),
                original.id(),
                original.id(),
                null,
                original.note(),
                wish.reason(),
                original.lines().stream().map(ReverseDocument::mirrored).toList(),
                original.tenders().stream().map(ReverseDocument::mirrored).toList(),
                List.of(),
                original.entries(),
                original.custom());
    }

    private static Document.Line mirrored(Document.Line l) {
        return new Document.Line(
                l.lineNo(),
                l.sku(),
                l.quantity().negate(),
                l.unit(),
                l.unitFactor(),
                l.listPrice(),
                l.price(),
                l.discount() == null ? null : l.discount().negate(),
                l.amount().negate(),
                l.taxRate(),
                l.tax().negate(),
                l.unitCost(),
                l.landed().negate(),
                l.lot(),
                l.expiry(),
                l.serials(),
                null,
                null,
                l.counted(),
                l.book(),
                l.role(),
                l.reason());
    }

    private static Document.Tender mirrored(Document.Tender t) {
        return new Document.Tender(
                t.lineNo(), t.method(), t.account(), t.amount().negate(), null, null);
    }
}
