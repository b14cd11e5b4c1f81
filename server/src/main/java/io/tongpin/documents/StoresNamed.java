package io.tongpin.documents;

import io.tongpin.access.OutOfReach;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.stockledger.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether a person's right reaches every store that a document would touch (越权检查): its own, that of the warehouse and the
 * till it names, those of the documents it is made from or settles. Where goods are sent to is not asked: they only set out.
 */
final class StoresNamed {

    private final StoreScope reach;
    private final Document document;
    private final Facts facts;

    private StoresNamed(StoreScope reach, Document document, Facts facts) {
        this.reach = reach;
        this.document = document;
        this.facts = facts;
    }

    /** Each store that is out of reach, once, and each document: of that one no more than the id, which was given. */
    static List<Refusal> refusals(Actor actor, DocumentKind kind, String action, Document document, Facts facts) {
        StoreScope reach = kind.reach(actor, action);
        if (reach.everywhere()) {
            return List.of();
        }
        StoresNamed named = new StoresNamed(reach, document, facts);
        String right = kind.module() + "." + action;
        return Stream.concat(
                        named.stores().stream()
                                .filter(store -> !reach.coversOwn(store))
                                .map(store -> OutOfReach.of(right, store)),
                        named.hidden().stream().map(id -> Refusal.unknown("documents.unknown", id)))
                .toList();
    }

    private Set<UUID> stores() {
        Set<UUID> stores = new LinkedHashSet<>();
        stores.add(document.store());
        facts.place(document.warehouse()).map(Place::store).ifPresent(stores::add);
        facts.storeOfTill(document.till()).ifPresent(stores::add);
        return stores;
    }

    /** Earlier documents that it builds on and that lie out of reach. */
    private Set<UUID> hidden() {
        Set<UUID> hidden = new LinkedHashSet<>();
        List<UUID> items = new ArrayList<>();
        Optional.ofNullable(document.source()).ifPresent(items::add);
        document.allocations().forEach(allocation -> items.add(allocation.item()));
        for (Document.Line line : document.lines()) {
            LineRef ref = line.sourceRef();
            Optional<Facts.SourceLine> source = facts.source(ref);
            if (source.isPresent() && !isSeen(source.get())) {
                hidden.add(source.get().ref().document());
            } else if (source.isEmpty() && ref != null) {
                items.add(ref.document());
            }
        }
        for (UUID item : items) {
            boolean elsewhere = Stream.of(Side.values())
                    .flatMap(side -> facts.item(item, side).stream())
                    .anyMatch(found -> !reach.coversOwn(found.store()));
            if (elsewhere) {
                hidden.add(item);
            }
        }
        return hidden;
    }

    /** What was sent is followed up from both ends. */
    private boolean isSeen(Facts.SourceLine source) {
        return reach.coversOwn(source.store())
                || Stream.of(facts.place(source.warehouse()), facts.place(source.toWarehouse()))
                        .flatMap(Optional::stream)
                        .anyMatch(place -> reach.coversOwn(place.store()));
    }
}
