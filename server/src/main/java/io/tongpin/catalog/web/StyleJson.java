package io.tongpin.catalog.web;

import io.tongpin.catalog.PackUnit;
import io.tongpin.catalog.Sku;
import io.tongpin.catalog.Style;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.web.Given;
import io.tongpin.masters.web.KeptFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A style as JSON, with its SKUs; a list leaves them out. */
record StyleJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID category,
        @Nullable UUID brand,
        @Nullable UUID season,
        @Nullable UUID sizeGroup,
        @Nullable UUID unit,
        @Nullable List<Pack> units,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal taxRate,
        @Nullable Boolean stocked,
        @Nullable Boolean trackLots,
        @Nullable Boolean trackSerials,
        @Nullable UUID supplier,
        @Nullable String note,
        @Nullable List<SkuJson> skus,
        @Nullable Integer version,
        @Nullable Boolean archived)
        implements Shown.Fields {

    @Override
    public Shown shown() {
        return Shown.of("style");
    }

    /** A further unit: how many base units it is. */
    record Pack(@Nullable UUID unit, @Nullable BigDecimal factor) {}

    static StyleJson of(Style style, @Nullable List<Sku> skus) {
        return new StyleJson(
                style.id(),
                style.code(),
                style.name(),
                style.category(),
                style.brand(),
                style.season(),
                style.sizeGroup(),
                style.unit(),
                style.packs().stream()
                        .map(pack -> new Pack(pack.unit(), pack.factor()))
                        .toList(),
                Prices.shown(style.listPrice()),
                style.taxRate(),
                style.stocked(),
                style.trackLots(),
                style.trackSerials(),
                style.supplier(),
                style.note(),
                skus == null ? null : skus.stream().map(SkuJson::of).toList(),
                style.version(),
                style.archived());
    }

    /** With what the sender does not see or may not change as it is kept, in the style and in each of its SKUs. */
    StyleJson kept(Sight sight, @Nullable StyleJson stored) {
        StyleJson whole = KeptFields.in(sight, this, stored);
        List<SkuJson> before = stored == null ? List.of() : Given.list(stored.skus);
        return new StyleJson(
                whole.id,
                whole.code,
                whole.name,
                whole.category,
                whole.brand,
                whole.season,
                whole.sizeGroup,
                whole.unit,
                whole.units,
                whole.listPrice,
                whole.taxRate,
                whole.stocked,
                whole.trackLots,
                whole.trackSerials,
                whole.supplier,
                whole.note,
                Given.list(skus).stream()
                        .map(sku -> KeptFields.in(
                                sight,
                                sku,
                                before.stream()
                                        .filter(one -> Objects.equals(one.id(), sku.id()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                whole.version,
                whole.archived);
    }

    /** @param versions of the SKUs as they are now, for those whose JSON does not say which it was changed from */
    StyleWithSkus record(UUID id, int base, Map<UUID, Integer> versions) {
        Style style = new Style(
                id,
                Given.text(code),
                Given.text(name),
                category,
                brand,
                season,
                sizeGroup,
                Given.id("unit", unit),
                Given.list(units).stream()
                        .map(pack -> new PackUnit(
                                        Given.id("units", pack.unit()),
                                        pack.factor() == null ? BigDecimal.ZERO : pack.factor())
                                .text())
                        .toList(),
                listPrice,
                taxRate == null ? BigDecimal.ZERO : taxRate,
                !Boolean.FALSE.equals(stocked),
                Boolean.TRUE.equals(trackLots),
                Boolean.TRUE.equals(trackSerials),
                supplier,
                note,
                base,
                false);
        List<Sku> items = Given.list(skus).stream()
                .filter(sku -> !Boolean.TRUE.equals(sku.archived()))
                .map(sku -> {
                    UUID item = Given.id("skus.id", sku.id());
                    int from = sku.version() == null ? versions.getOrDefault(item, 0) : sku.version();
                    return sku.record(item, id, style.name(), from);
                })
                .toList();
        return new StyleWithSkus(style, items);
    }
}
