package io.tongpin.printing.layout;

import java.util.List;

/**
 * What stands on the label or hang tag of an article (标签内容).
 *
 * @param lines from above
 * @param code what a machine reads: its barcode, or its own code where it has none
 */
public record Tag(List<Line> lines, String code, boolean bars, boolean square) {

    /** How large a line is. */
    public enum Size {
        SMALL,
        USUAL,
        LARGE
    }

    /** A line of its words. */
    public record Line(String words, Size size) {}

    public Tag {
        lines = List.copyOf(lines);
    }
}
