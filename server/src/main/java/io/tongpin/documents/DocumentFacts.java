package io.tongpin.documents;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.kernel.LineRef;
import io.tongpin.masters.Master;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Facts from the modules that own them (依据装载). Places and articles come from short-lived copies: they hardly change. */
public final class DocumentFacts implements FactsSource {

    private final Surroundings surroundings;
    private final Parties parties;

    private final Map<Integer, Common> commonOf = new ConcurrentHashMap<>();

    public DocumentFacts(Surroundings surroundings, Parties parties) {
        this.surroundings = surroundings;
        this.parties = parties;
    }

    @Override
    public Facts load(Tx tx, Collection<Document> documents) throws SQLException {
        Asked asked = Asked.by(documents);
        Facts facts = Facts.over(common(tx.company(), surroundings.chain(tx), surroundings.chart(tx)));
        surroundings.skus(tx, asked.skus).values().forEach(sku -> sku(sku, facts));
        if (!asked.partners.isEmpty()) {
            parties.byIds(tx, asked.partners).values().forEach(party -> party(party, facts));
        }
        sources(tx, facts, asked.sources);
        items(tx, facts, asked.items);
        return facts;
    }

    @Override
    public Optional<Facts> atHand(int company, Collection<Document> documents) {
        Asked asked = Asked.by(documents);
        if (!asked.partners.isEmpty() || !asked.sources.isEmpty() || !asked.items.isEmpty()) {
            return Optional.empty();
        }
        return surroundings.atHand(company, asked.skus).map(copies -> {
            Facts facts = Facts.over(common(company, copies.chain(), copies.chart()));
            copies.skus().forEach(sku -> sku(sku, facts));
            return facts;
        });
    }

    /** A chain of a thousand places is not counted up again for every sale. */
    private record Common(Chain chain, Chart chart, Facts facts) {}

    private Facts common(int company, Chain chain, Chart chart) {
        Common known = commonOf.get(company);
        if (known == null || known.chain() != chain || known.chart() != chart) {
            Facts facts = new Facts();
            places(chain, facts);
            accounts(chart, facts);
            known = new Common(chain, chart, facts);
            commonOf.put(company, known);
        }
        return known.facts();
    }

    /** What documents name. */
    private static final class Asked {
        private final Set<UUID> skus = new HashSet<>();
        private final Set<UUID> partners = new HashSet<>();
        private final Set<LineRef> sources = new HashSet<>();
        private final Set<UUID> items = new HashSet<>();

        static Asked by(Collection<Document> documents) {
            Asked asked = new Asked();
            documents.forEach(asked::add);
            return asked;
        }

        private void add(Document document) {
            for (Document.Line line : document.lines()) {
                skus.add(line.sku());
                LineRef source = line.sourceRef();
                if (source != null) {
                    sources.add(source);
                    items.add(source.document());
                }
            }
            if (document.party() != null) {
                partners.add(document.party());
            }
            if (document.source() != null) {
                items.add(document.source());
            }
            for (Document.AccountLine entry : document.entries()) {
                if (entry.party() != null) {
                    partners.add(entry.party());
                }
            }
            document.allocations().forEach(a -> items.add(a.item()));
        }
    }

    private static void sku(SkuFacts sku, Facts facts) {
        facts.add(
                new Facts.Sku(sku.id(), sku.code(), sku.stocked(), sku.trackLots(), sku.trackSerials(), sku.taxRate()));
        if (sku.archived()) {
            facts.retire(sku.id(), sku.code());
        }
    }

    private static void places(Chain chain, Facts facts) {
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
        facts.keepApart(DutyRule.of(chain));
        facts.approve(ApprovalRule.of(chain));
        chain.tills().values().forEach(till -> facts.addTill(till.id(), till.store()));
        Stream.of(chain.warehouses(), chain.stores(), chain.tills())
                .flatMap(records -> records.values().stream())
                .filter(Master::archived)
                .forEach(record -> facts.retire(record.id(), record.code()));
    }

    private static void accounts(Chart chart, Facts facts) {
        chart.accounts().forEach(facts::add);
        chart.archived().forEach(facts::retire);
    }

    private static void party(Party party, Facts facts) {
        Facts.PartyRole role = Facts.PartyRole.valueOf(party.kind().toUpperCase(Locale.ROOT));
        facts.add(new Facts.Party(party.id(), role, party.code(), party.termsDays(), party.credit()));
        if (party.archived()) {
            facts.retire(party.id(), party.code());
        }
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

    static Facts.SourceLine source(Document document, Document.Line line) {
        return new Facts.SourceLine(
                new LineRef(document.id(), line.lineNo()),
                document.kind(),
                document.store(),
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
