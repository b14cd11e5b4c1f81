package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.numbering.Numbers;
import io.tongpin.platform.Database;
import io.tongpin.posting.Books;
import io.tongpin.posting.Posting;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Posts documents (过账): reads what they mean, and hands that to the books. A retry is a success. */
public final class PostDocument {

    private final Database database;
    private final DocumentKinds kinds;
    private final FactsSource facts;
    private final Series series;
    private final Books books;

    /** Finds the series that a document's number is taken from. */
    @FunctionalInterface
    public interface Series {
        Numbers.Series of(int company, Document document, DocumentKind kind);
    }

    public PostDocument(Database database, DocumentKinds kinds, FactsSource facts, Series series, Books books) {
        this.database = database;
        this.kinds = kinds;
        this.facts = facts;
        this.series = series;
        this.books = books;
    }

    /** Saves and posts a document at once. {@code document.version()} is the version the client saw, 0 if it is new. */
    public PostingResult post(Commanded command, Document document) {
        int company = command.actor().company();
        Facts known = facts.atHand(company, List.of(document))
                .orElseGet(() -> database.read(company, tx -> facts.load(tx, List.of(document))));
        List<Refusal> outside = outside(command, document, known);
        if (!outside.isEmpty()) { // Not even what was answered when the right still reached that far.
            return new PostingResult.Refused(outside);
        }
        return switch (allowed(
                command.actor(),
                document,
                known,
                prepare(
                        command,
                        document,
                        known,
                        false,
                        known.keptApart(command.actor(), document.store()),
                        CorrectedSince.goods(document)))) {
            case Outcome.Refused<PostingCommand>(List<Refusal> why) ->
                books.answered(company, command.id(), command.hash(document), document.id())
                        .orElseGet(() -> new PostingResult.Refused(why));
            case Outcome.Done<PostingCommand>(PostingCommand posting) -> NamedGoods.in(books.post(posting), known);
        };
    }

    /** Posts a document as it is kept, because somebody asked for it. */
    PostingResult asked(Commanded command, Document document, Answering answering) {
        Facts known = database.read(command.actor().company(), tx -> facts.load(tx, List.of(document)));
        List<Refusal> outside = outside(command, document, known);
        if (!outside.isEmpty()) {
            return new PostingResult.Refused(outside);
        }
        List<DutyRule> rules = known.keptApart(command.actor(), document.store());
        return switch (allowed(
                command.actor(),
                document,
                known,
                prepare(command, document, known, false, rules, CorrectedSince.goods(document)))) {
            case Outcome.Refused<PostingCommand>(List<Refusal> why) -> new PostingResult.Refused(why);
            case Outcome.Done<PostingCommand>(PostingCommand posting) ->
                NamedGoods.in(books.post(answering.by(posting)), known);
        };
    }

    /** What the document names out of the person's reach; a draft that somebody saved lies where it was saved. */
    private List<Refusal> outside(Commanded command, Document document, Facts known) {
        DocumentKind kind = kinds.find(document.kind()).orElse(null);
        if (kind == null || !kind.allows(command.actor(), "post")) {
            return List.of(); // Refused by what comes next, in its own words.
        }
        List<Refusal> named = StoresNamed.refusals(command.actor(), kind, "post", document, known);
        boolean draft =
                document.version() > 0 && !kind.reach(command.actor(), "post").everywhere();
        if (!draft || !named.isEmpty()) {
            return named;
        }
        return database.read(
                command.actor().company(),
                tx -> new DocumentReach(command.actor(), kinds).touchesStored(tx, document.id(), "post")
                        ? List.of()
                        : List.of(Refusal.unknown("documents.unknown", document.id())));
    }

    /** Whoever makes a new document makes it of what is in use, and has it approved where that is asked for. */
    private Outcome<PostingCommand> allowed(
            Actor actor, Document document, Facts known, Outcome<PostingCommand> prepared) {
        List<Refusal> why = new ArrayList<>(StillInUse.refusals(document, known));
        kinds.find(document.kind())
                .flatMap(kind ->
                        Approval.refusal(known.approvals(), kind, actor, document.store(), document.totalAmount()))
                .ifPresent(why::add);
        if (why.isEmpty()) {
            return prepared;
        }
        if (prepared instanceof Outcome.Refused<PostingCommand>(List<Refusal> others)) {
            why.addAll(others);
        }
        return Outcome.refused(why);
    }

    /**
     * Posts facts of the past in the given order, for an import: one transaction for all as long as none of them hurts the
     * others. A document may build on those before it. What is no longer in use was so when they happened,
     * and who did it is not asked: the hand that brings it in is not the one that did it.
     *
     * @param fact whether stock may go negative because it has happened already
     */
    public List<PostingResult> postInOrder(List<Commanded> commands, List<Document> documents, boolean fact) {
        if (documents.isEmpty()) {
            return List.of();
        }
        int company = commands.getFirst().actor().company();
        Facts known = database.read(company, tx -> facts.load(tx, documents));
        List<Outcome<PostingCommand>> prepared = new ArrayList<>();
        InOneGroup group = new InOneGroup(documents, known);
        for (int i = 0; i < documents.size(); i++) {
            Outcome<PostingCommand> one = prepare(commands.get(i), documents.get(i), known, fact, List.of(), Map.of());
            if (one instanceof Outcome.Done<PostingCommand>(PostingCommand command)) {
                group.understood(documents.get(i), command.posting());
            }
            prepared.add(one);
        }
        List<PostingCommand> ready = prepared.stream()
                .flatMap(p -> p instanceof Outcome.Done<PostingCommand>(PostingCommand c)
                        ? java.util.stream.Stream.of(c)
                        : java.util.stream.Stream.empty())
                .toList();
        var results = books.postInOrder(ready).iterator();
        return prepared.stream()
                .map(p -> switch (p) {
                    case Outcome.Refused<PostingCommand>(List<Refusal> why) ->
                        (PostingResult) new PostingResult.Refused(why);
                    case Outcome.Done<PostingCommand> _ -> NamedGoods.in(Objects.requireNonNull(results.next()), known);
                })
                .toList();
    }

    /** What the books have answered to these before, to each of them that came before; nothing is posted. */
    public List<Optional<PostingResult>> answered(List<Commanded> commands, List<Document> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<Books.Repeat> repeats = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Commanded command = commands.get(i);
            repeats.add(new Books.Repeat(
                    command.id(),
                    command.hash(documents.get(i)),
                    documents.get(i).id()));
        }
        return books.answered(commands.getFirst().actor().company(), repeats);
    }

    /** What this one asks for beside what all of its kind do, and the person may not there. */
    private static List<Refusal> further(DocumentKind kind, Actor actor, Document document, Facts known) {
        return kind.further().entrySet().stream()
                .filter(one -> one.getValue().test(document, known))
                .filter(one -> !kind.reach(actor, one.getKey()).covers(document.store()))
                .map(one -> Forbidden.to(kind.module(), one.getKey()))
                .toList();
    }

    private Outcome<PostingCommand> prepare(
            Commanded command,
            Document document,
            Facts known,
            boolean fact,
            List<DutyRule> rules,
            Map<StockKey, Integer> corrects) {
        DocumentKind kind = kinds.find(document.kind()).orElse(null);
        if (kind == null) {
            return Outcome.refused(Refusal.input("documents.kind-unknown", "kind", document.kind()));
        }
        if (!kind.allows(command.actor(), "post")) {
            return Outcome.refused(Forbidden.to(kind.module(), "post"));
        }
        List<Refusal> further = further(kind, command.actor(), document, known);
        if (!further.isEmpty()) {
            return Outcome.refused(further);
        }
        return switch (kind.read(document, known)) {
            case Outcome.Refused<DocumentKind.Postable>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<DocumentKind.Postable>(DocumentKind.Postable postable) -> {
                Posting posting = postable.toPosting();
                Numbers.Series number = series.of(command.actor().company(), document, kind);
                yield Outcome.done(new PostingCommand(
                        command.id(),
                        command.hash(document),
                        command.actor(),
                        posting,
                        new DocumentPaper(
                                document,
                                number,
                                null,
                                rules,
                                kind.inSteadOf(command.actor(), "post", document.store()),
                                null,
                                kinds.awaited(kind.code()),
                                corrects),
                        null,
                        fact));
            }
        };
    }
}
