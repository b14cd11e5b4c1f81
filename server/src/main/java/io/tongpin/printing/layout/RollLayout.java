package io.tongpin.printing.layout;

import io.tongpin.printing.Paper;
import java.util.List;
import java.util.stream.IntStream;

/** A document on a roll (小票排版): one page as long as it needs; each line has its words above its figures. */
public final class RollLayout {

    private static final float TOP = 3 * Leaf.MM;
    private static final float TAIL = 8 * Leaf.MM;

    private final Slip slip;
    private final Sheet page;
    private final float size;
    private final List<Integer> words;
    private final List<Integer> figures;

    private RollLayout(Slip slip, Paper paper) {
        this.slip = slip;
        this.size = slip.fontSize();
        this.page = new Sheet(paper.width() * Leaf.MM, paper.margin() * Leaf.MM, TOP);
        this.words = IntStream.range(0, slip.columns().size())
                .filter(i -> !slip.columns().get(i).figure())
                .boxed()
                .toList();
        this.figures = IntStream.range(0, slip.columns().size())
                .filter(i -> slip.columns().get(i).figure())
                .boxed()
                .toList();
    }

    public static List<Leaf> of(Slip slip, Paper paper) {
        RollLayout layout = new RollLayout(slip, paper);
        layout.fill();
        return List.of(new Leaf(layout.page.width, layout.page.y + TAIL, layout.page.marks));
    }

    private void fill() {
        centred(slip.company(), size + 3);
        centred(slip.title(), size + 2);
        slip.marks().forEach(mark -> centred("【" + mark + "】", size + 2));
        centred(slip.copy(), size - 1);
        if (!slip.number().isEmpty()) {
            centred(slip.number(), size);
        }
        slip.facts().forEach(fact -> page.paragraph(size, fact.line()));
        rule();
        spread(slip.columns().stream().map(Slip.Column::title).toList());
        rule();
        slip.rows().forEach(this::row);
        rule();
        if (slip.sums().stream().anyMatch(sum -> !sum.isEmpty())) {
            page.text(page.left, page.y, size, slip.sumsName());
            spread(slip.sums());
        }
        slip.closing().forEach(fact -> page.paragraph(size, fact.line()));
        slip.signatures().forEach(who -> page.paragraph(size + 1, who + "："));
        slip.footer().lines().forEach(line -> centred(line, size));
        code();
    }

    private void rule() {
        page.rule(page.y + 1, 0.4f);
        page.y += 3;
    }

    private void centred(String text, float big) {
        if (text.isBlank()) {
            return;
        }
        for (String line : PaperFont.wrapped(text, big, page.room())) {
            page.textCentred(page.y, big, line);
            page.y += Sheet.line(big);
        }
    }

    private void row(List<String> cells) {
        String name = String.join(
                " ",
                words.stream().map(cells::get).filter(cell -> !cell.isEmpty()).toList());
        if (!name.isEmpty()) {
            page.paragraph(size, name);
        }
        spread(cells);
    }

    /** Figures side by side, each at the right of its share. */
    private void spread(List<String> cells) {
        float share = page.room() / Math.max(1, figures.size());
        for (int i = 0; i < figures.size(); i++) {
            String figure = PaperFont.cut(cells.get(figures.get(i)), size, share - 2);
            page.textRight(page.left + (i + 1) * share, page.y, size, figure);
        }
        page.y += figures.isEmpty() ? 0 : Sheet.line(size);
    }

    private void code() {
        if (!slip.code() || slip.number().isEmpty()) {
            return;
        }
        page.y += 4;
        Codes.bars(slip.number(), page.left + 6, page.y, page.room() - 12, 9 * Leaf.MM)
                .ifPresent(bars -> {
                    page.marks.add(bars);
                    page.y += 9 * Leaf.MM;
                });
    }
}
