package io.tongpin.golden;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.Node;
import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.documents.DocumentPapers;
import io.tongpin.documents.Facts;
import io.tongpin.documents.PostDocument;
import io.tongpin.documents.ReverseDocument;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.generalledger.Periods;
import io.tongpin.kernel.Actor;
import io.tongpin.numbering.Numbers;
import io.tongpin.posting.Books;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingResult;
import io.tongpin.posting.Rules;
import io.tongpin.stockledger.StockLedger;
import io.tongpin.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Posts and reverses documents on a real database as a running node does; only what they may know comes from the file. */
final class Bookkeeper {

    private static final int COMPANY = 1;

    private final World world;
    private final PostDocument poster;
    private final ReverseDocument reverser;
    private final Periods periods;
    private final Actor actor;
    private final Map<String, DocumentWords.Wanted> sent = new HashMap<>();
    private final Map<String, UUID> commands = new HashMap<>();
    private CostPolicy policy = CostPolicy.named("store_current").orElseThrow();

    Bookkeeper(TestDatabase database, World world, Asking asking, List<DocumentKind> all) {
        this.world = world;
        this.actor = new Actor(COMPANY, world.ids().next(), "bookkeeper", Set.of("*"), null, null);
        Chart chart = database.database().write(COMPANY, tx -> {
            Chart.open(tx);
            return Chart.load(tx);
        });
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-02-28T02:00:00Z"));
        StockLedger stock = new StockLedger(world.ids());
        ChangeLog log = new ChangeLog(Node.HEADQUARTERS, clock, LogHints.none());
        this.periods = new Periods(database.database(), new MasterWrite(database.database(), log), clock);
        Books books = new Books(
                database.database(),
                new DocumentPapers(),
                stock,
                new GeneralLedger(),
                log,
                company -> new Rules(policy, chart),
                clock,
                Runnable::run,
                new Lanes.Size(1, 100));
        DocumentKinds kinds = new DocumentKinds(all);
        this.poster = new PostDocument(
                database.database(), kinds, (tx, documents) -> facts(asking, chart), this::series, books);
        this.reverser = new ReverseDocument(
                database.database(), kinds, (tx, documents) -> facts(asking, chart), this::series, stock, books);
    }

    private Facts facts(Asking asking, Chart chart) {
        Facts facts = world.facts();
        chart.accounts().forEach(facts::add);
        asking.items().forEach(facts::add);
        return facts;
    }

    private Numbers.Series series(int company, Document document, DocumentKind kind) {
        String store = world.nameOf(document.store()).orElseThrow();
        return new Numbers.Series(document.store(), store, "A", kind.series(), document.businessDate(), "");
    }

    void policy(CostPolicy chosen) {
        policy = chosen;
    }

    PostingResult post(DocumentWords.Wanted wanted) {
        String command = wanted.sameCommandAs() == null ? wanted.name() : wanted.sameCommandAs();
        commands.computeIfAbsent(command, c -> world.alias("the command of " + c));
        sent.put(wanted.name(), wanted);
        Commanded commanded = commanded(command, "post");
        PostingResult result = wanted.fact()
                ? poster.postInOrder(List.of(commanded), List.of(wanted.document()), true)
                        .getFirst()
                : poster.post(commanded, wanted.document());
        if (result instanceof PostingResult.Posted posted && !posted.replayed()) {
            world.posted(wanted.name(), wanted.document());
        }
        return result;
    }

    /** Sends the very same command once more, as a till does that got no answer. */
    PostingResult again(String name) {
        return poster.post(
                commanded(name, "post"), Objects.requireNonNull(sent.get(name)).document());
    }

    /** Takes a document back. */
    PostingResult reverse(String original, String name, LocalDate date, String reason) {
        commands.computeIfAbsent(name, c -> world.alias("the command of " + c));
        var wish = new ReverseDocument.Wish(world.id(original), world.create(name), date, reason);
        PostingResult result = reverser.reverse(commanded(name, "reverse"), wish);
        if (result instanceof PostingResult.Posted) {
            world.takenBack(original);
        }
        return result;
    }

    private Commanded commanded(String command, String verb) {
        return new Commanded(Objects.requireNonNull(commands.get(command)), actor, verb);
    }

    /** Closes a month, as the bookkeeper does it. */
    void close(String month) {
        periods.close(actor, world.ids().next(), YearMonth.parse(month)).orThrow();
    }
}
