package io.tongpin.documents;

import io.tongpin.access.OutOfReach;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.organization.Warehouse;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a document what whoever sends it does not see or may not change (不可见字段补全): from the document as it is kept,
 * from what it is made from, or at the price that holds. So a keeper receives what a buyer has ordered, and the books are
 * the same as if the buyer had.
 */
public final class UnseenFields {

    private final Database database;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;
    private final Surroundings surroundings;

    UnseenFields(Database database, DocumentKinds kinds, FieldCatalogue fields, Surroundings surroundings) {
        this.database = database;
        this.kinds = kinds;
        this.fields = fields;
        this.surroundings = surroundings;
    }

    /**
     * The whole document; refused if it says something about a field that this person may not fill in.
     *
     * @param action {@code create}, {@code edit} or {@code post}: what is posted may not lack a price
     */
    public Outcome<Document> filled(Actor actor, Document sent, String action) {
        Sight sight = Sight.whileWriting(fields, actor);
        FieldCatalogue.Entity entity = fields.find(sent.kind()).orElse(null);
        boolean may = kinds.find(sent.kind())
                .filter(kind -> kind.reach(actor, action).coversOwn(sent.store()))
                .isPresent(); // Who may not is told so by what comes next, in its own words.
        List<Refusal> outside = may ? outside(actor, sent, action) : List.of();
        if (!outside.isEmpty()) {
            return Outcome.refused(outside);
        }
        if (entity == null || !may || sight.everything() || seesAll(sight, entity, shown(sent, actor.user()))) {
            return Outcome.done(sent);
        }
        return database.read(actor.company(), tx -> {
            StoredDocuments.Stored stored = StoredDocuments.find(tx, sent.id())
                    .filter(s -> sees(tx, actor, s))
                    .orElse(null);
            Earlier earlier = earlier(tx, actor, sent, stored);
            UUID maker = stored == null ? actor.user() : stored.createdBy();
            Prices prices = entity.priced() ? prices(tx, entity, sent, earlier) : Filling.NONE;
            return new Filling(
                            field -> sight.of(shown(sent, maker), field), sent, earlier, prices, action.equals("post"))
                    .done();
        });
    }

    /** What is said of another store's warehouse is not looked at any further. */
    private List<Refusal> outside(Actor actor, Document sent, String action) {
        DocumentKind kind = kinds.find(sent.kind()).orElseThrow();
        Warehouse warehouse =
                sent.warehouse() == null || kind.reach(actor, action).everywhere()
                        ? null
                        : surroundings.chainOrLoad(database, actor.company()).warehouse(sent.warehouse());
        return warehouse == null || kind.reach(actor, action).coversOwn(warehouse.store())
                ? List.of()
                : List.of(OutOfReach.of(kind.module() + "." + action, warehouse.store()));
    }

    /** What one unit of a new line costs, or null if nobody knows. */
    @FunctionalInterface
    interface Prices {
        @Nullable
        BigDecimal of(Document.Line line);
    }

    private static Shown shown(Document sent, UUID maker) {
        return new Shown(sent.kind(), FieldRule.When.DRAFT, sent.store(), Set.of(sent.store()), maker);
    }

    private static boolean seesAll(Sight sight, FieldCatalogue.Entity entity, Shown shown) {
        return entity.fields().keySet().stream().allMatch(field -> sight.of(shown, field) == FieldAccess.EDITABLE);
    }

    private boolean sees(Tx tx, Actor actor, StoredDocuments.Stored stored) {
        try {
            DocumentReach reach = new DocumentReach(actor, kinds);
            DocumentReach.Marks marks = DocumentReach.Marks.of(stored);
            return reach.sees(tx, marks) || reach.touches(marks, "create") || reach.touches(marks, "edit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Earlier earlier(Tx tx, Actor actor, Document sent, StoredDocuments.@Nullable Stored stored)
            throws SQLException {
        Set<UUID> ids = new HashSet<>();
        Optional.ofNullable(sent.source()).ifPresent(ids::add);
        sent.lines().forEach(line -> Optional.ofNullable(line.sourceDocument()).ifPresent(ids::add));
        Map<UUID, Document> sources = new HashMap<>();
        if (!ids.isEmpty()) {
            StoredDocuments.find(tx, ids).forEach((id, found) -> {
                if (found.document().state() == Document.State.POSTED && sees(tx, actor, found)) {
                    sources.put(id, found.document());
                }
            });
        }
        return new Earlier(stored == null ? null : stored.document(), sources, done(tx, sent, sources));
    }

    private Map<LineRef, Quantity> done(Tx tx, Document sent, Map<UUID, Document> sources) throws SQLException {
        Map<LineRef, Quantity> done = new HashMap<>();
        for (Document source : sources.values()) {
            String purpose = kinds.find(sent.kind())
                    .flatMap(kind -> kind.after(source.kind()))
                    .flatMap(FollowUp::purpose)
                    .map(Purpose::code)
                    .orElse("");
            List<LineRef> lines = source.lines().stream()
                    .map(line -> new LineRef(source.id(), line.lineNo()))
                    .toList();
            DocumentPapers.progress(tx, lines).forEach((key, quantity) -> {
                if (key.purpose().equals(purpose)) {
                    done.put(key.line(), new Quantity(quantity));
                }
            });
        }
        return done;
    }

    /** Goods are sold at the price on their label in that store and bought at what this supplier charged last. */
    private Prices prices(Tx tx, FieldCatalogue.Entity entity, Document sent, Earlier earlier) throws SQLException {
        if (entity.costs()) {
            UUID party = sent.party() == null ? earlier.party() : sent.party();
            Map<UUID, BigDecimal> last = party == null
                    ? Map.of()
                    : LineRows.lastPrices(
                            tx,
                            party,
                            sent.lines().stream().map(Document.Line::sku).toList());
            return line -> ofUnit(last.get(line.sku()), line);
        }
        Map<UUID, BigDecimal> labels = surroundings.labels(
                tx, sent.store(), sent.lines().stream().map(Document.Line::sku).toList());
        return line -> ofUnit(labels.get(line.sku()), line);
    }

    private static @Nullable BigDecimal ofUnit(@Nullable BigDecimal ofPiece, Document.Line line) {
        return ofPiece == null
                ? null
                : ofPiece.multiply(line.unitFactor().value()).stripTrailingZeros();
    }
}
