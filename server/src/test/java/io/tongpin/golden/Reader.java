package io.tongpin.golden;

import io.tongpin.costing.CostPolicy;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Does what the statements of a golden file say, one after the other, and tells what came of each. */
final class Reader {

    private final World world;
    private final Asking asking;
    private final Bookkeeper bookkeeper;
    private final Arrangement arrangement;
    private LocalDate date = LocalDate.of(2026, 1, 5);

    Reader(TestDatabase database) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        this.world = new World(new Ids(clock, new SplittableRandom(1)));
        this.arrangement = new Arrangement(world);
        this.asking = new Asking(database, world);
        this.bookkeeper = new Bookkeeper(database, world, asking, Kinds.ALL);
    }

    /** What came of a statement, line by line. */
    List<String> perform(Script.Statement statement) {
        Phrase words = new Phrase(statement.text());
        String verb = words.next();
        return switch (verb) {
            case "store", "warehouse", "article", "customer", "supplier" -> {
                arrangement.add(verb, words);
                yield List.of();
            }
            case "policy", "date", "close" -> {
                decide(verb, words);
                yield List.of();
            }
            case "stock" -> asking.stock();
            case "layers" -> asking.layers();
            case "tracked" -> asking.tracked();
            case "books" -> asking.books();
            case "items" -> asking.items(words.next());
            case "progress" -> asking.progress(words.next());
            case "journal" -> asking.journal(world.id(words.next()));
            case "card" -> card(words);
            case "again" -> again(words.next());
            case "reverse" -> reverse(words);
            default -> post(verb, words, statement.content());
        };
    }

    private void decide(String verb, Phrase words) {
        switch (verb) {
            case "policy" -> policy(words);
            case "date" -> date = LocalDate.parse(words.next());
            default -> bookkeeper.close(words.next());
        }
    }

    private void policy(Phrase words) {
        CostPolicy policy = CostPolicy.named(words.next()).orElseThrow();
        if (words.take("supplier", "returns", "at", "current", "cost")) {
            policy = policy.with(CostPolicy.SupplierReturn.CURRENT);
        }
        bookkeeper.policy(policy);
    }

    private List<String> card(Phrase words) {
        String article = words.next();
        words.take("at");
        return asking.card(article, words.next());
    }

    private List<String> post(String code, Phrase head, List<String> content) {
        Kinds.called(code);
        DocumentWords.Wanted wanted = new DocumentWords(world, date).read(code, head, content);
        List<Long> before = asking.traces();
        PostingResult result = bookkeeper.post(wanted);
        return told(wanted.name(), result, before);
    }

    private List<String> again(String name) {
        List<Long> before = asking.traces();
        return told(name, bookkeeper.again(name), before);
    }

    /** {@code reverse D1 by X1 on 2026-02-01 because "wrong price"}. */
    private List<String> reverse(Phrase words) {
        String original = words.next();
        words.take("by");
        String name = words.next();
        LocalDate on = words.take("on") ? LocalDate.parse(words.next()) : date;
        String reason = words.take("because") ? words.next() : "";
        List<Long> before = asking.traces();
        return told(name, bookkeeper.reverse(original, name, on, reason), before);
    }

    private List<String> told(String name, PostingResult result, List<Long> before) {
        List<String> lines = new ArrayList<>();
        switch (result) {
            case PostingResult.Posted posted
            when posted.replayed() -> {
                lines.add("-> replayed");
                nothingMoved(before, lines);
            }
            case PostingResult.Posted _ -> {
                lines.add("-> posted");
                lines.addAll(asking.journal(world.id(name)));
                lines.addAll(asking.movements(world.id(name)));
            }
            case PostingResult.Refused(List<Refusal> why) -> {
                why.forEach(refusal -> lines.add("-> " + told(refusal)));
                nothingMoved(before, lines);
            }
        }
        return lines;
    }

    private void nothingMoved(List<Long> before, List<String> lines) {
        if (!asking.traces().equals(before)) {
            lines.add("-> BUT SOMETHING MOVED");
        }
    }

    private String told(Refusal refusal) {
        StringBuilder told = new StringBuilder(refusal.code());
        refusal.facts()
                .forEach((key, value) ->
                        told.append("  ").append(key).append(' ').append(world.withNames(value)));
        return told.toString();
    }
}
