package io.tongpin.printing.layout;

import java.util.List;
import java.util.Locale;

/** Pages as one picture that every browser shows (预览图), below each other; words are as wide as on paper, whatever the font. */
public final class SvgPicture {

    private static final float GAP = 8;

    private SvgPicture() {}

    public static String of(List<Leaf> leaves) {
        float width = (float) leaves.stream().mapToDouble(Leaf::width).max().orElse(1);
        float height =
                (float) leaves.stream().mapToDouble(leaf -> leaf.height() + GAP).sum() - GAP;
        StringBuilder out = new StringBuilder(10_000);
        out.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                        + " font-family=\"Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif\">")
                .formatted(plain(width), plain(height), plain(width), plain(height)));
        float top = 0;
        for (Leaf leaf : leaves) {
            out.append("<g transform=\"translate(0,%s)\"><rect width=\"%s\" height=\"%s\" fill=\"#fff\"/>"
                    .formatted(plain(top), plain(leaf.width()), plain(leaf.height())));
            leaf.marks().forEach(mark -> put(out, mark));
            out.append("</g>");
            top += leaf.height() + GAP;
        }
        return out.append("</svg>").toString();
    }

    private static void put(StringBuilder out, Mark mark) {
        switch (mark) {
            case Mark.Text(float x, float y, float size, String words) ->
                out.append(
                        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>"
                                .formatted(
                                        plain(x),
                                        plain(y),
                                        plain(size),
                                        plain(PaperFont.width(words, size)),
                                        escaped(words)));
            case Mark.Rule(float x1, float y1, float x2, float y2, float width) ->
                out.append("<path d=\"M%s %sL%s %s\" stroke=\"#000\" stroke-width=\"%s\"/>"
                        .formatted(plain(x1), plain(y1), plain(x2), plain(y2), plain(width)));
            case Mark.Code(List<Mark.Box> boxes) -> {
                out.append("<path d=\"");
                boxes.forEach(box -> out.append("M%s %sh%sv%sh-%sz"
                        .formatted(
                                plain(box.x()),
                                plain(box.y()),
                                plain(box.width()),
                                plain(box.height()),
                                plain(box.width()))));
                out.append("\"/>");
            }
        }
    }

    private static String plain(float number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
