package io.tongpin.documents;

import io.tongpin.changes.ChainHash;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.posting.Books;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.StockLedger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        if (wish.reason().isBlank()) {
            return PostingResult.refused(Refusal.input("documents.reason-required"));
        }
        int company = command.actor().company();
        Outcome<Prepared> prepared = database.read(company, tx -> prepare(tx, command, wish));
        return switch (prepared) {
            case Outcome.Refused<Prepared>(List<Refusal> why) -> new PostingResult.Refused(why);
            case Outcome.Done<Prepared>(Prepared ready) -> NamedGoods.in(books.post(ready.posting()), ready.known());
        };
    }

    /** What the books are asked, and what is known of the goods in it. */
    private record Prepared(PostingCommand posting, Facts known) {}

    private Outcome<Prepared> prepare(Tx tx, Commanded command, Wish wish) throws SQLException {
        Document original = StoredDocuments.find(tx, wish.original())
                .map(StoredDocuments.Stored::document)
                .orElse(null);
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
        Document asPosted = original.in(Document.State.POSTED, original.version(), original.number());
        Facts known = facts.load(tx, List.of(asPosted));
        return switch (kind.read(asPosted, known)) {
            case Outcome.Refused<DocumentKind.Postable>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<DocumentKind.Postable>(DocumentKind.Postable meant) ->
                Outcome.done(new Prepared(mirror(tx, command, wish, original, kind, known, meant), known));
        };
    }

    private PostingCommand mirror(
            Tx tx,
            Commanded command,
            Wish wish,
            Document original,
            DocumentKind kind,
            Facts known,
            DocumentKind.Postable meant)
            throws SQLException {
        Document reversal = reversal(original, wish);
        var record = new MirrorPosting.Record(
                stock.movements(tx, original.id()),
                LedgerReading.journal(tx, original.id()),
                LedgerReading.items(tx, List.of(original.id())).getOrDefault(original.id(), List.of()),
                LedgerReading.allocations(tx, original.id()),
                meant.toPosting().entries());
        var posting = new MirrorPosting(original, reversal, record, known, Chart.load(tx)).posting();
        var number = series.of(command.actor().company(), reversal, kind);
        byte[] hash = ChainHash.sha256(CanonicalJson.bytes(Map.of(
                "verb", "reverse",
                "original", wish.original(),
                "id", wish.id(),
                "reason", wish.reason())));
        return new PostingCommand(
                command.id(),
                hash,
                command.actor(),
                posting,
                new DocumentPaper(reversal, number, original),
                original.id(),
                false);
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
