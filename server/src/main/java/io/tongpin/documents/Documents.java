package io.tongpin.documents;

import io.tongpin.access.OutOfReach;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds documents (单据查询): one whole, or a page of a list with its sums. Shows only kinds the person may view. */
public final class Documents {

    private final Database database;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;

    public Documents(Database database, DocumentKinds kinds, FieldCatalogue fields) {
        this.database = database;
        this.kinds = kinds;
        this.fields = fields;
    }

    /** A document and who touched it; {@code due} is what is still open of it, positive or negative. */
    public record Found(
            Document document,
            UUID createdBy,
            @Nullable UUID postedBy,
            @Nullable Instant postedAt,
            Money due) {}

    /** A row of a list. */
    public record Item(
            UUID id,
            String kind,
            @Nullable String number,
            String state,
            int version,
            LocalDate businessDate,
            UUID store,
            @Nullable UUID party,
            @Nullable UUID warehouse,
            @Nullable UUID toWarehouse,
            Quantity quantity,
            Money amount,
            Money due,
            @Nullable Instant postedAt,
            UUID createdBy,
            @Nullable Quantity openQuantity) {}

    /**
     * A page; {@code next} asks for the one behind it.
     *
     * @param sums with the first page, if they were asked for
     */
    public record Page(
            List<Item> items,
            @Nullable String next,
            @Nullable Sums sums) {}

    /** Of everything the filter finds, not only of the page; money is null for those who do not see all of it. */
    public record Sums(
            long count,
            Quantity quantity,
            @Nullable Money amount,
            @Nullable Money due) {

        private Sums withoutMoney() {
            return new Sums(count, quantity, null, null);
        }
    }

    public Optional<Found> find(Actor actor, UUID id) {
        return database.read(actor.company(), DocumentReach.anything(actor, kinds), tx -> {
            StoredDocuments.Stored s = StoredDocuments.find(tx, id).orElse(null);
            if (s == null || !new DocumentReach(actor, kinds).sees(tx, DocumentReach.Marks.of(s))) {
                return Optional.<Found>empty();
            }
            Money due = due(LedgerReading.items(tx, List.of(id))).getOrDefault(id, Money.ZERO);
            return Optional.of(new Found(s.document(), s.createdBy(), s.postedBy(), s.postedAt(), due));
        });
    }

    /** The same to print it, for which there is a right of its own: it reaches what the right to look reaches. */
    public Outcome<Found> printable(Actor actor, UUID id) {
        Found found = find(actor, id).orElse(null);
        if (found == null) {
            return Outcome.refused(Refusal.unknown("documents.unknown", id));
        }
        Document d = found.document();
        DocumentKind kind = kinds.find(d.kind()).orElseThrow();
        if (!kind.allows(actor, "print")) {
            return Outcome.refused(Forbidden.to(kind.module(), "print"));
        }
        DocumentReach.Marks marks =
                new DocumentReach.Marks(d.kind(), d.store(), d.warehouse(), d.toWarehouse(), found.createdBy());
        boolean reached = database.read(
                actor.company(),
                DocumentReach.anything(actor, kinds),
                tx -> new DocumentReach(actor, kinds).reaches(tx, marks, "print"));
        return reached ? Outcome.done(found) : Outcome.refused(OutOfReach.of(kind.module() + ".print", d.store()));
    }

    /** Whoever asks by a field that they do not see is refused, or shown only kinds in which they do see it. */
    public Outcome<Page> list(Actor actor, DocumentQuery asked) {
        DocumentReach reach = new DocumentReach(actor, kinds);
        List<String> visible = reach.visible(
                asked.kinds().isEmpty()
                        ? kinds.all().stream().map(DocumentKind::code).toList()
                        : asked.kinds());
        if (visible.isEmpty()) {
            return Outcome.done(new Page(List.of(), null, new Sums(0, Quantity.ZERO, Money.ZERO, Money.ZERO)));
        }
        FieldsAsked sight = new FieldsAsked(fields, kinds, actor, asked);
        List<String> answered = sight.answered(visible);
        if (answered.isEmpty()) {
            return Outcome.refused(sight.refusal(visible));
        }
        return Outcome.done(page(actor, asked, reach, answered, sight.summed(answered)));
    }

    private Page page(Actor actor, DocumentQuery asked, DocumentReach reach, List<String> visible, boolean money) {
        StoreScope ours = kinds.reach(actor, visible, "view");
        return database.readByKeys(actor.company(), DocumentReach.anything(actor, kinds), tx -> {
            List<DocumentReach.Part> seen = reach.parts(tx, visible);
            DocumentList.Page page = NewestDocuments.of(tx, seen, asked);
            Map<UUID, Money> due = due(LedgerReading.items(
                    tx, page.items().stream().map(DocumentList.Item::id).toList()));
            return new Page(
                    page.items().stream()
                            .map(i -> item(i, due.getOrDefault(i.id(), Money.ZERO)))
                            .toList(),
                    page.next(),
                    asked.sums() && asked.cursor() == null ? sums(tx, seen, asked, ours, money) : null);
        });
    }

    private static Sums sums(Tx tx, List<DocumentReach.Part> seen, DocumentQuery asked, StoreScope ours, boolean money)
            throws SQLException {
        DocumentList.Sums found = DocumentList.sums(tx, DocumentReach.apart(tx, seen), asked, ours);
        Sums sums = new Sums(found.count(), found.quantity(), found.amount(), found.due());
        return money ? sums : sums.withoutMoney();
    }

    private static Map<UUID, Money> due(Map<UUID, List<LedgerReading.Standing>> items) {
        Map<UUID, Money> due = new HashMap<>();
        items.forEach((id, standing) ->
                due.put(id, standing.stream().map(LedgerReading.Standing::open).reduce(Money.ZERO, Money::plus)));
        return due;
    }

    private static Item item(DocumentList.Item i, Money due) {
        return new Item(
                i.id(),
                i.kind(),
                i.number(),
                i.state(),
                i.version(),
                i.businessDate(),
                i.store(),
                i.party(),
                i.warehouse(),
                i.toWarehouse(),
                i.quantity(),
                i.amount(),
                due,
                i.postedAt(),
                i.createdBy(),
                i.openQuantity());
    }
}
