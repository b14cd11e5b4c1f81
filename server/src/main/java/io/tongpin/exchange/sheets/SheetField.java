package io.tongpin.exchange.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One column of a table of records: a field of its definition (表格列).
 *
 * @param names by language tag
 * @param master what a reference points at; null where it is none
 * @param editable whether this person may say it at all
 */
public record SheetField(
        String key,
        Type type,
        Map<String, String> names,
        @Nullable String master,
        List<Choice> choices,
        boolean required,
        boolean editable) {

    /** What may stand in the cells of a column. */
    public enum Type {
        TEXT,
        CODE,
        NUMBER,
        MONEY,
        WHOLE,
        PERCENT,
        FLAG,
        CHOICE,
        DATE,
        LIST,
        REFERENCE
    }

    /** One of several values, and what people call it. */
    public record Choice(String value, Map<String, String> names) {}

    /** The article of a line. */
    static final String SKU = "lines.sku";

    private static final String LINES = "lines.";
    private static final Set<String> CODES = Set.of("code", "phone", "taxNo");

    /** Null if a table has no room for such a field. */
    static @Nullable SheetField of(JsonNode field) {
        String key = field.path("key").asString("");
        Type type = type(key, field.path("type").asString(""));
        if (type == null) {
            return null;
        }
        boolean editable = !field.path("readOnly").asBoolean(false)
                && !field.path("type").asString("").startsWith("readonly")
                && !field.path("keptByHq").asBoolean(false)
                && field.path("draft").asString("editable").equals("editable");
        return new SheetField(
                key,
                type,
                names(field.path("name")),
                type == Type.REFERENCE ? field.path("master").asString("") : null,
                field.path("choices")
                        .valueStream()
                        .map(one -> new Choice(one.path("value").asString(""), names(one.path("name"))))
                        .toList(),
                field.path("required").asBoolean(false),
                editable);
    }

    /** A field of a kind of document, or null if a table has no room for it, or this person cannot say it. */
    static @Nullable SheetField ofDocument(JsonNode field, boolean line, String party) {
        String said = field.path("type").asString("");
        Type type = switch (said) {
            case "date" -> Type.DATE;
            case "note", "text" -> Type.TEXT;
            case "quantity", "price", "cost" -> Type.NUMBER;
            case "money" -> Type.MONEY;
            case "percent" -> Type.PERCENT;
            case "party", "store", "warehouse", "sku" -> Type.REFERENCE;
            default -> null;
        };
        boolean mayNot = !field.path("draft").asString("editable").equals("editable");
        if (type == null
                || mayNot
                || said.equals("party") && !Set.of("supplier", "customer").contains(party)) {
            return null;
        }
        return new SheetField(
                (line ? LINES : "") + field.path("key").asString(""),
                type,
                names(field.path("name")),
                type == Type.REFERENCE ? (said.equals("party") ? party : said) + "s" : null,
                List.of(),
                field.path("required").asBoolean(false),
                true);
    }

    private static @Nullable Type type(String key, String said) {
        return switch (said) {
            case "text" -> CODES.contains(key) ? Type.CODE : Type.TEXT;
            case "note" -> Type.TEXT;
            case "bool" -> Type.FLAG;
            case "integer" -> Type.WHOLE;
            case "money" -> Type.MONEY;
            case "price", "quantity", "readonly-quantity" -> Type.NUMBER;
            case "percent" -> Type.PERCENT;
            case "choice" -> Type.CHOICE;
            case "date" -> Type.DATE;
            case "tags", "barcodes" -> Type.LIST;
            case "ref" -> Type.REFERENCE;
            default -> null;
        };
    }

    private static Map<String, String> names(JsonNode names) {
        Map<String, String> found = new HashMap<>();
        names.properties().forEach(one -> found.put(one.getKey(), one.getValue().asString("")));
        return found;
    }

    /** What it is called in a language we have. */
    public String name(Locale language) {
        return names.getOrDefault(language.toLanguageTag(), key);
    }

    /** Every title it goes by: ours in three languages, and those that people and other programs give it. */
    List<String> titles() {
        List<String> titles = new ArrayList<>(names.values());
        titles.addAll(OtherTitles.of(key.startsWith(LINES) ? key.substring(LINES.length()) : key));
        return Stream.concat(Stream.of(key), titles.stream()).distinct().toList();
    }
}
