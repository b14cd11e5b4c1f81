package io.tongpin.printing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a kind of document could show on paper, from its definition (可打印项).
 *
 * @param table which part of the document the lines are
 * @param head its fields
 * @param columns of its lines
 */
public record PrintedKind(String code, Map<Locale, String> names, Table table, List<Part> head, List<Part> columns) {

    /** The part of a document that stands on its paper as lines (表体). */
    public enum Table {
        GOODS,
        ACCOUNTS,
        /** Of a kind that has no lines, only money: a receipt, a payment. */
        MONEY
    }

    /**
     * A field or a column.
     *
     * @param type as definitions name it
     * @param choices what its values are called, where they are codes
     * @param usual whether it is there unless somebody says otherwise
     */
    public record Part(
            String key,
            String type,
            Map<Locale, String> names,
            Map<String, Map<Locale, String>> choices,
            boolean usual) {

        private static final Set<String> FIGURES = Set.of(
                "quantity",
                "readonly-quantity",
                "price",
                "readonly-price",
                "cost",
                "money",
                "readonly-money",
                "percent");

        private static final Set<String> SUMMED = Set.of("quantity", "readonly-quantity", "money", "readonly-money");

        /** Whether it stands at the right of its column. */
        public boolean figure() {
            return FIGURES.contains(type);
        }

        public boolean summed() {
            return SUMMED.contains(type);
        }

        public String name(Locale language) {
            return names.getOrDefault(language, key);
        }
    }

    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("lineNo", 5),
            Map.entry("skuCode", 15),
            Map.entry("name", 22),
            Map.entry("color", 8),
            Map.entry("size", 7),
            Map.entry("barcode", 15),
            Map.entry("unit", 6),
            Map.entry("quantity", 9),
            Map.entry("taxRate", 8),
            Map.entry("amount", 12),
            Map.entry("account", 18),
            Map.entry("note", 20),
            Map.entry("reason", 16),
            Map.entry("serials", 20));

    private static final Set<String> ON_A_ROLL =
            Set.of("name", "color", "size", "quantity", "price", "amount", "counted");

    /** What a paper of it looks like until a company says otherwise; cannot be deleted. */
    public PrintTemplate usual(Paper paper, PaperWords words) {
        boolean small = paper.roll();
        List<String> shown = new ArrayList<>();
        head.stream()
                .filter(part -> !small || !part.key().equals("warehouse"))
                .map(Part::key)
                .forEach(shown::add);
        List<PrintTemplate.Column> usual = columns.stream()
                .filter(part -> small && table == Table.GOODS ? ON_A_ROLL.contains(part.key()) : part.usual())
                .map(part -> new PrintTemplate.Column(part.key(), WIDTHS.getOrDefault(part.key(), 10), ""))
                .toList();
        return new PrintTemplate(
                shown, usual, "", small ? 8 : 9, !small, true, !small, small ? List.of() : words.signatures(code));
    }

    public Optional<Part> column(String key) {
        return columns.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    public Optional<Part> field(String key) {
        return head.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    public String name(Locale language) {
        return names.getOrDefault(language, code);
    }

    /** Part of a kind that every kind has and no definition names, with words of ours. */
    public static Part own(String key, String type, boolean usual, List<PaperWords> languages) {
        Map<Locale, String> names = new HashMap<>();
        languages.forEach(words -> names.put(words.language(), words.say("column." + key)));
        return new Part(key, type, names, Map.of(), usual);
    }
}
