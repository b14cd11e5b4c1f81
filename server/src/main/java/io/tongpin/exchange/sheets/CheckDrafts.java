package io.tongpin.exchange.sheets;

import io.tongpin.exchange.sheets.SheetRow.Change;
import io.tongpin.exchange.sheets.SheetRow.Found;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.exchange.sheets.SheetRow.Why;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out which drafts the rows of a table would be (单据试读): rows with the same number are one, and what its first row says of
 * the head need not be said again. Rows without a number belong to the one before.
 */
final class CheckDrafts {

    private static final String LINES = "lines.";

    /** Follows from quantity and price where it is not said. */
    private static final String AMOUNT = LINES + "amount";

    private final SheetForm form;
    private final RowReader reader;
    private final Ids ids;
    private final RefBook book;
    private final Map<String, Draft> drafts = new HashMap<>();
    private String number = "";

    CheckDrafts(SheetForm form, RowReader reader, Ids ids, RefBook book) {
        this.form = form;
        this.reader = reader;
        this.ids = ids;
        this.book = book;
    }

    /** A document that is begun, and what has been said of its head. */
    private record Draft(UUID id, Map<String, JsonNode> head) {}

    List<SheetRow> check(List<SheetRow> rows) {
        return reader.read(rows).stream().map(this::judged).toList();
    }

    private SheetRow judged(RowReader.Read read) {
        List<Why> why = new ArrayList<>(read.why());
        JsonNode said = read.values().getOrDefault("number", JsonNodeFactory.instance.nullNode());
        number = SheetValues.isNothing(said) ? number : said.asString("");
        Draft draft = drafts.computeIfAbsent(number, one -> new Draft(ids.next(), new HashMap<>()));
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        read.values().forEach((key, value) -> {
            if (!SheetValues.isNothing(value)) {
                values.set(key, value);
                if (!key.startsWith(LINES)) {
                    head(draft, key, value, why);
                }
            }
        });
        required(draft, values, why);
        List<Change> changes = reader.wholly(values);
        return read.row()
                .judged(
                        why.isEmpty() ? Verdict.NEW : Verdict.REFUSED,
                        draft.id(),
                        new Found(number, article(values), changes, why));
    }

    /** A head says one thing; a row that says another is not part of it. */
    private void head(Draft draft, String key, JsonNode value, List<Why> why) {
        SheetField field = form.field(key).orElseThrow();
        JsonNode first = draft.head().putIfAbsent(key, value);
        if (first != null && !SheetValues.same(field, first, value)) {
            why.add(new Why(key, Refusal.rule("sheet.head-differs", "document", number)));
        }
    }

    private void required(Draft draft, ObjectNode values, List<Why> why) {
        for (SheetField field : form.fields()) {
            boolean there = values.has(field.key()) || draft.head().containsKey(field.key());
            boolean unread = why.stream().anyMatch(one -> one.field().equals(field.key()));
            if (field.required() && !there && !unread && !field.key().equals(AMOUNT)) {
                why.add(new Why(field.key(), Refusal.input("master.text-required", "field", field.key())));
            }
        }
    }

    private String article(ObjectNode values) {
        JsonNode sku = values.path(SheetField.SKU);
        return SheetValues.isNothing(sku) ? "" : book.code("skus", UUID.fromString(sku.asString("")));
    }
}
