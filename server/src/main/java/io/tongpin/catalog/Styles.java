package io.tongpin.catalog;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.Prepared;
import io.tongpin.masters.RowRefusal;
import io.tongpin.masters.Wanted;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saves, archives and restores a style with its SKUs and barcodes as one command (款式保存). */
public final class Styles {

    private static final int MOST_SKUS = 500;

    private final MasterRecords<Style> styles;
    private final MasterRecords<Sku> skus;
    private final Database database;
    private final MasterWrite write;

    Styles(MasterRecords<Style> styles, MasterRecords<Sku> skus, Database database, MasterWrite write) {
        this.styles = styles;
        this.skus = skus;
        this.database = database;
        this.write = write;
    }

    public @Nullable StyleWithSkus find(int company, UUID id) {
        Style style = styles.find(company, id);
        return style == null
                ? null
                : new StyleWithSkus(
                        style, skus.list(company, Wanted.by("style", id)).items());
    }

    /** The style's version is the one it was changed from; so is each SKU's. */
    public Outcome<StyleWithSkus> save(Actor actor, UUID command, StyleWithSkus wanted) {
        UUID id = wanted.style().id();
        return answer(
                actor,
                id,
                MasterRecords.retried(() -> write.run(actor, command, id, request(wanted), tx -> saved(tx, wanted))));
    }

    /** Saves one in the caller's transaction, who logs it. */
    Outcome<List<Written>> saved(Tx tx, StyleWithSkus wanted) throws SQLException {
        Pair pair = prepare(tx, List.of(renamed(tx, wanted)), false);
        return pair.refusals().isEmpty() ? Outcome.done(pair.write(tx)) : Outcome.refused(pair.reasons());
    }

    /** SKUs named after their style are renamed with it. */
    private StyleWithSkus renamed(Tx tx, StyleWithSkus wanted) throws SQLException {
        Style is = wanted.style();
        Style was = styles.byIds(tx, List.of(is.id())).get(is.id());
        if (was == null || was.name().equals(is.name())) {
            return wanted;
        }
        List<Sku> all = new ArrayList<>(wanted.skus());
        Set<UUID> named = Set.copyOf(all.stream().map(Sku::id).toList());
        for (Sku sku :
                skus.byIds(tx, CatalogRows.skusOfStyles(tx, List.of(is.id()))).values()) {
            if (!named.contains(sku.id()) && sku.name().equals(was.name()) && !sku.archived()) {
                all.add(new Sku(
                        sku.id(),
                        sku.code(),
                        is.name(),
                        sku.style(),
                        sku.color(),
                        sku.size(),
                        sku.listPrice(),
                        sku.barcodes(),
                        sku.internalBarcodes(),
                        sku.version(),
                        false));
            }
        }
        return new StyleWithSkus(is, all);
    }

    /**
     * Saves thousands of styles with their SKUs in the caller's transaction; the last thing to do in it. What is already
     * as wanted is passed over. If one is refused none is written; a refusal's row is the style's.
     */
    public List<RowRefusal> saveAll(Tx tx, Actor actor, UUID command, List<StyleWithSkus> wanted) throws SQLException {
        Pair pair = prepare(tx, wanted, true);
        if (pair.refusals().isEmpty()) {
            List<Written> written = pair.write(tx);
            write.append(tx, actor, command, null, written);
        }
        return pair.refusals();
    }

    /** What {@link #saveAll} would refuse; written but not logged, for a transaction that is never committed. */
    public List<RowRefusal> trySaveAll(Tx tx, List<StyleWithSkus> wanted) throws SQLException {
        Pair pair = prepare(tx, wanted, true);
        if (pair.refusals().isEmpty()) {
            pair.write(tx);
        }
        return pair.refusals();
    }

    /** Styles and SKUs that are checked and locked. */
    private record Pair(Prepared<Style> styles, Prepared<Sku> skus, List<RowRefusal> refusals) {

        List<Refusal> reasons() {
            return refusals.stream().map(RowRefusal::why).toList();
        }

        List<Written> write(Tx tx) throws SQLException {
            List<Written> written = new ArrayList<>(styles.write(tx));
            written.addAll(skus.write(tx));
            return written;
        }
    }

    private Pair prepare(Tx tx, List<StyleWithSkus> wanted, boolean onlyChanged) throws SQLException {
        List<Style> heads = new ArrayList<>();
        List<Sku> items = new ArrayList<>();
        List<Integer> headRow = new ArrayList<>();
        List<Integer> itemRow = new ArrayList<>();
        Current current = Current.of(tx, styles, skus, wanted);
        for (int row = 0; row < wanted.size(); row++) {
            StyleWithSkus one = wanted.get(row);
            if (!onlyChanged || current.differs(one.style())) {
                heads.add(one.style());
                headRow.add(row);
            }
            for (Sku sku : one.skus()) {
                if (current.differs(sku)) {
                    items.add(sku);
                    itemRow.add(row);
                }
            }
        }
        Set<UUID> coming = Set.copyOf(heads.stream().map(Style::id).toList());
        Map<UUID, String> colors = CatalogRows.colorNames(tx, items);
        Prepared<Style> styleRows = styles.prepare(tx, heads, Set.of());
        Prepared<Sku> skuRows = skus.prepare(tx, items, coming, "saved", sku -> texts(sku, colors));
        List<RowRefusal> refusals = new ArrayList<>();
        styleRows.refusals().forEach(no -> refusals.add(new RowRefusal(headRow.get(no.row()), no.why())));
        skuRows.refusals().forEach(no -> refusals.add(new RowRefusal(itemRow.get(no.row()), no.why())));
        refusals.addAll(shapes(tx, wanted));
        return new Pair(styleRows, skuRows, refusals);
    }

    private List<String> texts(Sku sku, Map<UUID, String> colors) {
        List<String> texts = new ArrayList<>(skus.table().searchable(sku));
        if (sku.color() != null) {
            texts.add(colors.getOrDefault(sku.color(), ""));
        }
        return texts;
    }

    /** What a style and its SKUs must be to each other. */
    private static List<RowRefusal> shapes(Tx tx, List<StyleWithSkus> wanted) throws SQLException {
        List<RowRefusal> refusals = new ArrayList<>();
        Map<UUID, Set<String>> sizes =
                CatalogRows.sizes(tx, wanted.stream().map(StyleWithSkus::style).toList());
        for (int row = 0; row < wanted.size(); row++) {
            Style style = wanted.get(row).style();
            List<Sku> skus = wanted.get(row).skus();
            if (skus.size() > MOST_SKUS) {
                refusals.add(
                        new RowRefusal(row, Refusal.input("master.too-many", "field", "skus", "max", "" + MOST_SKUS)));
            }
            Map<String, String> seen = new HashMap<>();
            for (Sku sku : skus) {
                if (!sku.style().equals(style.id())) {
                    refusals.add(new RowRefusal(row, Refusal.input("catalog.sku-of-other-style", "code", sku.code())));
                }
                String twin = seen.putIfAbsent(sku.color() + "/" + sku.size(), sku.code());
                if (twin != null && (sku.color() != null || sku.size() != null)) {
                    refusals.add(
                            new RowRefusal(row, Refusal.rule("catalog.sku-twice", "code", sku.code(), "holder", twin)));
                }
                Set<String> allowed = style.sizeGroup() == null ? null : sizes.get(style.sizeGroup());
                if (allowed != null && sku.size() != null && !allowed.contains(sku.size())) {
                    refusals.add(new RowRefusal(
                            row, Refusal.rule("catalog.size-not-in-group", "code", sku.code(), "size", sku.size())));
                }
            }
        }
        return refusals;
    }

    /** Archives the style and every live SKU of it; one that is in use keeps them all. */
    public Outcome<StyleWithSkus> archive(Actor actor, UUID command, UUID id) {
        return mark(actor, command, id, true);
    }

    /** Restores the style with all its SKUs. */
    public Outcome<StyleWithSkus> restore(Actor actor, UUID command, UUID id) {
        return mark(actor, command, id, false);
    }

    private Outcome<StyleWithSkus> mark(Actor actor, UUID command, UUID id, boolean archived) {
        byte[] request = CanonicalJson.bytes(Map.of("id", id, "archived", archived));
        return answer(
                actor,
                id,
                MasterRecords.retried(() -> write.run(actor, command, id, request, tx -> {
                    if (styles.byIds(tx, List.of(id)).isEmpty()) {
                        return Outcome.refused(Refusal.unknown("master.unknown", id));
                    }
                    List<UUID> items = skus.byIds(tx, CatalogRows.skusOfStyles(tx, List.of(id))).values().stream()
                            .filter(sku -> sku.archived() != archived)
                            .map(Sku::id)
                            .toList();
                    Prepared<Style> style = styles.prepareMark(tx, List.of(id), archived);
                    Prepared<Sku> all = skus.prepareMark(tx, items, archived);
                    List<RowRefusal> refusals = new ArrayList<>(style.refusals());
                    refusals.addAll(all.refusals());
                    Pair pair = new Pair(style, all, refusals);
                    return refusals.isEmpty() ? Outcome.done(pair.write(tx)) : Outcome.refused(pair.reasons());
                })));
    }

    private Outcome<StyleWithSkus> answer(Actor actor, UUID id, Outcome<Integer> ending) {
        return switch (ending) {
            case Outcome.Refused<Integer>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Integer>(Integer version) -> {
                styles.table().committed(actor.company());
                skus.table().committed(actor.company());
                StyleWithSkus now = find(actor.company(), id);
                if (now == null) {
                    throw new IllegalStateException("style " + id + " vanished at version " + version);
                }
                yield Outcome.done(now);
            }
        };
    }

    private byte[] request(StyleWithSkus wanted) {
        Map<String, Object> all = new HashMap<>();
        all.put("base", wanted.style().version());
        all.put("style", styles.state(wanted.style()));
        all.put("skus", wanted.skus().stream().map(skus::state).toList());
        return MasterRecords.sha256(CanonicalJson.bytes(all));
    }

    /** What the database has now of the styles and SKUs that are to be saved. */
    private record Current(
            MasterRecords<Style> styles, MasterRecords<Sku> skus, Map<UUID, Style> style, Map<UUID, Sku> sku) {

        static Current of(Tx tx, MasterRecords<Style> styles, MasterRecords<Sku> skus, List<StyleWithSkus> wanted)
                throws SQLException {
            return new Current(
                    styles,
                    skus,
                    styles.byIds(
                            tx, wanted.stream().map(one -> one.style().id()).toList()),
                    skus.byIds(
                            tx,
                            wanted.stream()
                                    .flatMap(one -> one.skus().stream())
                                    .map(Sku::id)
                                    .toList()));
        }

        boolean differs(Style wanted) {
            Style now = style.get(wanted.id());
            return now == null || !styles.same(now, wanted);
        }

        boolean differs(Sku wanted) {
            Sku now = sku.get(wanted.id());
            return now == null || !skus.same(now, wanted);
        }
    }
}
