package io.tongpin.pricing;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Prices of price lists. */
final class PriceEntryTable extends MasterTable<PriceEntry> {

    private static final List<String> GOODS = List.of("all", "category", "style", "sku");
    private static final String HIGHEST = "99999999999";

    PriceEntryTable() {
        super(PriceEntry.class, "price", "pricing.price_entry");
    }

    @Override
    public List<String> codeWithin() {
        return List.of("priceList");
    }

    @Override
    public Set<String> filters() {
        return Set.of("priceList", "goodsId");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("priceList", "pricing.price_list"));
    }

    @Override
    public List<String> searchable(PriceEntry entry) {
        return List.of(entry.name());
    }

    @Override
    public void check(PriceEntry entry, Bounds bounds) {
        bounds.choice("goods", entry.goods(), GOODS);
        bounds.optional("name", entry.name(), 200);
        bounds.decimal("fromQuantity", entry.fromQuantity(), "0", "1000000000", 6);
        bounds.decimal("price", entry.price(), "0", HIGHEST, 6);
        bounds.decimal("factor", entry.factor(), "0", "1000", 6);
        bounds.decimal("surcharge", entry.surcharge(), "-" + HIGHEST, HIGHEST, 6);
        if (entry.goods().equals("all") != (entry.goodsId() == null)) {
            bounds.refuse(Refusal.input("pricing.goods-needed", "goods", entry.goods()));
        }
        if ((entry.price() == null) == (entry.factor() == null)) {
            bounds.refuse(Refusal.input("pricing.price-or-factor"));
        }
        if (entry.validFrom() != null
                && entry.validTo() != null
                && entry.validTo().isBefore(entry.validFrom())) {
            bounds.refuse(Refusal.input(
                    "pricing.ends-before-it-begins",
                    "from",
                    entry.validFrom().toString(),
                    "to",
                    entry.validTo().toString()));
        }
    }

    @Override
    public void check(Tx tx, List<PriceEntry> entries, Verdicts verdicts) throws SQLException {
        for (String goods : List.of("category", "style", "sku")) {
            Set<UUID> wanted = new HashSet<>(entries.stream()
                    .filter(entry -> entry.goods().equals(goods))
                    .map(PriceEntry::goodsId)
                    .filter(Objects::nonNull)
                    .toList());
            if (wanted.isEmpty()) {
                continue;
            }
            Set<UUID> known = new HashSet<>();
            tx.sql("select id from catalog." + goods + " where company_id = ? and id = any(?)")
                    .params(tx.company(), tx.array("uuid", wanted))
                    .query(row -> {
                        known.add(row.getObject(1, UUID.class));
                    });
            for (int row = 0; row < entries.size(); row++) {
                PriceEntry entry = entries.get(row);
                UUID id = entry.goodsId();
                if (entry.goods().equals(goods) && id != null && !known.contains(id)) {
                    verdicts.refuse(
                            row, Refusal.input("master.reference-unknown", "field", "goodsId", "id", id.toString()));
                }
            }
        }
    }
}
