package io.tongpin.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A part of the catalogue in the order of its codes (编码区间), as conditions on {@code s}, an article, and {@code w}, a place.
 *
 * @param from its first article; the last that was shown, where some of its places are still to come
 * @param behind the place of the first article behind which it begins; null for all of the next article
 * @param to its last article; null for the end of the catalogue
 */
record Stretch(
        String from, @Nullable String behind, @Nullable String to) {

    static final Stretch ALL = new Stretch("", null, null);

    /** What follows a row of one article in one place. */
    static Stretch behind(String sku, String warehouse) {
        return new Stretch(sku, warehouse, null);
    }

    /** What follows an article. */
    static Stretch behind(String sku) {
        return new Stretch(sku, null, null);
    }

    Stretch upTo(String last) {
        return new Stretch(from, behind, last);
    }

    /** Articles by their codes alone: with the first where only some of its places are missing. */
    String codes() {
        return "s.code " + (behind == null ? ">" : ">=") + " :sku" + (to == null ? "" : " and s.code <= :last");
    }

    /** The rest of the condition on a row. */
    String places() {
        return behind == null ? "" : " and (s.code > :sku or w.code > :place)";
    }

    /** Fills what the conditions left open. */
    StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = statement.param("sku", from);
        bound = behind == null ? bound : bound.param("place", behind);
        return to == null ? bound : bound.param("last", to);
    }
}
