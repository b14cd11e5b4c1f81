package io.tongpin.printing.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** The font of all papers (字体), which has every character of both Chinese scripts; it measures, too. */
public final class PaperFont {

    private static final String FILE = "/io/tongpin/printing/NotoSansSC-Regular.ttf";
    private static final String CUT = "…";

    /** What stands at no beginning of a line (避头). */
    private static final String CLOSING = "，。、；：！？）》」】％%)";

    private PaperFont() {}

    /** Read when the first paper is printed: it takes ten megabytes. */
    private static final class Loaded {
        private static final BaseFont FONT = load();
    }

    static BaseFont base() {
        return Loaded.FONT;
    }

    private static BaseFont load() {
        try (InputStream in = PaperFont.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no font: " + FILE);
            }
            BaseFont font =
                    BaseFont.createFont("NotoSansSC.ttf", BaseFont.IDENTITY_H, true, false, in.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide this is, in points. */
    public static float width(String words, float size) {
        return base().getWidthPoint(words, size);
    }

    /** What can be printed of it: a character without a shape is a box, and none that steers. */
    public static String printable(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                out.append(' ');
            } else if (!Character.isISOControl(c)) {
                out.appendCodePoint(Character.isBmpCodePoint(c) && base().charExists(c) ? c : '□');
            }
        });
        return out.toString();
    }

    /** In as many lines as it takes; breaks anywhere, as Chinese does, but rather at a blank. */
    public static List<String> wrapped(String words, float size, float room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            wrap(printable(paragraph), size, room, lines);
        }
        return lines;
    }

    private static void wrap(String words, float size, float room, List<String> lines) {
        String rest = words;
        while (width(rest, size) > room && rest.length() > 1) {
            int end = fitting(rest, size, room);
            int blank = rest.lastIndexOf(' ', end);
            int at = blank > end / 2 ? blank : begins(rest, end);
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        lines.add(rest);
    }

    /** Where a line may begin at this place or just before it: none begins with what closes. */
    private static int begins(String words, int end) {
        int at = end;
        while (at > 1 && at < words.length() && CLOSING.indexOf(words.charAt(at)) >= 0) {
            at--;
        }
        return at;
    }

    /** On one line, cut where there is no room. */
    public static String cut(String words, float size, float room) {
        String plain = printable(words);
        if (width(plain, size) <= room) {
            return plain;
        }
        return plain.substring(0, fitting(plain, size, room - width(CUT, size))) + CUT;
    }

    /** How many characters fit; one at least. */
    private static int fitting(String words, float size, float room) {
        float used = 0;
        int end = 0;
        while (end < words.length()) {
            used += width(words.substring(end, end + 1), size);
            if (used > room && end > 0) {
                break;
            }
            end++;
        }
        return Math.max(end, 1);
    }
}
