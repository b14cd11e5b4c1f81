package io.tongpin.golden;

import io.tongpin.documents.Document;
import io.tongpin.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole document in words: {@code sales-delivery D1 at S1 with WANG}, and below it its lines and its money. */
final class DocumentWords {

    private final World world;
    private final List<Document.Line> lines = new ArrayList<>();
    private final List<Document.Tender> tenders = new ArrayList<>();
    private final List<Document.Allocation> allocations = new ArrayList<>();
    private final List<Document.AccountLine> entries = new ArrayList<>();
    private final Map<String, String> custom = new HashMap<>();
    private LocalDate date;
    private @Nullable UUID store;
    private @Nullable UUID warehouse;
    private @Nullable UUID toWarehouse;
    private @Nullable UUID party;
    private @Nullable UUID source;
    private @Nullable String reason;
    private @Nullable String sameCommandAs;
    private boolean fact;

    DocumentWords(World world, LocalDate date) {
        this.world = world;
        this.date = date;
    }

    /** What a file wants done: a document, and the circumstances under which it is posted. */
    record Wanted(String name, Document document, @Nullable String sameCommandAs, boolean fact) {}

    Wanted read(String kind, Phrase head, List<String> content) {
        String name = head.next();
        while (head.more()) {
            headWord(head);
        }
        content.forEach(this::contentLine);
        UUID id = world.create(name);
        if (store == null) {
            throw new IllegalArgumentException(name + " is in no store: say 'at' or 'in'");
        }
        Document document = new Document(
                id,
                kind,
                0,
                Document.State.DRAFT,
                null,
                date,
                null,
                store,
                party,
                warehouse,
                toWarehouse,
                null,
                source,
                null,
                null,
                null,
                reason,
                lines,
                tenders,
                allocations,
                entries,
                custom);
        return new Wanted(name, document, sameCommandAs, fact);
    }

    private void headWord(Phrase head) {
        if (head.take("at")) {
            var place = world.place(head.next());
            warehouse = place.warehouse();
            store = store == null ? place.store() : store;
        } else if (head.take("in")) {
            store = world.place(head.next()).store();
        } else if (head.take("to")) {
            toWarehouse = world.place(head.next()).warehouse();
        } else if (head.take("with")) {
            party = world.id(head.next());
        } else if (head.take("from")) {
            source = world.id(head.next());
        } else if (head.take("on")) {
            date = LocalDate.parse(head.next());
        } else if (head.take("because")) {
            reason = head.next();
        } else if (head.take("by")) {
            custom.put("basis", head.next());
        } else if (head.take("under", "the", "command", "of")) {
            sameCommandAs = head.next();
        } else if (head.take("as", "a", "fact")) {
            fact = true;
        } else {
            throw head.notUnderstood();
        }
    }

    private void contentLine(String text) {
        Phrase words = new Phrase(text);
        if (words.take("pay")) {
            tender(words);
        } else if (words.take("settle")) {
            allocations.add(new Document.Allocation(world.id(words.next()), Money.of(words.next())));
        } else if (words.take("debit")) {
            entry(words, Document.AccountLine.Side.DEBIT);
        } else if (words.take("credit")) {
            entry(words, Document.AccountLine.Side.CREDIT);
        } else {
            lines.add(LineWords.read(world, text, lines.size() + 1));
        }
    }

    private void tender(Phrase words) {
        String method = words.next();
        Money amount = Money.of(words.next());
        Money given = words.take("given") ? Money.of(words.next()) : null;
        Money back = words.take("back") ? Money.of(words.next()) : null;
        String account = words.take("on") ? words.next() : null;
        tenders.add(new Document.Tender(tenders.size() + 1, method, account, amount, given, back));
    }

    private void entry(Phrase words, Document.AccountLine.Side side) {
        String account = words.next();
        Money amount = Money.of(words.next());
        UUID who = words.take("with") ? world.id(words.next()) : null;
        entries.add(new Document.AccountLine(entries.size() + 1, account, amount, side, who, null));
    }
}
