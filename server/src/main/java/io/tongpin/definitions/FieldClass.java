package io.tongpin.definitions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field gives away (字段类别). Some have a right of their own, without which nobody sees them anywhere. */
public enum FieldClass {
    /** What goods cost us and what we owe for them. */
    COST("cost.view"),
    /** Who we buy from. */
    SUPPLIER("supplier.view"),
    /** What customers are charged. */
    SALE(""),
    /** What stands on the label. */
    PRICE(""),
    /** Expenses, income and what else moves money. */
    MONEY(""),
    /** How to reach a person. */
    PHONE("");

    private final String right;

    FieldClass(String right) {
        this.right = right;
    }

    /** Empty where whoever sees the document or the record sees the field. */
    public Optional<String> right() {
        return right.isEmpty() ? Optional.empty() : Optional.of(right);
    }

    /** As a definition and a rule write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldClass> of(String text) {
        return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
