package io.tongpin.exchange.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Text of a cell that may come in runs of different looks: the runs are joined, phonetic hints left out. */
final class RichText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads up to the end of the element it stands on. Longer than a cell may be is cut one character later. */
    static String read(Xml xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        int phonetic = 0;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                phonetic++;
            } else if (xml.ends("rPh")) {
                phonetic--;
            } else if (xml.starts("t")) {
                wanted = phonetic == 0;
            } else if (xml.ends("t")) {
                wanted = false;
            } else if (wanted && xml.isText()) {
                xml.appendTo(text, Limits.CELL_CHARS);
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML cannot hold are written as {@code _x001F_} in workbooks. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }
}
