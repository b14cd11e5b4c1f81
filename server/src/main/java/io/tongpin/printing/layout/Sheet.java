package io.tongpin.printing.layout;

import java.util.ArrayList;
import java.util.List;

/** A page that is being filled (排版中的页): from its top to as far as there is room. */
final class Sheet {

    /** Of the height of a line of words. */
    static final float LEADING = 1.4f;

    private static final float ASCENT = 1.05f;

    final float width;
    final float left;
    final float right;
    final List<Mark> marks = new ArrayList<>();

    /** How far it is filled. */
    float y;

    Sheet(float width, float margin, float top) {
        this.width = width;
        this.left = margin;
        this.right = width - margin;
        this.y = top;
    }

    float room() {
        return right - left;
    }

    static float line(float size) {
        return size * LEADING;
    }

    /** Words whose line begins at this height. */
    void text(float x, float top, float size, String words) {
        if (!words.isBlank()) {
            marks.add(new Mark.Text(x, top + size * ASCENT, size, words));
        }
    }

    void textRight(float end, float top, float size, String words) {
        text(end - PaperFont.width(words, size), top, size, words);
    }

    void textCentred(float top, float size, String words) {
        text((width - PaperFont.width(words, size)) / 2, top, size, words);
    }

    /** From edge to edge. */
    void rule(float at, float thick) {
        marks.add(new Mark.Rule(left, at, right, at, thick));
    }

    void upright(float x, float from, float to) {
        marks.add(new Mark.Rule(x, from, x, to, 0.4f));
    }

    /** A paragraph; y moves below it. */
    void paragraph(float size, String words) {
        for (String line : PaperFont.wrapped(words, size, room())) {
            text(left, y, size, line);
            y += line(size);
        }
    }
}
