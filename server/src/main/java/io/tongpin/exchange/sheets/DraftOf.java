package io.tongpin.exchange.sheets;

import io.tongpin.documents.Document;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The draft that rows of a table are (表格成单): its head from the first row that says each part, a line for each. */
final class DraftOf {

    private DraftOf() {}

    static Document rows(UUID id, String kind, List<SheetRow> rows) {
        LocalDate date = head(rows, "businessDate", one -> LocalDate.parse(one.asString("")));
        UUID store = head(rows, "store", DraftOf::id);
        List<Document.Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(lines.size() + 1, row)));
        return new Document(
                id,
                kind,
                0,
                Document.State.DRAFT,
                null,
                Objects.requireNonNull(date, "refused without one"),
                null,
                Objects.requireNonNull(store, "refused without one"),
                head(rows, "party", DraftOf::id),
                head(rows, "warehouse", DraftOf::id),
                head(rows, "toWarehouse", DraftOf::id),
                null,
                null,
                null,
                null,
                head(rows, "note", one -> one.asString("")),
                head(rows, "reason", one -> one.asString("")),
                lines,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static <T> @Nullable T head(List<SheetRow> rows, String field, Function<JsonNode, T> value) {
        return rows.stream()
                .map(row -> row.said(field))
                .filter(said -> !SheetValues.isNothing(said))
                .map(value)
                .findFirst()
                .orElse(null);
    }

    /** The amount follows from quantity and price where it is not said. */
    private static Document.Line line(int lineNo, SheetRow row) {
        BigDecimal quantity = number(row, "quantity");
        BigDecimal price = number(row, "price");
        BigDecimal amount = number(row, "amount");
        BigDecimal cost = number(row, "unitCost");
        BigDecimal counted = number(row, "counted");
        BigDecimal made = quantity == null || price == null ? BigDecimal.ZERO : quantity.multiply(price);
        return new Document.Line(
                lineNo,
                id(row.said(SheetField.SKU)),
                quantity == null ? Quantity.ZERO : new Quantity(quantity),
                null,
                Quantity.of(1),
                null,
                price,
                null,
                Money.roundedHalfUp(amount == null ? made : amount),
                number(row, "taxRate"),
                Money.ZERO,
                cost == null ? null : UnitCost.roundedHalfUp(cost),
                Money.ZERO,
                null,
                null,
                List.of(),
                null,
                null,
                counted == null ? null : new Quantity(counted),
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal number(SheetRow row, String field) {
        JsonNode said = row.said("lines." + field);
        return SheetValues.isNothing(said) ? null : new BigDecimal(said.asString("0"));
    }

    private static UUID id(JsonNode said) {
        return UUID.fromString(said.asString(""));
    }
}
