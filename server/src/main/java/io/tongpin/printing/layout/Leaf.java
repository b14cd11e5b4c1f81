package io.tongpin.printing.layout;

import java.util.List;

/** A page with everything on it (页), its size in points. */
public record Leaf(float width, float height, List<Mark> marks) {

    /** Points in a millimetre. */
    public static final float MM = 72f / 25.4f;

    public Leaf {
        marks = List.copyOf(marks);
    }
}
