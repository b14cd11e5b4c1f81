package io.tongpin.catalog;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.OwnField;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What stores may say of goods for themselves (本店字段): what stands on their label, and whom they buy from. */
final class OwnGoodsFields {

    private OwnGoodsFields() {}

    static List<OwnField> of(MasterRecords<Style> styles, MasterRecords<Sku> skus) {
        return List.of(
                new Field<>("style", "listPrice", styles, OwnGoodsFields::price),
                new Field<>("style", "supplier", styles, OwnGoodsFields::supplier),
                new Field<>("sku", "listPrice", skus, OwnGoodsFields::price));
    }

    private record Field<R extends Record & Master>(
            String entity, String field, MasterRecords<R> records, Function<String, Outcome<String>> form)
            implements OwnField {

        @Override
        public boolean isLive(Tx tx, UUID record) throws SQLException {
            R found = records.byIds(tx, List.of(record)).get(record);
            return found != null && !found.archived();
        }

        @Override
        public Outcome<String> kept(String value) {
            return form.apply(value);
        }
    }

    private static Outcome<String> price(String text) {
        if (!text.matches("[0-9]{1,11}(\\.[0-9]{1,6})?")) {
            return Outcome.refused(Refusal.input("master.value-malformed", "field", "listPrice"));
        }
        BigDecimal price = new BigDecimal(text);
        Bounds bounds = new Bounds();
        bounds.decimal("listPrice", price, "0", StyleTable.HIGHEST_PRICE, 6);
        BigDecimal bare = price.stripTrailingZeros();
        return bounds.refusals().isEmpty()
                ? Outcome.done((bare.scale() < 2 ? bare.setScale(2) : bare).toPlainString())
                : Outcome.refused(bounds.refusals());
    }

    /** As a style takes it: suppliers are kept by a module that lies beside this one. */
    private static Outcome<String> supplier(String text) {
        try {
            return Outcome.done(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            return Outcome.refused(Refusal.input("master.value-malformed", "field", "supplier"));
        }
    }
}
