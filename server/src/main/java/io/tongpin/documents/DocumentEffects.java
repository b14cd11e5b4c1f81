package io.tongpin.documents;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.generalledger.JournalLine;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Warehouse;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document did to the books, and the documents around it (单据账面与上下游). Whoever may see the document sees what
 * it moved and what it left open; what that was worth is for those who may see cost or the ledger.
 */
public final class DocumentEffects {

    private final Database database;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;
    private final StockLedger stock;
    private final Surroundings surroundings;
    private final InstantSource clock;

    DocumentEffects(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            StockLedger stock,
            Surroundings surroundings,
            InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.fields = fields;
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
        StoreScope all =
                DocumentReach.anything(actor, kinds).plus(worth(actor)).plus(actor.reach("stock", "view-other"));
        return database.read(actor.company(), all, tx -> {
            StoredDocuments.Stored found = StoredDocuments.find(tx, document).orElse(null);
            DocumentReach reach = new DocumentReach(actor, kinds);
            return found == null || !reach.sees(tx, DocumentReach.Marks.of(found))
                    ? Optional.<Effects>empty()
                    : Optional.of(read(tx, actor, reach, found.document()));
        });
    }

    /** Of a document that two stores see, each sees what it did to its own books. */
    private Effects read(Tx tx, Actor actor, DocumentReach reach, Document document) throws SQLException {
        StoreScope places = kinds.find(document.kind()).orElseThrow().reach(actor, "view");
        StoreScope shelves = here(places, document).plus(actor.reach("stock", "view-other"));
        StoreScope worth = worth(actor);
        Sight sight = new Sight(fields, actor);
        Chain chain = surroundings.chain(tx);
        List<JournalLine> journal = LedgerReading.journal(tx, document.id()).stream()
                .filter(line -> worth.covers(line.store()) && sees(sight, document.kind(), line.store()))
                .toList();
        List<StockMove> moves = stock.moves(tx, document.id()).stream()
                .filter(move -> shelves.covers(store(chain, move)))
                .toList();
        List<Related> related = RelatedRows.of(tx, reach, document.id());
        return new Effects(
                journal,
                moves,
                !worth.nowhere() && moves.stream().allMatch(move -> worth.covers(store(chain, move))),
                items(tx, document, related).stream()
                        .filter(item -> here(places, document)
                                        .covers(item.standing().item().store())
                                && sees(
                                        sight,
                                        item.kind(),
                                        item.standing().item().store()))
                        .toList(),
                related,
                LedgerReading.accountNames(
                        tx,
                        journal.stream().map(JournalLine::account).distinct().toList()),
                today(tx, document));
    }

    /** Money and whom it is owed: whoever does not see both in the document does not see them in what came of it. */
    private static boolean sees(Sight sight, @Nullable String kind, UUID store) {
        Shown shown = new Shown(kind == null ? "" : kind, FieldRule.When.POSTED, store, Set.of(store), null);
        return sight.of(shown, FieldCatalogue.AMOUNT).shows()
                && sight.of(shown, "party").shows();
    }

    private static StoreScope worth(Actor actor) {
        return actor.reach("cost", "view").plus(actor.reach("ledger", "view"));
    }

    /** Whoever sees a document because it is their own sees what it did in its store. */
    private static StoreScope here(StoreScope reach, Document document) {
        return reach.coversOwn(document.store()) ? reach.plus(StoreScope.in(Set.of(document.store()))) : reach;
    }

    private static UUID store(Chain chain, StockMove move) {
        Warehouse warehouse = chain.warehouse(move.warehouse());
        return warehouse == null ? move.warehouse() : warehouse.store();
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
}
