package io.tongpin.printing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a label or hang tag (标签模板).
 *
 * @param parts of the article, in their order; see {@link #PARTS}
 * @param words of the company on a line of their own; may be empty
 * @param priceList whose prices stand there; null: what is on the label in the store
 * @param coding how a machine reads it
 */
public record LabelTemplate(
        List<String> parts, String words, @Nullable UUID priceList, Coding coding) {

    /** What can stand there. */
    public static final List<String> PARTS = List.of("company", "name", "style", "color", "size", "price", "words");

    /** How a machine reads a label. */
    public enum Coding {
        BARS,
        SQUARE,
        BOTH,
        NONE
    }

    public LabelTemplate {
        parts = List.copyOf(parts);
    }

    /** As it is where a company has said nothing. */
    public static LabelTemplate usual(Paper paper) {
        return paper == Paper.HANG_TAG
                ? new LabelTemplate(
                        List.of("company", "name", "style", "color", "size", "price"), "", null, Coding.BOTH)
                : new LabelTemplate(List.of("name", "style", "color", "size", "price"), "", null, Coding.BARS);
    }
}
