package io.tongpin.printing.layout;

import io.tongpin.printing.Paper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document on sheets (单据排版): the head again on every page, as many rows as there is room for, sums of each page and of
 * all, and at the end what closes it, which takes a row along where it needs a page of its own.
 */
public final class SlipLayout {

    private static final float CODE_WIDTH = 46 * Leaf.MM;
    private static final float CODE_HEIGHT = 8 * Leaf.MM;
    private static final float GAP = 4;

    private final Slip slip;
    private final float width;
    private final float height;
    private final float margin;
    private final float edge;
    private final Grid grid;
    private final float size;
    private final List<Sheet> pages = new ArrayList<>();
    private @Nullable Put last;

    private SlipLayout(Slip slip, Paper paper) {
        this.slip = slip;
        this.width = paper.width() * Leaf.MM;
        this.height = paper.height() * Leaf.MM;
        this.margin = paper.margin() * Leaf.MM;
        this.edge = Math.min(margin, (paper.height() < 100 ? 5 : 8) * Leaf.MM);
        this.size = slip.fontSize();
        this.grid = new Grid(slip.columns(), size, margin, width - margin);
    }

    /** Its pages, numbered. */
    public static List<Leaf> of(Slip slip, Paper paper) {
        SlipLayout layout = new SlipLayout(slip, paper);
        layout.rows();
        return layout.numbered();
    }

    private List<Leaf> numbered() {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Sheet page = pages.get(i);
            String words = slip.page().replace("{pages}", "" + pages.size()).replace("{page}", "" + (i + 1));
            page.textRight(page.right, height - edge - Sheet.line(small()), small(), words);
            leaves.add(new Leaf(width, height, page.marks));
        }
        return leaves;
    }

    private float small() {
        return size - 1;
    }

    private Sheet begun() {
        Sheet page = new Sheet(width, margin, edge);
        pages.add(page);
        head(page);
        facts(page);
        page.rule(page.y, 0.4f);
        if (!slip.columns().isEmpty()) {
            grid.put(page, grid.titles(), false);
        }
        return page;
    }

    /** Company and title in the middle, the number's code at the left, what it must not be mistaken for at the right. */
    private void head(Sheet page) {
        float top = page.y;
        float middle = width - 2 * margin - 2 * CODE_WIDTH;
        page.textCentred(top, size + 4, PaperFont.cut(slip.company(), size + 4, middle));
        page.textCentred(top + Sheet.line(size + 4), size + 3, PaperFont.cut(slip.title(), size + 3, middle));
        if (slip.code() && !slip.number().isEmpty()) {
            Codes.bars(slip.number(), page.left, top, CODE_WIDTH, CODE_HEIGHT).ifPresent(page.marks::add);
            page.text(page.left, top + CODE_HEIGHT + 1, small(), slip.number());
        } else {
            page.text(page.left, top + Sheet.line(size), size, slip.number());
        }
        float at = top;
        for (String mark : slip.marks()) {
            page.textRight(page.right, at, size + 3, "【" + mark + "】");
            at += Sheet.line(size + 3);
        }
        page.textRight(page.right, at, small(), slip.copy());
        float marks = at + (slip.copy().isEmpty() ? 0 : Sheet.line(small()));
        page.y = Math.max(Math.max(marks, top + CODE_HEIGHT + 1 + Sheet.line(small())), top + Sheet.line(size * 2 + 7))
                + GAP;
    }

    /** Beside each other where they are short; one that is long has a line of its own. */
    private void facts(Sheet page) {
        int across = width > 170 * Leaf.MM ? 3 : 2;
        float cell = page.room() / across;
        int at = 0;
        for (Slip.Fact fact : slip.facts()) {
            if (PaperFont.width(PaperFont.printable(fact.line()), size) > cell - GAP) {
                page.y += at > 0 ? Sheet.line(size) : 0;
                at = 0;
                page.paragraph(size, fact.line());
                continue;
            }
            page.text(page.left + at * cell, page.y, size, PaperFont.printable(fact.line()));
            at = (at + 1) % across;
            page.y += at == 0 ? Sheet.line(size) : 0;
        }
        page.y += (at > 0 ? Sheet.line(size) : 0) + 2;
    }

    private float bottom() {
        return height - edge - Sheet.line(small());
    }

    private void rows() {
        Sheet page = begun();
        List<List<String>> here = new ArrayList<>();
        for (List<String> cells : slip.rows()) {
            Grid.Row row = grid.row(cells);
            if (!here.isEmpty() && grid.height(row) > bottom() - page.y - pageSum()) {
                closePage(page, here);
                page = begun();
                here.clear();
            }
            last = new Put(page, page.marks.size(), page.y, row);
            page = through(page, row, here);
            here.add(cells);
        }
        end(page, here);
    }

    /** Where a row was put, and how far its page was filled before. */
    private record Put(Sheet page, int marks, float y, Grid.Row row) {}

    /** Takes the last row back, so that it can go along to another page; not one that goes over several, or is alone. */
    private Grid.@Nullable Row takenBack(Sheet page, List<List<String>> here) {
        if (last == null || last.page() != page || here.size() < 2) {
            return null;
        }
        page.marks.subList(last.marks(), page.marks.size()).clear();
        page.y = last.y();
        here.removeLast();
        return last.row();
    }

    /** A row that is longer than a page goes on over the next. */
    private Sheet through(Sheet first, Grid.Row row, List<List<String>> here) {
        Sheet page = first;
        Grid.Row rest = row;
        while (grid.height(rest) > bottom() - page.y - pageSum()) {
            int lines = grid.linesIn(bottom() - page.y - pageSum());
            if (lines >= rest.lines()) {
                break;
            }
            grid.put(page, rest.part(0, lines), false);
            closePage(page, here);
            here.clear();
            page = begun();
            rest = rest.part(lines, rest.lines());
        }
        grid.put(page, rest, false);
        return page;
    }

    private float pageSum() {
        return slip.pageSums() ? Sheet.line(size) + 3 : 0;
    }

    private void closePage(Sheet page, List<List<String>> here) {
        if (slip.pageSums()) {
            sums(page, slip.pageSumsName(), slip.sumsOf(here));
        }
    }

    private void sums(Sheet page, String name, List<String> sums) {
        if (sums.stream().anyMatch(sum -> !sum.isEmpty())) {
            grid.put(page, grid.sums(name, sums), true);
        }
    }

    private void end(Sheet last, List<List<String>> here) {
        Sheet page = last;
        boolean several = pages.size() > 1;
        float needed = closing(several);
        if (needed > bottom() - page.y && !here.isEmpty()) {
            List<String> cells = here.getLast();
            Grid.Row along = takenBack(page, here);
            closePage(page, here);
            page = begun();
            here.clear();
            if (along != null) {
                grid.put(page, along, false);
                here.add(cells);
            }
            several = true;
        }
        if (several && !here.isEmpty()) {
            closePage(page, here);
        }
        sums(page, slip.sumsName(), slip.sums());
        page.y += 2;
        for (Slip.Fact fact : slip.closing()) {
            page.paragraph(size, fact.line());
        }
        if (!slip.footer().isBlank()) {
            page.paragraph(small(), slip.footer());
        }
        sign(page);
    }

    /** How high it is what closes a document. */
    private float closing(boolean several) {
        Sheet probe = new Sheet(width, margin, 0);
        slip.closing().forEach(fact -> probe.paragraph(size, fact.line()));
        if (!slip.footer().isBlank()) {
            probe.paragraph(small(), slip.footer());
        }
        return probe.y
                + (Sheet.line(size) + 3) * (several && slip.pageSums() ? 2 : 1)
                + 2
                + (slip.signatures().isEmpty() ? 0 : Sheet.line(size) + GAP);
    }

    private void sign(Sheet page) {
        if (slip.signatures().isEmpty()) {
            return;
        }
        page.y += GAP;
        float cell = page.room() / slip.signatures().size();
        for (int i = 0; i < slip.signatures().size(); i++) {
            float x = page.left + i * cell;
            String who = PaperFont.cut(slip.signatures().get(i) + "：", size, cell - GAP);
            page.text(x, page.y, size, who);
            float from = x + PaperFont.width(who, size);
            float under = page.y + size * 1.2f;
            page.marks.add(new Mark.Rule(Math.min(from, x + cell - GAP), under, x + cell - GAP, under, 0.4f));
        }
        page.y += Sheet.line(size);
    }
}
