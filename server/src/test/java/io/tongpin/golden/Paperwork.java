package io.tongpin.golden;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.Facts;
import io.tongpin.generalledger.Account;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Documents in words and what they mean, without a database: for tests that look at one kind of document alone. The words
 * are those of the golden files.
 */
public final class Paperwork {

    public static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private final World world =
            new World(new Ids(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), new SplittableRandom(1)));
    private final List<Facts.Item> open = new ArrayList<>();

    /** Stores, articles and parties, one statement each. */
    public Paperwork(String... arrangements) {
        Arrangement arrangement = new Arrangement(world);
        for (String statement : arrangements) {
            Phrase words = new Phrase(statement);
            arrangement.add(words.next(), words);
        }
    }

    /** An earlier document that later ones may be made from. */
    public Paperwork posted(String head, String... content) {
        DocumentWords.Wanted wanted = wanted(head, content);
        world.posted(wanted.name(), wanted.document());
        return this;
    }

    /** What a party owes on a document, or is owed. */
    public Paperwork open(String document, Side side, String party, AccountRole account, String amount) {
        Facts.Party who = world.facts().party(world.id(party)).orElseThrow();
        UUID store = world.document(document).store();
        open.add(new Facts.Item(world.id(document), side, who.id(), store, account.code(), Money.of(amount), TODAY));
        return this;
    }

    /** What a document means, or why it cannot be. */
    public Outcome<DocumentKind.Postable> read(String head, String... content) {
        Document document = document(head, content);
        return Kinds.called(document.kind()).read(document, facts());
    }

    /** What a document does to the books. */
    public List<Entry> entries(String head, String... content) {
        Posting posting = read(head, content).orThrow().toPosting();
        return posting.entries();
    }

    /** The codes of all reasons why a document cannot be. */
    public List<String> refusals(String head, String... content) {
        return switch (read(head, content)) {
            case Outcome.Done<DocumentKind.Postable> done -> throw new AssertionError("was not refused: " + done);
            case Outcome.Refused<DocumentKind.Postable>(List<Refusal> why) ->
                why.stream().map(Refusal::code).toList();
        };
    }

    Document document(String head, String... content) {
        return wanted(head, content).document();
    }

    private DocumentWords.Wanted wanted(String head, String... content) {
        Phrase words = new Phrase(head);
        return new DocumentWords(world, TODAY).read(words.next(), words, List.of(content));
    }

    Facts facts() {
        Facts facts = world.facts();
        for (AccountRole role : AccountRole.values()) {
            facts.add(new Account(role.code(), role.kind(), role, role.chosenByHand()));
        }
        open.forEach(facts::add);
        return facts;
    }

    public UUID id(String name) {
        return world.id(name);
    }

    public Place place(String name) {
        return world.place(name);
    }

    public UUID store(String name) {
        return world.place(name).store();
    }

    public LineRef line(String document, int line) {
        return new LineRef(world.id(document), line);
    }
}
