package io.tongpin.printing.layout;

import java.util.List;

/** Something that stands on a page, in points from its upper left corner (图元). */
public sealed interface Mark {

    /** Words, by the left end of the line that they stand on. */
    record Text(float x, float y, float size, String words) implements Mark {}

    /** A line, level or upright. */
    record Rule(float x1, float y1, float x2, float y2, float width) implements Mark {}

    /** What a scanner reads: black boxes. */
    record Code(List<Box> boxes) implements Mark {

        public Code {
            boxes = List.copyOf(boxes);
        }
    }

    /** A black box of a code. */
    record Box(float x, float y, float width, float height) {}
}
