package io.tongpin.documents;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.party.Parties;
import io.tongpin.party.Party;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.pricing.ListedPrice;
import io.tongpin.pricing.PriceList;
import io.tongpin.pricing.PriceLists;
import io.tongpin.pricing.PricesAsked;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer pays by their price list (客户价): for a slip that is being written, before it is one. */
public final class Quotes {

    private final Database database;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;
    private final Surroundings surroundings;
    private final Parties parties;
    private final PriceLists lists;

    Quotes(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            Surroundings surroundings,
            Parties parties,
            PriceLists lists) {
        this.database = database;
        this.kinds = kinds;
        this.fields = fields;
        this.surroundings = surroundings;
        this.parties = parties;
        this.lists = lists;
    }

    /**
     * The slip.
     *
     * @param store in which it is written: its labels are what percentages are taken of
     */
    public record Slip(String kind, UUID store, UUID party, LocalDate day) {}

    /** @param quantity in base units */
    public record Wanted(UUID sku, BigDecimal quantity) {}

    public record Quote(UUID sku, BigDecimal quantity, ListedPrice listed) {}

    /** @param list whose prices these are; null where the customer has none, and what is on the label holds */
    public record Quoted(@Nullable PriceList list, List<Quote> quotes) {

        static final Quoted NONE = new Quoted(null, List.of());

        public Quoted {
            quotes = List.copyOf(quotes);
        }
    }

    /** What the list says nothing of is not in the answer. */
    public Outcome<Quoted> of(Actor actor, Slip slip, List<Wanted> wanted) {
        DocumentKind kind = kinds.find(slip.kind()).orElse(null);
        if (kind == null) {
            return Outcome.refused(Refusal.input("documents.kind-unknown", "kind", slip.kind()));
        }
        boolean sells = fields.find(slip.kind())
                .filter(one -> one.priced() && !one.costs())
                .isPresent();
        if (!sells || !kind.reach(actor, "create").coversOwn(slip.store())) {
            return Outcome.done(Quoted.NONE);
        }
        return Outcome.done(database.read(actor.company(), tx -> quoted(tx, actor, slip, wanted)));
    }

    private Quoted quoted(Tx tx, Actor actor, Slip slip, List<Wanted> wanted) throws SQLException {
        Party party = parties.byIds(tx, List.of(slip.party())).get(slip.party());
        UUID id = party == null || !actor.may(party.kind(), "view") ? null : party.priceList();
        PriceList list =
                id == null ? null : lists.lists().byIds(tx, List.of(id)).get(id);
        if (list == null || list.archived()) {
            return Quoted.NONE;
        }
        Set<UUID> skus = new HashSet<>();
        wanted.forEach(one -> skus.add(one.sku()));
        Map<UUID, SkuFacts> articles = surroundings.skus(tx, skus);
        Map<UUID, BigDecimal> labels = surroundings.labels(tx, slip.store(), skus);
        PricesAsked asked = PricesAsked.of(tx, lists, list.id(), articles.values(), slip.day());
        List<Quote> quotes = new ArrayList<>();
        for (Wanted one : wanted) {
            Optional.ofNullable(articles.get(one.sku()))
                    .flatMap(article -> asked.price(
                            article, one.quantity(), labels.getOrDefault(article.id(), article.listPrice())))
                    .ifPresent(listed -> quotes.add(new Quote(one.sku(), one.quantity(), listed)));
        }
        return new Quoted(list, quotes);
    }
}
