package io.tongpin.documents.web;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.documents.Document;
import io.tongpin.documents.Documents;
import io.tongpin.documents.Names;
import io.tongpin.kernel.Actor;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.party.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names beside ids: a found document becomes what a screen shows. */
@Component
class DocumentPage {

    private final Names names;

    DocumentPage(Names names) {
        this.names = names;
    }

    DocumentJson show(Actor actor, Documents.Found found) {
        Document d = found.document();
        Names.Known known = names.of(
                actor.company(),
                d.lines().stream().map(Document.Line::sku).toList(),
                d.party() == null ? List.of() : List.of(d.party()));
        return new DocumentJson(
                d.id(),
                d.kind(),
                d.number(),
                d.state().name(),
                d.version(),
                d.businessDate(),
                d.occurredAt(),
                d.store(),
                d.party(),
                d.warehouse(),
                d.toWarehouse(),
                d.till(),
                d.source(),
                d.reverses(),
                d.reversedBy(),
                d.note(),
                d.reason(),
                d.lines().stream().map(line -> line(line, known)).toList(),
                d.tenders().stream()
                        .map(t -> new DocumentJson.TenderJson(
                                t.lineNo(), t.method(), t.account(), t.amount(), t.tendered(), t.change()))
                        .toList(),
                d.allocations().stream()
                        .map(a -> new DocumentJson.AllocationJson(a.item(), a.amount()))
                        .toList(),
                d.entries().stream()
                        .map(e -> new DocumentJson.EntryJson(
                                e.lineNo(), e.account(), e.amount(), e.side(), e.party(), e.note()))
                        .toList(),
                new DocumentJson.Totals(d.totalQuantity(), d.totalAmount(), d.totalTax(), found.due()),
                d.custom(),
                store(known, d.store()),
                party(known, d.party()),
                warehouse(known, d.warehouse()),
                warehouse(known, d.toWarehouse()),
                found.createdBy(),
                found.postedBy(),
                found.postedAt(),
                places(known, d.store(), d.warehouse(), d.toWarehouse()));
    }

    private static DocumentJson.LineJson line(Document.Line l, Names.Known known) {
        SkuFacts sku = known.skus().get(l.sku());
        return new DocumentJson.LineJson(
                l.lineNo(),
                l.sku(),
                l.quantity(),
                l.unit(),
                l.unitFactor(),
                l.listPrice(),
                l.price(),
                l.discount(),
                l.amount(),
                l.taxRate(),
                l.tax(),
                l.unitCost(),
                l.landed(),
                l.lot(),
                l.expiry(),
                l.serials(),
                l.sourceDocument(),
                l.sourceLine(),
                l.counted(),
                l.book(),
                l.role(),
                l.reason(),
                sku == null ? null : sku.code(),
                sku == null ? null : sku.name(),
                sku == null ? null : sku.color(),
                sku == null ? null : sku.size(),
                sku == null || sku.barcodes().isEmpty() ? null : sku.barcodes().getFirst());
    }

    ListJson list(Actor actor, Documents.Page found) {
        List<UUID> parties = found.items().stream()
                .map(Documents.Item::party)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        Names.Known known = names.of(actor.company(), List.of(), parties);
        Documents.Sums sums = found.sums();
        return new ListJson(
                found.items().stream().map(i -> item(i, known)).toList(),
                found.next(),
                sums == null ? null : new ListJson.Sums(sums.count(), sums.quantity(), sums.amount(), sums.due()));
    }

    private static ListJson.Item item(Documents.Item i, Names.Known known) {
        return new ListJson.Item(
                i.id(),
                i.kind(),
                i.number(),
                i.state(),
                i.version(),
                i.businessDate(),
                i.store(),
                store(known, i.store()),
                i.party(),
                party(known, i.party()),
                warehouse(known, i.warehouse()),
                i.quantity(),
                i.amount(),
                i.due(),
                i.openQuantity(),
                i.postedAt(),
                i.createdBy(),
                places(known, i.store(), i.warehouse(), i.toWarehouse()));
    }

    /** The stores it is seen from. */
    static Set<UUID> places(Names.Known known, UUID store, @Nullable UUID... warehouses) {
        Set<UUID> places = new HashSet<>(Set.of(store));
        for (UUID id : warehouses) {
            Warehouse warehouse = id == null ? null : known.chain().warehouse(id);
            if (warehouse != null) {
                places.add(warehouse.store());
            }
        }
        return places;
    }

    static @Nullable String store(Names.Known known, @Nullable UUID id) {
        Store store = id == null ? null : known.chain().store(id);
        return store == null ? null : store.name();
    }

    static @Nullable String warehouse(Names.Known known, @Nullable UUID id) {
        Warehouse warehouse = id == null ? null : known.chain().warehouse(id);
        return warehouse == null ? null : warehouse.name();
    }

    static @Nullable String party(Names.Known known, @Nullable UUID id) {
        Party party = id == null ? null : known.parties().get(id);
        return party == null ? null : party.name();
    }
}
