package io.tongpin.catalog;

import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.FieldChange;
import io.tongpin.masters.InUse;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.OwnField;
import io.tongpin.masters.RecordChange;
import io.tongpin.platform.Database;
import java.util.List;

/** The catalog's records (商品资料): styles and SKUs, and the words they are described with. */
public final class Catalog {

    private final MasterRecords<Unit> units;
    private final MasterRecords<Category> categories;
    private final MasterRecords<Brand> brands;
    private final MasterRecords<Season> seasons;
    private final MasterRecords<Color> colors;
    private final MasterRecords<SizeGroup> sizeGroups;
    private final MasterRecords<Prepack> prepacks;
    private final MasterRecords<Style> styleRecords;
    private final MasterRecords<Sku> skuRecords;
    private final Styles styles;
    private final Skus skus;
    private final SkuSearch search;

    public Catalog(Database database, MasterWrite write, List<InUse> inUse) {
        this.units = new MasterRecords<>(
                new CodedTable<>(Unit.class, "unit", (unit, bounds) -> bounds.whole("decimals", unit.decimals(), 0, 6)),
                database,
                write,
                inUse);
        this.categories = new MasterRecords<>(new CategoryTable(), database, write, inUse);
        this.brands = new MasterRecords<>(
                new CodedTable<>(Brand.class, "brand", (brand, bounds) -> {}), database, write, inUse);
        this.seasons = new MasterRecords<>(
                new CodedTable<>(
                        Season.class, "season", (season, bounds) -> bounds.whole("year", season.year(), 1900, 2200)),
                database,
                write,
                inUse);
        this.colors = new MasterRecords<>(
                new CodedTable<>(Color.class, "color", (color, bounds) -> {}), database, write, inUse);
        this.sizeGroups = new MasterRecords<>(new SizeGroupTable(), database, write, inUse);
        this.prepacks = new MasterRecords<>(new PrepackTable(), database, write, inUse);
        this.styleRecords = new MasterRecords<>(new StyleTable(), database, write, inUse);
        this.skuRecords = new MasterRecords<>(new SkuTable(), database, write, inUse);
        this.styles = new Styles(styleRecords, skuRecords, database, write);
        this.skus = new Skus(database);
        this.search = new SkuSearch(database);
    }

    public MasterRecords<Unit> units() {
        return units;
    }

    public MasterRecords<Category> categories() {
        return categories;
    }

    public MasterRecords<Brand> brands() {
        return brands;
    }

    public MasterRecords<Season> seasons() {
        return seasons;
    }

    public MasterRecords<Color> colors() {
        return colors;
    }

    public MasterRecords<SizeGroup> sizeGroups() {
        return sizeGroups;
    }

    public MasterRecords<Prepack> prepacks() {
        return prepacks;
    }

    /** Styles alone; {@link #styles()} saves them with their SKUs. */
    public MasterRecords<Style> styleRecords() {
        return styleRecords;
    }

    public MasterRecords<Sku> skuRecords() {
        return skuRecords;
    }

    public Styles styles() {
        return styles;
    }

    /** What stores may say of goods for themselves. */
    public List<OwnField> ownFields() {
        return OwnGoodsFields.of(styleRecords, skuRecords);
    }

    /** The sorts of which a store can ask that a field be changed. */
    public List<FieldChange> fieldChanges() {
        return List.of(
                new GoodsChanges(styleRecords, styles),
                alone("sku", skuRecords),
                alone("unit", units),
                alone("category", categories),
                alone("brand", brands),
                alone("season", seasons),
                alone("color", colors),
                alone("size-group", sizeGroups));
    }

    private static <R extends Record & Master> FieldChange alone(String entity, MasterRecords<R> records) {
        return new RecordChange<>(entity, records, record -> true);
    }

    public Skus skus() {
        return skus;
    }

    public SkuSearch search() {
        return search;
    }
}
