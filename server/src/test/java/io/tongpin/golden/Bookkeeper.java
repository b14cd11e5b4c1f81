package io.tongpin.golden;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.Node;
import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.DocumentPapers;
import io.tongpin.documents.DocumentState;
import io.tongpin.documents.Facts;
import io.tongpin.documents.TestPapers;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.numbering.Numbers;
import io.tongpin.posting.Books;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.posting.Rules;
import io.tongpin.stockledger.StockLedger;
import io.tongpin.testing.TestDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts documents to the real books on a real database, as the envelope does: facts, meaning, posting. */
final class Bookkeeper {

    static final int COMPANY = 1;

    private final TestDatabase database;
    private final World world;
    private final Asking asking;
    private final Chart chart;
    private final Books books;
    private final Map<String, PostingCommand> sent = new HashMap<>();
    private CostPolicy policy = CostPolicy.named("store_current").orElseThrow();

    Bookkeeper(TestDatabase database, World world, Asking asking) {
        this.database = database;
        this.world = world;
        this.asking = asking;
        database.database().write(COMPANY, tx -> {
            Chart.open(tx);
            return 0;
        });
        this.chart = database.database().read(COMPANY, Chart::load);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-31T02:00:00Z"));
        this.books = new Books(
                database.database(),
                new DocumentPapers(),
                new StockLedger(world.ids()),
                new GeneralLedger(),
                new ChangeLog(Node.HEADQUARTERS, clock, LogHints.none()),
                company -> new Rules(policy, chart),
                clock,
                Runnable::run,
                new Lanes.Size(1, 100));
    }

    void policy(CostPolicy chosen) {
        policy = chosen;
    }

    PostingResult post(DocumentKind kind, DocumentWords.Wanted wanted) {
        Document document = wanted.document();
        Facts facts = world.facts();
        asking.items().forEach(facts::add);
        return switch (kind.read(document, facts)) {
            case Outcome.Refused<DocumentKind.Postable>(List<Refusal> why) -> new PostingResult.Refused(why);
            case Outcome.Done<DocumentKind.Postable>(DocumentKind.Postable meaning) -> {
                PostingCommand command = command(kind, wanted, meaning);
                sent.put(wanted.name(), command);
                PostingResult result = books.post(command);
                if (result instanceof PostingResult.Posted posted && !posted.replayed()) {
                    world.posted(wanted.name(), document);
                }
                yield result;
            }
        };
    }

    /** Sends the very same command once more, as a till does that got no answer. */
    PostingResult again(String name) {
        return books.post(Objects.requireNonNull(sent.get(name), () -> name + " was never sent"));
    }

    private PostingCommand command(DocumentKind kind, DocumentWords.Wanted wanted, DocumentKind.Postable meaning) {
        Document document = wanted.document();
        UUID id = Optional.ofNullable(wanted.sameCommandAs())
                .map(name -> Objects.requireNonNull(sent.get(name)).id())
                .orElseGet(world.ids()::next);
        UUID store = document.store();
        return new PostingCommand(
                id,
                hash(document),
                new Actor(COMPANY, world.ids().next(), "bookkeeper", Set.of("*"), null, null),
                meaning.toPosting(),
                TestPapers.of(
                        document,
                        new Numbers.Series(
                                store,
                                world.nameOf(store).orElseThrow(),
                                "A",
                                kind.series(),
                                document.businessDate(),
                                "")),
                null,
                wanted.fact());
    }

    private static byte[] hash(Document document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(DocumentState.bytes(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes a month, as the books' owner does it. */
    void close(String month) {
        database.asOwner().sql("""
                        insert into generalledger.period (company_id, month, state, version) values (?, ?::date, 'CLOSED', 1)
                        on conflict (company_id, month) do update set state = 'CLOSED'
                        """).params(COMPANY, month + "-01").update();
    }

    @Nullable
    PostingCommand sent(String name) {
        return sent.get(name);
    }
}
