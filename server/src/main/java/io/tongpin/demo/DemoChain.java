package io.tongpin.demo;

import io.tongpin.access.People;
import io.tongpin.access.Role;
import io.tongpin.access.SetUp;
import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Category;
import io.tongpin.catalog.Color;
import io.tongpin.catalog.Sku;
import io.tongpin.catalog.Style;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.masters.RowRefusal;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Store;
import io.tongpin.party.Parties;
import io.tongpin.party.Party;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Founds the demo company and its records (演示资料). */
final class DemoChain {

    static final String LOGIN = "boss";
    private static final int FIRST_COMPANY = 1;

    /** The sizes S, M, L that every clothing company begins with. */
    private static final String LETTERS = "S-XL";

    private static final List<String> STORES = List.of("上海淮海店", "上海五角场店", "杭州西湖店", "南京新街口店", "成都春熙店", "武汉江汉店");

    private final SetUp setUp;
    private final Database database;
    private final Chains chains;
    private final Catalog catalog;
    private final Parties parties;
    private final People people;
    private final Ids ids;

    DemoChain(SetUp setUp, Database database, Chains chains, Catalog catalog, Parties parties, People people, Ids ids) {
        this.setUp = setUp;
        this.database = database.engine();
        this.chains = chains;
        this.catalog = catalog;
        this.parties = parties;
        this.people = people;
        this.ids = ids;
    }

    /** What was founded; articles carry what they cost to buy. */
    record Founded(Actor owner, Chain chain, List<Article> articles, List<Party> suppliers, List<Party> customers) {}

    record Article(Sku sku, BigDecimal price, BigDecimal cost) {}

    Founded found(String company, String password, SplittableRandom random) {
        UUID boss = setUp.run(
                        new SetUp.Wish(company, "老板", LOGIN, password, "clothing", STORES, Locale.SIMPLIFIED_CHINESE))
                .orThrow();
        Actor owner = new Actor(FIRST_COMPANY, boss, "老板", Set.of("*"), null, "demo");
        List<Party> suppliers = partners(Party.SUPPLIER, "GYS", List.of("江南织造", "岭南制衣", "北方毛纺", "海宁皮草"), 30);
        List<Party> customers = partners(Party.CUSTOMER, "KH", List.of("老街服装批发", "小美的店", "云上买手店", "城南百货"), 15);
        List<Article> articles = new ArrayList<>();
        save(tx -> parties.records().saveAll(tx, owner, ids.next(), suppliers));
        save(tx -> parties.records().saveAll(tx, owner, ids.next(), customers));
        List<StyleWithSkus> styles = styles(owner, random, articles);
        save(tx -> catalog.styles().saveAll(tx, owner, ids.next(), styles));
        Chain chain = chains.of(FIRST_COMPANY);
        Map<String, Role> roles =
                database.read(FIRST_COMPANY, tx -> people.roles().byCodes(tx, DemoPeople.roles()));
        new DemoPeople(people, ids).hire(owner, roles, stores(chain), password);
        return new Founded(owner, chain, articles, suppliers, customers);
    }

    /** The shops, in the order in which they were founded. */
    static List<Store> stores(Chain chain) {
        return chain.stores().values().stream()
                .filter(store -> store.type().equals(Store.STORE))
                .sorted(java.util.Comparator.comparing(Store::code))
                .toList();
    }

    private List<StyleWithSkus> styles(Actor owner, SplittableRandom random, List<Article> articles) {
        Map<String, Category> categories = new HashMap<>();
        Map<String, Color> colors = new HashMap<>();
        DemoGoods.categories()
                .forEach(name -> categories.put(name, new Category(ids.next(), name, name, null, 0, false)));
        DemoGoods.colors().forEach(name -> colors.put(name, new Color(ids.next(), name, name, 0, false)));
        save(tx -> catalog.categories().saveAll(tx, owner, ids.next(), List.copyOf(categories.values())));
        var known = database.read(FIRST_COMPANY, tx -> catalog.colors().byCodes(tx, colors.keySet()));
        known.forEach(colors::put);
        save(tx -> catalog.colors()
                .saveAll(
                        tx,
                        owner,
                        ids.next(),
                        colors.values().stream().filter(c -> c.version() == 0).toList()));
        UUID piece = Objects.requireNonNull(database.read(
                                FIRST_COMPANY, tx -> catalog.units().byCodes(tx, Set.of("件")))
                        .get("件"))
                .id();
        UUID sizes = Objects.requireNonNull(database.read(
                                FIRST_COMPANY, tx -> catalog.sizeGroups().byCodes(tx, Set.of(LETTERS)))
                        .get(LETTERS))
                .id();
        List<StyleWithSkus> styles = new ArrayList<>();
        for (DemoGoods.Style goods : DemoGoods.styles(random)) {
            UUID id = ids.next();
            List<Sku> skus = new ArrayList<>();
            for (DemoGoods.Variant v : goods.variants()) {
                Sku sku = new Sku(
                        ids.next(),
                        v.code(),
                        goods.name(),
                        id,
                        Objects.requireNonNull(colors.get(v.color())).id(),
                        v.size(),
                        goods.price(),
                        List.of(v.barcode()),
                        List.of(),
                        0,
                        false);
                skus.add(sku);
                articles.add(new Article(sku, goods.price(), goods.cost()));
            }
            styles.add(new StyleWithSkus(
                    new Style(
                            id,
                            goods.code(),
                            goods.name(),
                            Objects.requireNonNull(categories.get(goods.category()))
                                    .id(),
                            null,
                            null,
                            sizes,
                            piece,
                            List.of(),
                            goods.price(),
                            BigDecimal.ZERO,
                            true,
                            false,
                            false,
                            null,
                            null,
                            0,
                            false),
                    skus));
        }
        return styles;
    }

    private List<Party> partners(String kind, String prefix, List<String> names, int terms) {
        List<Party> partners = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            partners.add(new Party(
                    ids.next(),
                    kind,
                    prefix + (i + 1),
                    names.get(i),
                    null,
                    null,
                    null,
                    null,
                    terms,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    false));
        }
        return partners;
    }

    @FunctionalInterface
    private interface Saving {
        List<RowRefusal> run(Tx tx) throws SQLException;
    }

    private void save(Saving saving) {
        List<RowRefusal> refused = database.write(FIRST_COMPANY, saving::run);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("the demo's own records are refused: " + refused.getFirst());
        }
    }
}
