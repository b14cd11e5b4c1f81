package io.tongpin.exchange.imports;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Category;
import io.tongpin.catalog.Color;
import io.tongpin.catalog.Gtin;
import io.tongpin.catalog.Sku;
import io.tongpin.catalog.Style;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.catalog.Unit;
import io.tongpin.documents.PostDocument;
import io.tongpin.exchange.goods.Goods;
import io.tongpin.exchange.imports.ImportGoods.Placed;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.RowRefusal;
import io.tongpin.organization.Warehouse;
import io.tongpin.platform.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some hundred rows of a goods list on their way in (一批商品). A row that is refused takes no other one with it. */
final class GoodsBatch {

    private static final Instant NO_TIME = Instant.parse("2000-01-01T00:00:00Z");
    private static final String PIECE = "件";
    private static final int DECIMALS = 3;

    private final Shelf shelf;
    private final Actor actor;
    private final ImportGoods.Wish wish;
    private final List<Placed> rows;

    GoodsBatch(Shelf shelf, Actor actor, ImportGoods.Wish wish, List<Placed> rows) {
        this.shelf = shelf;
        this.actor = actor;
        this.wish = wish;
        this.rows = new ArrayList<>(rows);
    }

    /** Where goods are put. */
    record Shelf(Database database, Catalog catalog, PostDocument post, Warehouse place, ZoneId zone) {}

    /** What came of a batch. */
    record Taken(long rows, long documents) {}

    Taken take() {
        if (rows.isEmpty()) {
            return new Taken(0, 0);
        }
        Transactions transactions = new Transactions(shelf.database(), actor.company());
        if (wish.dry()) {
            transactions.tried(this::saved);
            return new Taken(rows.size(), 0);
        }
        saved(transactions);
        return new Taken(rows.size(), new OpeningStockOf(shelf, actor, wish, rows).book());
    }

    /** Leaves in {@link #rows} what went in. */
    private List<Placed> saved(Transactions transactions) {
        FreshRecords fresh = new FreshRecords(transactions, shelf.catalog(), actor, wish.diary());
        Map<String, Unit> units = words(
                transactions,
                fresh,
                "unit",
                shelf.catalog().units(),
                this::unitOf,
                false,
                (id, name) -> new Unit(id, name, name, isDivided(name) ? DECIMALS : 0, 0, false));
        Map<String, Category> categories = words(
                transactions,
                fresh,
                "category",
                shelf.catalog().categories(),
                Goods::category,
                true,
                (id, name) -> new Category(id, code(name), name, null, 0, false));
        Map<String, Color> colors = words(
                transactions,
                fresh,
                "color",
                shelf.catalog().colors(),
                Goods::color,
                true,
                (id, name) -> new Color(id, code(name), name, 0, false));
        boolean again = true;
        while (again && !rows.isEmpty()) {
            List<List<Placed>> groups = groups();
            List<StyleWithSkus> styles = groups.stream()
                    .map(group -> style(group, units, categories, colors))
                    .toList();
            List<RowRefusal> refused = fresh.saveStyles(styles);
            refused.forEach(no -> leaveOut(groups.get(no.row()), no.why()));
            again = !refused.isEmpty();
        }
        return rows;
    }

    /** A unit of which somebody has half a one is no piece. */
    private boolean isDivided(String unit) {
        return rows.stream()
                .map(Placed::goods)
                .anyMatch(g -> unitOf(g).equals(unit)
                        && g.quantity() != null
                        && g.quantity().value().stripTrailingZeros().scale() > 0);
    }

    private String unitOf(Goods goods) {
        return goods.unit().isEmpty() ? PIECE : goods.unit();
    }

    /** The units, categories or colours the rows speak of; those that nobody has yet are made. */
    private <R extends Record & Master> Map<String, R> words(
            Transactions transactions,
            FreshRecords fresh,
            String sort,
            MasterRecords<R> records,
            Function<Goods, String> word,
            boolean byName,
            BiFunction<UUID, String, R> make) {
        Set<String> wanted = new HashSet<>();
        rows.forEach(row -> wanted.add(word.apply(row.goods())));
        wanted.remove("");
        Map<String, R> known = new LinkedHashMap<>(
                transactions.write(tx -> byName ? records.byNames(tx, wanted) : records.byCodes(tx, wanted)));
        known.values().removeIf(Master::archived);
        List<String> missing = wanted.stream()
                .filter(name -> !known.containsKey(name))
                .sorted()
                .toList();
        List<R> made = missing.stream()
                .map(name -> make.apply(NamedIds.of(actor.company(), sort, name, NO_TIME), name))
                .toList();
        List<RowRefusal> refused = fresh.save(sort, records, made);
        for (RowRefusal no : refused) {
            String name = missing.get(no.row());
            for (Placed row : List.copyOf(rows)) {
                if (word.apply(row.goods()).equals(name)) {
                    refuse(row, no.why());
                }
            }
        }
        made.forEach(record -> known.put(byName ? record.name() : record.code(), record));
        return refused.isEmpty() ? known : words(transactions, fresh, sort, records, word, byName, make);
    }

    private List<List<Placed>> groups() {
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.goods().style(), code -> new ArrayList<>())
                .add(row));
        return List.copyOf(groups.values());
    }

    private StyleWithSkus style(
            List<Placed> group, Map<String, Unit> units, Map<String, Category> categories, Map<String, Color> colors) {
        Goods first = group.getFirst().goods();
        UUID id = NamedIds.of(actor.company(), "style", first.style(), NO_TIME);
        Category category = categories.get(first.category());
        Style style = new Style(
                id,
                first.style(),
                first.name(),
                category == null ? null : category.id(),
                null,
                null,
                null,
                Objects.requireNonNull(units.get(unitOf(first))).id(),
                List.of(),
                first.price().amount(),
                BigDecimal.ZERO,
                true,
                false,
                false,
                null,
                text(first.spec()),
                0,
                false);
        return new StyleWithSkus(
                style, group.stream().map(row -> sku(row.goods(), id, colors)).toList());
    }

    private Sku sku(Goods goods, UUID style, Map<String, Color> colors) {
        Color color = colors.get(goods.color());
        boolean gtin = Gtin.isRight(goods.barcode());
        List<String> barcodes = goods.barcode().isEmpty() ? List.of() : List.of(goods.barcode());
        return new Sku(
                id(actor.company(), goods),
                skuCode(goods),
                goods.name(),
                style,
                color == null ? null : color.id(),
                text(goods.size()),
                goods.price().amount(),
                gtin ? barcodes : List.of(),
                gtin ? List.of() : barcodes,
                0,
                false);
    }

    static UUID id(int company, Goods goods) {
        return NamedIds.of(company, "sku", skuCode(goods), NO_TIME);
    }

    /** The style's code and what tells the SKU from its sisters. */
    static String skuCode(Goods goods) {
        String code = goods.style();
        String color = goods.color().isEmpty() ? "" : "-" + code(goods.color());
        String size = goods.size().isEmpty() ? "" : "-" + code(goods.size());
        return code + color + size;
    }

    private static String code(String name) {
        return name.replaceAll("\\s+", "-");
    }

    /** A refusal that names a SKU is about that row; any other is about all rows of the style. */
    private void leaveOut(List<Placed> group, Refusal why) {
        List<Placed> named = group.stream()
                .filter(row -> skuCode(row.goods()).equals(why.facts().get("code")))
                .toList();
        (named.isEmpty() ? group : named).forEach(row -> refuse(row, why));
    }

    private void refuse(Placed row, Refusal why) {
        rows.remove(row);
        wish.refused().accept(Pointed.at(row.at(), why));
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
