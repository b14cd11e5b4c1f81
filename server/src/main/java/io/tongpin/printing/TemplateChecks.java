package io.tongpin.printing;

import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a template may not be (模板检查): one that shows nothing, what there is not, or more than fits. */
final class TemplateChecks {

    private static final int COLUMNS = 16;
    private static final int FOOTER = 200;
    private static final int WORDS = 20;
    private static final int SIGNATURES = 6;

    private TemplateChecks() {}

    /** None if it can be printed. */
    static List<Refusal> of(PrintedKind kind, PrintTemplate template) {
        List<Refusal> why = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String field : template.head()) {
            if (kind.field(field).isEmpty() || !seen.add("head." + field)) {
                why.add(Refusal.input("printing.part-unknown", "part", shortened(field)));
            }
        }
        for (PrintTemplate.Column column : template.columns()) {
            if (kind.column(column.key()).isEmpty() || !seen.add("column." + column.key())) {
                why.add(Refusal.input("printing.part-unknown", "part", shortened(column.key())));
            }
            if (column.width() < 1 || column.width() > 100 || column.title().length() > WORDS) {
                why.add(Refusal.input("printing.column-size", "part", shortened(column.key())));
            }
        }
        if (template.columns().isEmpty() || template.columns().size() > COLUMNS) {
            why.add(Refusal.input("printing.columns", "max", "" + COLUMNS));
        }
        if (template.fontSize() < 6 || template.fontSize() > 14) {
            why.add(Refusal.input("printing.font-size", "min", "6", "max", "14"));
        }
        if (template.footer().length() > FOOTER
                || template.signatures().size() > SIGNATURES
                || template.signatures().stream().anyMatch(one -> one.isBlank() || one.length() > WORDS)) {
            why.add(Refusal.input(
                    "printing.too-many-words",
                    "footer",
                    "" + FOOTER,
                    "signatures",
                    "" + SIGNATURES,
                    "words",
                    "" + WORDS));
        }
        return why;
    }

    private static String shortened(String key) {
        return key.length() > 40 ? key.substring(0, 40) : key;
    }
}
