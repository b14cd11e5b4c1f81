package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a person sees (单据可见范围): those of the stores their right reaches, and those that take goods from a
 * warehouse there or send goods to one, so that a transfer is seen from both ends; where it reaches only what is their own,
 * those they made. The rule is here twice, as a question about one document and as a condition on many.
 */
final class DocumentReach {

    private static final String WAREHOUSES = """
            select id
              from organization.warehouse
             where company_id = ? and store_id = any(?)
               and exists (select
                             from organization.store s
                            where s.company_id = ?
                              and not exists (select from unnest(?::uuid[]) reached(id) where reached.id = s.id))
            """;

    private final Actor actor;
    private final DocumentKinds kinds;
    private final Map<StoreScope, Set<UUID>> warehouses = new HashMap<>();

    DocumentReach(Actor actor, DocumentKinds kinds) {
        this.actor = actor;
        this.kinds = kinds;
    }

    /** What the rule looks at. */
    record Marks(
            String kind,
            UUID store,
            @Nullable UUID warehouse,
            @Nullable UUID toWarehouse,
            UUID createdBy) {

        static Marks of(StoredDocuments.Stored stored) {
            Document document = stored.document();
            return new Marks(
                    document.kind(),
                    document.store(),
                    document.warehouse(),
                    document.toWarehouse(),
                    stored.createdBy());
        }
    }

    /** Where anything of any kind may be seen: as far as the database lets this person look. */
    static StoreScope anything(Actor actor, DocumentKinds kinds) {
        return kinds.all().stream().map(kind -> kind.reach(actor, "view")).reduce(StoreScope.NOWHERE, StoreScope::plus);
    }

    boolean sees(Tx tx, Marks marks) throws SQLException {
        return reaches(tx, marks, "view");
    }

    /** Whether a right reaches the document from either end, for what changes nothing about it. */
    boolean reaches(Tx tx, Marks marks, String action) throws SQLException {
        StoreScope reach =
                kinds.find(marks.kind()).map(kind -> kind.reach(actor, action)).orElse(StoreScope.NOWHERE);
        return touches(marks, action) || holds(tx, reach, marks.warehouse()) || holds(tx, reach, marks.toWarehouse());
    }

    /** The same as {@link #touches} for a document by its id; what is not there is nobody else's. */
    boolean touchesStored(Tx tx, UUID id, String action) throws SQLException {
        Optional<Marks> marks = tx.sql("""
                        select kind, store_id, warehouse_id, to_warehouse_id, created_by
                          from documents.document
                         where company_id = ? and id = ?
                        """)
                .params(tx.company(), id)
                .query((row, n) -> new Marks(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)))
                .optional();
        return marks.isEmpty() || touches(marks.get(), action);
    }

    /** Whether the document is one of the store's own, so that it may be changed there and not only seen. */
    boolean touches(Marks marks, String action) {
        StoreScope reach =
                kinds.find(marks.kind()).map(kind -> kind.reach(actor, action)).orElse(StoreScope.NOWHERE);
        return reach.covers(marks.store())
                || reach.coversOwn(marks.store()) && marks.createdBy().equals(actor.user());
    }

    private boolean holds(Tx tx, StoreScope reach, @Nullable UUID warehouse) throws SQLException {
        return warehouse != null && warehouses(tx, reach).contains(warehouse);
    }

    /** Those of the kinds that the person may see somewhere. */
    List<String> visible(Collection<String> wanted) {
        return wanted.stream()
                .filter(code -> kinds.find(code)
                        .filter(kind -> kind.allows(actor, "view"))
                        .isPresent())
                .toList();
    }

    /**
     * What of some kinds the person sees: one part for each scope that a right of theirs has.
     *
     * @param everywhere whether that is all there is; then the rest is empty
     * @param stores whose documents they see
     * @param places warehouses whose comings and goings they see
     * @param own stores in which they see what they made
     */
    record Part(
            List<String> kinds, boolean everywhere, Set<UUID> stores, Set<UUID> places, Set<UUID> own, UUID maker) {}

    List<Part> parts(Tx tx, List<String> visible) throws SQLException {
        Map<StoreScope, List<String>> scopes = new LinkedHashMap<>();
        for (String code : visible) {
            StoreScope reach =
                    kinds.find(code).map(kind -> kind.reach(actor, "view")).orElse(StoreScope.NOWHERE);
            scopes.computeIfAbsent(reach, s -> new ArrayList<>()).add(code);
        }
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<StoreScope, List<String>> scope : scopes.entrySet()) {
            Set<UUID> places = warehouses(tx, scope.getKey());
            parts.add(
                    scope.getKey() instanceof StoreScope.These(Set<UUID> stores, Set<UUID> own, boolean _)
                            ? new Part(scope.getValue(), false, stores, places, own, actor.user())
                            : new Part(scope.getValue(), true, Set.of(), Set.of(), Set.of(), actor.user()));
        }
        return parts;
    }

    /** A condition on documents.document and the values of its question marks. */
    record Condition(String sql, List<Object> values) {}

    /**
     * Conditions of which a document that is seen meets exactly one, each with an index: of the store, of what a warehouse
     * gave, of what it took, of what is one's own. Said with "or" they would be looked for among all documents.
     */
    static List<Condition> apart(Tx tx, List<Part> parts) throws SQLException {
        List<Condition> all = new ArrayList<>();
        for (Part part : parts) {
            Object kinds = tx.array("text", part.kinds());
            if (part.everywhere()) {
                all.add(new Condition("kind = any(?)", List.of(kinds)));
                continue;
            }
            Object stores = tx.array("uuid", part.stores());
            Object places = tx.array("uuid", part.places());
            String elsewhere = " and store_id <> all(?)";
            String notFrom = " and (warehouse_id is null or warehouse_id <> all(?))";
            String notTo = " and (to_warehouse_id is null or to_warehouse_id <> all(?))";
            all.add(new Condition("kind = any(?) and store_id = any(?)", List.of(kinds, stores)));
            all.add(new Condition(
                    "kind = any(?) and warehouse_id = any(?)" + elsewhere, List.of(kinds, places, stores)));
            all.add(new Condition(
                    "kind = any(?) and to_warehouse_id = any(?)" + elsewhere + notFrom,
                    List.of(kinds, places, stores, places)));
            if (!part.own().isEmpty()) {
                all.add(new Condition(
                        "kind = any(?) and store_id = any(?) and created_by = ?" + elsewhere + notFrom + notTo,
                        List.of(kinds, tx.array("uuid", part.own()), part.maker(), stores, places, places)));
            }
        }
        return all;
    }

    /** None where the reach is of every store there is: whatever goes through a warehouse is a document of one of them. */
    private Set<UUID> warehouses(Tx tx, StoreScope reach) throws SQLException {
        if (!(reach instanceof StoreScope.These(Set<UUID> stores, Set<UUID> _, boolean _))) {
            return Set.of();
        }
        Set<UUID> known = warehouses.get(reach);
        if (known == null) {
            known = new HashSet<>(tx.sql(WAREHOUSES)
                    .params(tx.company(), tx.array("uuid", stores), tx.company(), tx.array("uuid", stores))
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list());
            warehouses.put(reach, known);
        }
        return known;
    }
}
