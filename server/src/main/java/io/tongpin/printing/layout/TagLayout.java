package io.tongpin.printing.layout;

import io.tongpin.printing.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels and hang tags (标签排版), one on each page: label printers cut where a page ends. */
public final class TagLayout {

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

    /** Name, colour and size above, bars below, price beside their digits. */
    private void stick(float size) {
        line(tag.name(), size);
        line(joined(tag.style(), tag.color(), tag.size()), size - 1);
        line(tag.price(), size + 2);
        float digits = Sheet.line(size - 1);
        float below = page.left / 2;
        bars(page.y + 2, height - below - digits - page.y - 2);
        page.textCentred(height - below - digits, size - 1, tag.code());
    }

    /** A hole is punched above; everything on a line of its own, then bars, then what a telephone reads. */
    private void hang() {
        page.y = 9 * Leaf.MM;
        centred(tag.company(), 8);
        page.y += 3;
        Stream.of(tag.name(), tag.style(), tag.color(), tag.size())
                .filter(Objects::nonNull)
                .forEach(one -> centred(one, 9));
        centred(tag.price(), 14);
        page.y += 2;
        bars(page.y, 11 * Leaf.MM);
        page.y += 11 * Leaf.MM;
        centred(tag.code(), 7);
        float side = Math.min(18 * Leaf.MM, height - page.y - 3 * Leaf.MM);
        if (side > 10 * Leaf.MM) {
            page.marks.add(Codes.square(tag.code(), (page.width - side) / 2, page.y + 1, side));
        }
    }

    /** Between two blank margins, without which nothing scans. */
    private void bars(float top, float high) {
        float quiet = paper == Paper.LABEL_40 ? 2 : 6;
        Codes.bars(tag.code(), page.left + quiet, top, page.room() - 2 * quiet, high)
                .ifPresent(page.marks::add);
    }

    private void line(@Nullable String words, float size) {
        if (words != null && !words.isBlank()) {
            page.text(page.left, page.y, size, PaperFont.cut(words, size, page.room()));
            page.y += Sheet.line(size);
        }
    }

    private void centred(@Nullable String words, float size) {
        if (words != null && !words.isBlank()) {
            page.textCentred(page.y, size, PaperFont.cut(words, size, page.room()));
            page.y += Sheet.line(size);
        }
    }

    private static String joined(@Nullable String... parts) {
        List<String> there = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                there.add(part);
            }
        }
        return there.stream().collect(Collectors.joining(" "));
    }
}
