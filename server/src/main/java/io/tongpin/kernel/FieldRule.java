package io.tongpin.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How whoever has a role sees a field (字段规则). A role keeps them as texts: {@code purchase-receipt lines.price posted
 * hidden}. What no rule speaks of may be seen and changed as far as the role's rights go.
 *
 * @param entity kind of document or sort of record; {@link #ALL} with a class of fields
 * @param field as the definition names it, {@code lines.price}, or a class of fields, {@code @sale}
 */
public record FieldRule(String entity, String field, When when, FieldAccess access) {

    /** All kinds of documents and all sorts of records. */
    public static final String ALL = "*";

    /** What a class of fields begins with where a field could stand. */
    public static final String CLASS = "@";

    private static final Pattern FORM =
            Pattern.compile("(\\*|[a-z][a-z-]{1,39}) (@[a-z]{2,20}|[a-z][A-Za-z]{0,39}(?:\\.[a-z][A-Za-z]{0,39})?) "
                    + "(any|draft|posted) (hidden|masked|read-only|editable)");

    /** For documents in which state; a record is always as a draft is. */
    public enum When {
        ANY,
        DRAFT,
        POSTED;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty if the text is no rule. */
    public static Optional<FieldRule> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new FieldRule(
                        form.group(1),
                        form.group(2),
                        When.valueOf(form.group(3).toUpperCase(Locale.ROOT)),
                        FieldAccess.valueOf(
                                form.group(4).toUpperCase(Locale.ROOT).replace('-', '_'))))
                : Optional.empty();
    }

    /** As it is kept. */
    public String text() {
        return entity + " " + field + " " + when.text() + " " + access.text();
    }
}
