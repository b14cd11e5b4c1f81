package io.tongpin.documents;

import io.tongpin.generalledger.JournalLine;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.stockledger.StockLedger;
import io.tongpin.stockledger.StockMove;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document did to the books, and the documents around it (单据账面与上下游). Whoever may see the document sees what
 * it moved and what it left open; what that was worth is for those who may see cost or the ledger.
 */
public final class DocumentEffects {

    private final Database database;
    private final DocumentKinds kinds;
    private final StockLedger stock;
    private final Surroundings surroundings;
    private final InstantSource clock;

    DocumentEffects(
            Database database, DocumentKinds kinds, StockLedger stock, Surroundings surroundings, InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.stock = stock;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * What the ledgers say.
     *
     * @param journal empty for those who may not see what goods are worth
     * @param worthShown whether the movements come with their worth
     * @param accounts names of the accounts in the journal
     * @param today in the document's store, for what is overdue
     */
    public record Effects(
            List<JournalLine> journal,
            List<StockMove> stock,
            boolean worthShown,
            List<Item> items,
            List<Related> related,
            Map<String, String> accounts,
            LocalDate today) {}

    /** An open item that the document made or settled, and the document that it belongs to. */
    public record Item(
            LedgerReading.Standing standing,
            @Nullable String number,
            @Nullable String kind) {}

    /**
     * A document around the document.
     *
     * @param relation {@code source}, {@code next}, {@code reverses}, {@code reversedBy}, {@code settles}, {@code settledBy}
     */
    public record Related(UUID id, String kind, @Nullable String number, Document.State state, String relation) {}

    /** Empty for a document that does not exist or that the person may not see. */
    public Optional<Effects> of(Actor actor, UUID document) {
        return database.read(actor.company(), tx -> {
            Optional<Document> found = StoredDocuments.find(tx, document)
                    .map(StoredDocuments.Stored::document)
                    .filter(d -> mayView(actor, d.kind()));
            return found.isEmpty() ? Optional.<Effects>empty() : Optional.of(read(tx, actor, found.get()));
        });
    }

    private Effects read(Tx tx, Actor actor, Document document) throws SQLException {
        boolean worth = actor.may("cost", "view") || actor.may("ledger", "view");
        List<JournalLine> journal = worth ? LedgerReading.journal(tx, document.id()) : List.of();
        List<Related> related = RelatedRows.of(tx, document.id()).stream()
                .filter(r -> mayView(actor, r.kind()))
                .toList();
        return new Effects(
                journal,
                stock.moves(tx, document.id()),
                worth,
                items(tx, document, related),
                related,
                LedgerReading.accountNames(
                        tx,
                        journal.stream().map(JournalLine::account).distinct().toList()),
                today(tx, document));
    }

    private static List<Item> items(Tx tx, Document document, List<Related> related) throws SQLException {
        List<UUID> ids = new ArrayList<>(List.of(document.id()));
        LedgerReading.allocations(tx, document.id()).stream()
                .map(OpenItem.Allocation::item)
                .map(OpenItem.Key::document)
                .filter(id -> !ids.contains(id))
                .distinct()
                .forEach(ids::add);
        Map<UUID, List<LedgerReading.Standing>> standing = LedgerReading.items(tx, ids);
        return ids.stream()
                .flatMap(id -> standing.getOrDefault(id, List.of()).stream())
                .map(s -> item(s, document, related))
                .toList();
    }

    private static Item item(LedgerReading.Standing standing, Document document, List<Related> related) {
        UUID id = standing.item().document();
        if (id.equals(document.id())) {
            return new Item(standing, document.number(), document.kind());
        }
        return related.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> new Item(standing, r.number(), r.kind()))
                .orElseGet(() -> new Item(standing, null, null));
    }

    private LocalDate today(Tx tx, Document document) throws SQLException {
        var store = surroundings.chain(tx).store(document.store());
        return store == null
                ? document.businessDate()
                : store.businessDate(clock.instant()).date();
    }

    private boolean mayView(Actor actor, String kind) {
        return kinds.find(kind).filter(k -> k.allows(actor, "view")).isPresent();
    }
}
