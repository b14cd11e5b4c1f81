package io.tongpin.printing.layout;

import io.tongpin.printing.Paper;

/** Labels and hang tags (标签排版), one on each page: label printers cut where a page ends. */
public final class TagLayout {

    /** Lower bars are missed by a scanner that is held by hand. */
    private static final float LEAST = 6 * Leaf.MM;

    private final Sheet page;
    private final Paper paper;
    private final Tag tag;
    private final float height;

    private TagLayout(Tag tag, Paper paper) {
        this.tag = tag;
        this.paper = paper;
        this.height = paper.height() * Leaf.MM;
        float margin = paper.margin() * Leaf.MM;
        this.page = new Sheet(paper.width() * Leaf.MM, margin, margin / 2);
    }

    public static Leaf of(Tag tag, Paper paper) {
        TagLayout layout = new TagLayout(tag, paper);
        if (paper == Paper.HANG_TAG) {
            layout.hang();
        } else {
            layout.stick(paper == Paper.LABEL_60 ? 9 : 7);
        }
        return new Leaf(layout.page.width, layout.height, layout.page.marks);
    }

    /** Words above, then what a machine reads, its digits below. What would leave it no room is left out. */
    private void stick(float size) {
        float digits = coded() ? Sheet.line(size - 1) : 0;
        float below = page.left / 2;
        float end = height - below - digits - (coded() ? LEAST : 0);
        for (Tag.Line line : tag.lines()) {
            float high = sizeOf(line, size - 1, size, size + 2);
            if (page.y + Sheet.line(high) <= end) {
                page.text(page.left, page.y, high, PaperFont.cut(line.words(), high, page.room()));
                page.y += Sheet.line(high);
            }
        }
        float room = height - below - digits - page.y - 2;
        float side = tag.square() ? Math.min(room, page.room() / (tag.bars() ? 3 : 1)) : 0;
        if (tag.square()) {
            float left = tag.bars() ? page.left + page.room() - side : (page.width - side) / 2;
            page.marks.add(Codes.square(tag.code(), left, page.y + 2, side));
        }
        if (tag.bars()) {
            bars(page.y + 2, room, side);
        }
        if (coded()) {
            page.textCentred(height - below - digits, size - 1, tag.code());
        }
    }

    /** A hole is punched above; everything on a line of its own, then bars, then what a telephone reads. */
    private void hang() {
        page.y = 9 * Leaf.MM;
        float end = height - (coded() ? 16 * Leaf.MM : 2 * Leaf.MM);
        for (Tag.Line line : tag.lines()) {
            float high = sizeOf(line, 8, 9, 14);
            if (page.y + Sheet.line(high) <= end) {
                page.textCentred(page.y, high, PaperFont.cut(line.words(), high, page.room()));
                page.y += Sheet.line(high);
            }
        }
        page.y += 2;
        if (tag.bars()) {
            bars(page.y, 11 * Leaf.MM, 0);
            page.y += 11 * Leaf.MM;
        }
        if (coded()) {
            page.textCentred(page.y, 7, PaperFont.cut(tag.code(), 7, page.room()));
            page.y += Sheet.line(7);
        }
        float side = Math.min(18 * Leaf.MM, height - page.y - 3 * Leaf.MM);
        if (tag.square() && side > 8 * Leaf.MM) {
            page.marks.add(Codes.square(tag.code(), (page.width - side) / 2, page.y + 1, side));
        }
    }

    private boolean coded() {
        return tag.bars() || tag.square();
    }

    private static float sizeOf(Tag.Line line, float small, float usual, float large) {
        return switch (line.size()) {
            case SMALL -> small;
            case USUAL -> usual;
            case LARGE -> large;
        };
    }

    /** Between two blank margins, without which nothing scans. */
    private void bars(float top, float high, float taken) {
        float quiet = paper == Paper.LABEL_40 ? 2 : 6;
        Codes.bars(tag.code(), page.left + quiet, top, page.room() - 2 * quiet - taken, high)
                .ifPresent(page.marks::add);
    }
}
