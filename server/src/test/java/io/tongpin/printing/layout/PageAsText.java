package io.tongpin.printing.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A page as text that a bookkeeper can read (页面文本): each word about where it stands, a Chinese character two places wide. */
public final class PageAsText {

    private static final float PLACE = 4.5f;

    private PageAsText() {}

    public static String of(List<Leaf> leaves) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            out.append(
                    "=== %d: %.0f × %.0f mm ===\n".formatted(i + 1, leaf.width() / Leaf.MM, leaf.height() / Leaf.MM));
            lines(leaf).forEach(line -> out.append(line.stripTrailing()).append('\n'));
        }
        return out.toString();
    }

    private record Piece(float x, float y, String words) {}

    private static List<String> lines(Leaf leaf) {
        Map<Integer, List<Piece>> rows = new TreeMap<>();
        leaf.marks().stream()
                .flatMap(PageAsText::pieces)
                .forEach(piece -> rows.computeIfAbsent(Math.round(piece.y()), y -> new ArrayList<>())
                        .add(piece));
        return rows.values().stream().map(PageAsText::line).toList();
    }

    private static Stream<Piece> pieces(Mark mark) {
        return switch (mark) {
            case Mark.Text(float x, float y, float size, String words) -> Stream.of(new Piece(x, y, words));
            case Mark.Rule(float x1, float y1, float x2, float y2, float width) -> Stream.empty();
            case Mark.Code(List<Mark.Box> boxes) ->
                Stream.of(new Piece(boxes.getFirst().x(), boxes.getFirst().y(), "▌▌▐▐▌▐▌"));
        };
    }

    private static String line(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparing(Piece::x)).toList()) {
            int place = Math.max(Math.round(piece.x() / PLACE), at == 0 ? 0 : at + 1);
            out.append(" ".repeat(place - at)).append(piece.words());
            at = place + places(piece.words());
        }
        return out.toString();
    }

    private static int places(String words) {
        return words.chars().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }
}
