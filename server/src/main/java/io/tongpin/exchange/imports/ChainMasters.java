package io.tongpin.exchange.imports;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Category;
import io.tongpin.catalog.Color;
import io.tongpin.catalog.Sku;
import io.tongpin.catalog.Style;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.catalog.Unit;
import io.tongpin.exchange.chain.ChainMaster;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.RowRefusal;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Organization;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.party.Parties;
import io.tongpin.party.Party;
import io.tongpin.platform.Database;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves the records that the documents name (导入资料), thousands by a handful of statements. */
@Component
class ChainMasters {

    static final String HEADQUARTERS = "";

    private final Database database;
    private final Chains chains;
    private final Organization organization;
    private final Catalog catalog;
    private final Parties parties;

    ChainMasters(Database database, Chains chains, Organization organization, Catalog catalog, Parties parties) {
        this.database = database.engine();
        this.chains = chains;
        this.organization = organization;
        this.catalog = catalog;
        this.parties = parties;
    }

    /** What was refused; empty if everything stands. Records that are already as wanted are left alone. */
    List<Refusal> save(Actor actor, List<ChainMaster> masters, ChainNames names, Diary diary) {
        return save(new Transactions(database, actor.company()), actor, masters, names, diary);
    }

    /** What saving them would refuse; nothing is saved. */
    List<Refusal> wouldRefuse(Actor actor, List<ChainMaster> masters, ChainNames names, Diary diary) {
        return new Transactions(database, actor.company())
                .tried(transactions -> save(transactions, actor, masters, names, diary));
    }

    private List<Refusal> save(
            Transactions transactions, Actor actor, List<ChainMaster> masters, ChainNames names, Diary diary) {
        FreshRecords fresh = new FreshRecords(transactions, catalog, actor, diary);
        List<Refusal> refused = new ArrayList<>(places(actor, masters, names, fresh));
        refused.addAll(partners(actor, masters, names, fresh));
        refused.addAll(articles(actor, masters, names, fresh));
        return refused;
    }

    private List<Refusal> places(Actor actor, List<ChainMaster> masters, ChainNames names, FreshRecords fresh) {
        Chain before = chains.of(actor.company());
        UUID hq = Objects.requireNonNull(before.headquarters()).id();
        names.stores.put(HEADQUARTERS, hq);
        List<Store> stores = new ArrayList<>();
        List<Warehouse> warehouses = new ArrayList<>();
        for (ChainMaster master : masters) {
            if (master instanceof ChainMaster.Store s) {
                UUID store = names.master("store", s.code());
                UUID warehouse = names.master("warehouse", s.code());
                names.stores.put(s.code(), store);
                names.stands(store, s.at());
                names.stands(warehouse, s.at());
                names.warehouses.put(s.code(), warehouse);
                Store known = before.store(store);
                Warehouse there = before.warehouse(warehouse);
                stores.add(new Store(
                        store,
                        s.code(),
                        s.name(),
                        s.distributionCentre() ? Store.DC : Store.STORE,
                        known == null ? Store.DIRECT : known.ownership(),
                        hq,
                        text(s.province()),
                        text(s.city()),
                        text(s.district()),
                        null,
                        null,
                        ChainNames.ZONE.getId(),
                        "00:00",
                        known == null ? 0 : known.version(),
                        false));
                warehouses.add(new Warehouse(
                        warehouse,
                        s.code(),
                        s.name(),
                        store,
                        Warehouse.NORMAL,
                        false,
                        there == null ? 0 : there.version(),
                        false));
            }
        }
        List<Refusal> refused = new ArrayList<>(pointed(names, fresh, "store", organization.stores(), stores));
        refused.addAll(pointed(names, fresh, "warehouse", organization.warehouses(), warehouses));
        return refused;
    }

    private List<Refusal> partners(Actor actor, List<ChainMaster> masters, ChainNames names, FreshRecords fresh) {
        List<Party> found = new ArrayList<>();
        for (ChainMaster master : masters) {
            switch (master) {
                case ChainMaster.Supplier s -> {
                    UUID id = names.master("supplier", s.code());
                    names.suppliers.put(s.code(), id);
                    names.stands(id, s.at());
                    found.add(party(id, Party.SUPPLIER, s.code(), s.name(), null, 30, true));
                }
                case ChainMaster.Customer c -> {
                    UUID id = names.master("customer", c.code());
                    names.customers.put(c.code(), id);
                    names.stands(id, c.at());
                    found.add(party(id, Party.CUSTOMER, c.code(), c.name(), text(c.phone()), 0, c.credit()));
                }
                case ChainMaster.Store _, ChainMaster.Sku _ -> {}
            }
        }
        return pointed(names, fresh, "party", parties.records(), found);
    }

    private static Party party(
            UUID id, String kind, String code, String name, @Nullable String phone, int terms, boolean credit) {
        return new Party(
                id, kind, code, name, phone, null, null, null, terms, credit, null, null, null, null, null, null, 0,
                false);
    }

    private List<Refusal> articles(Actor actor, List<ChainMaster> masters, ChainNames names, FreshRecords fresh) {
        Map<String, Unit> units = new LinkedHashMap<>();
        Map<String, Category> categories = new LinkedHashMap<>();
        Map<String, Color> colors = new LinkedHashMap<>();
        Map<String, List<ChainMaster.Sku>> styles = new LinkedHashMap<>();
        for (ChainMaster master : masters) {
            if (master instanceof ChainMaster.Sku s) {
                unit(names, units, s.unit());
                category(names, categories, s.category());
                color(names, colors, s.color());
                styles.computeIfAbsent(s.style(), k -> new ArrayList<>()).add(s);
                UUID sku = names.master("sku", s.code());
                names.skus.put(s.code(), sku);
                names.stands(sku, s.at());
                names.stands(names.master("style", s.style()), s.at());
                names.stocked.put(s.code(), s.stocked());
            }
        }
        Map<String, Unit> known =
                database.read(actor.company(), tx -> catalog.units().byCodes(tx, units.keySet()));
        known.forEach(units::put);
        List<Refusal> refused = new ArrayList<>(pointed(
                names,
                fresh,
                "unit",
                catalog.units(),
                units.values().stream()
                        .filter(u -> !known.containsKey(u.code()))
                        .toList()));
        refused.addAll(pointed(names, fresh, "category", catalog.categories(), List.copyOf(categories.values())));
        refused.addAll(pointed(names, fresh, "color", catalog.colors(), List.copyOf(colors.values())));
        List<StyleWithSkus> wanted = styles.entrySet().stream()
                .map(e -> style(names, e.getKey(), e.getValue(), units, categories, colors))
                .toList();
        List<UUID> ids = wanted.stream().map(w -> w.style().id()).toList();
        refused.addAll(pointed(names, ids, fresh.saveStyles(wanted)));
        return refused;
    }

    private static void unit(ChainNames names, Map<String, Unit> units, String code) {
        units.computeIfAbsent(code, c -> new Unit(names.master("unit", c), c, c, 0, 0, false));
    }

    private static void category(ChainNames names, Map<String, Category> categories, String name) {
        if (!name.isEmpty()) {
            categories.computeIfAbsent(
                    name, c -> new Category(names.master("category", c), c.replace(' ', '-'), c, null, 0, false));
        }
    }

    private static void color(ChainNames names, Map<String, Color> colors, String name) {
        if (!name.isEmpty()) {
            colors.computeIfAbsent(name, c -> new Color(names.master("color", c), c.replace(' ', '-'), c, 0, false));
        }
    }

    private static StyleWithSkus style(
            ChainNames names,
            String code,
            List<ChainMaster.Sku> variants,
            Map<String, Unit> units,
            Map<String, Category> categories,
            Map<String, Color> colors) {
        ChainMaster.Sku first = variants.getFirst();
        UUID id = names.master("style", code);
        Category category = categories.get(first.category());
        Style style = new Style(
                id,
                code,
                first.name(),
                category == null ? null : category.id(),
                null,
                null,
                null,
                Objects.requireNonNull(units.get(first.unit())).id(),
                List.of(),
                first.listPrice().amount(),
                BigDecimal.ZERO,
                first.stocked(),
                false,
                false,
                first.supplier().isEmpty() ? null : names.master("supplier", first.supplier()),
                null,
                0,
                false);
        List<Sku> skus = variants.stream()
                .map(v -> {
                    Color color = colors.get(v.color());
                    return new Sku(
                            names.master("sku", v.code()),
                            v.code(),
                            v.name(),
                            id,
                            color == null ? null : color.id(),
                            text(v.size()),
                            v.listPrice().amount(),
                            v.barcode().isEmpty() ? List.of() : List.of(v.barcode()),
                            List.of(),
                            0,
                            false);
                })
                .toList();
        return new StyleWithSkus(style, skus);
    }

    private static <R extends Record & Master> List<Refusal> pointed(
            ChainNames names, FreshRecords fresh, String entity, MasterRecords<R> records, List<R> wanted) {
        List<UUID> ids = wanted.stream().map(Master::id).toList();
        return pointed(names, ids, fresh.save(entity, records, wanted));
    }

    /** Each refusal with the place of its record in the files. */
    private static List<Refusal> pointed(ChainNames names, List<UUID> ids, List<RowRefusal> refusals) {
        return refusals.stream()
                .map(r -> Pointed.at(names.standing(ids.get(r.row())), r.why()))
                .toList();
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
