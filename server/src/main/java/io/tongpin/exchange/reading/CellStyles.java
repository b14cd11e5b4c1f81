package io.tongpin.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which cell styles of a workbook show a number as a date (日期格式); nothing else of a style matters to us. */
final class CellStyles {

    static final CellStyles NONE = new CellStyles(new BitSet());

    private final BitSet dates;

    private CellStyles(BitSet dates) {
        this.dates = dates;
    }

    static CellStyles read(InputStream in) throws IOException, XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        BitSet dates = new BitSet();
        boolean cells = false;
        int style = 0;
        try (Xml xml = new Xml(in)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    String code = xml.attribute("formatCode");
                    formats.put(number(xml.attribute("numFmtId")), code == null ? "" : code);
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    cells = xml.starts("cellXfs");
                } else if (cells && xml.starts("xf")) {
                    int format = number(xml.attribute("numFmtId"));
                    dates.set(style++, isDate(format, formats.get(format)));
                }
            }
        }
        return new CellStyles(dates);
    }

    private static int number(@Nullable String text) throws XMLStreamException {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new XMLStreamException("not a number: " + text);
        }
    }

    /** The built-in date formats, among them those of Chinese Excel (27–36, 50–58), or a code with day, month or year. */
    private static boolean isDate(int format, @Nullable String code) {
        if (code == null) {
            return format >= 14 && format <= 22
                    || format >= 27 && format <= 36
                    || format >= 45 && format <= 47
                    || format >= 50 && format <= 58;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]", "");
        return bare.matches("(?is).*[ymdhs].*") && !bare.matches("(?is).*general.*");
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
