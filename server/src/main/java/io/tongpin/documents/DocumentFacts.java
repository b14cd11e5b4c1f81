package io.tongpin.documents;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.kernel.LineRef;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Warehouse;
import io.tongpin.party.Parties;
import io.tongpin.party.Party;
import io.tongpin.platform.Tx;
import io.tongpin.stockledger.Place;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Facts from the modules that own them (依据装载). Places and articles come from short-lived copies: they hardly change. */
public final class DocumentFacts implements FactsSource {

    private final Surroundings surroundings;
    private final Parties parties;

    public DocumentFacts(Surroundings surroundings, Parties parties) {
        this.surroundings = surroundings;
        this.parties = parties;
    }

    @Override
    public Facts load(Tx tx, Collection<Document> documents) throws SQLException {
        Facts facts = new Facts();
        Set<UUID> skus = new HashSet<>();
        Set<UUID> partners = new HashSet<>();
        Set<LineRef> sources = new HashSet<>();
        Set<UUID> items = new HashSet<>();
        for (Document document : documents) {
            document.lines().forEach(line -> {
                skus.add(line.sku());
                LineRef source = line.sourceRef();
                if (source != null) {
                    sources.add(source);
                    items.add(source.document());
                }
            });
            if (document.party() != null) {
                partners.add(document.party());
            }
            if (document.source() != null) {
                items.add(document.source());
            }
            document.entries().stream().filter(e -> e.party() != null).forEach(e -> partners.add(e.party()));
            document.allocations().forEach(a -> items.add(a.item()));
        }
        places(tx, facts);
        accounts(tx, facts);
        for (SkuFacts sku : surroundings.skus(tx, skus).values()) {
            facts.add(new Facts.Sku(
                    sku.id(), sku.code(), sku.stocked(), sku.trackLots(), sku.trackSerials(), sku.taxRate()));
        }
        if (!partners.isEmpty()) {
            parties.byIds(tx, partners).values().forEach(party -> facts.add(party(party)));
        }
        sources(tx, facts, sources);
        items(tx, facts, items);
        return facts;
    }

    private void places(Tx tx, Facts facts) throws SQLException {
        Chain chain = surroundings.chain(tx);
        boolean allowed =
                chain.company() != null && "allow".equals(chain.company().negativeStock());
        for (Warehouse warehouse : chain.warehouses().values()) {
            boolean transit = warehouse.kind().equals(Warehouse.TRANSIT);
            Place place = new Place(
                    warehouse.id(), warehouse.store(), transit, !transit && allowed && warehouse.allowNegative());
            if (transit) {
                facts.addTransit(place);
            } else {
                facts.add(place);
            }
        }
    }

    private void accounts(Tx tx, Facts facts) {
        Chart chart = surroundings.chart(tx);
        for (AccountRole role : AccountRole.values()) {
            facts.addAccount(chart.code(role), role.chosenByHand());
        }
        chart.chosenByHand().forEach(code -> facts.addAccount(code, true));
    }

    private static Facts.Party party(Party party) {
        return new Facts.Party(party.id(), party.code(), party.termsDays(), party.credit());
    }

    private static void sources(Tx tx, Facts facts, Set<LineRef> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        List<UUID> documents = wanted.stream().map(LineRef::document).distinct().toList();
        Map<UUID, StoredDocuments.Stored> found = StoredDocuments.find(tx, documents);
        for (LineRef ref : wanted) {
            StoredDocuments.Stored stored = found.get(ref.document());
            if (stored == null || stored.document().state() != Document.State.POSTED) {
                continue;
            }
            stored.document().lines().stream()
                    .filter(line -> line.lineNo() == ref.line())
                    .forEach(line -> facts.add(source(stored.document(), line)));
        }
    }

    private static Facts.SourceLine source(Document document, Document.Line line) {
        return new Facts.SourceLine(
                new LineRef(document.id(), line.lineNo()),
                document.kind(),
                line.sku(),
                line.baseQuantity(),
                line.amount(),
                line.tax(),
                line.unitCost(),
                line.landed(),
                document.warehouse(),
                document.toWarehouse(),
                document.party());
    }

    private static void items(Tx tx, Facts facts, Set<UUID> documents) throws SQLException {
        if (documents.isEmpty()) {
            return;
        }
        LedgerReading.items(tx, documents)
                .values()
                .forEach(list -> list.forEach(s -> facts.add(new Facts.Item(
                        s.item().document(),
                        s.item().side(),
                        s.item().party(),
                        s.item().store(),
                        s.item().account(),
                        s.open(),
                        s.item().due()))));
    }
}
