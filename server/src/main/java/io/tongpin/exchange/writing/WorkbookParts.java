package io.tongpin.exchange.writing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fixed XML around the sheets of a workbook. */
final class WorkbookParts {

    static final int STYLE_TEXT = 1;
    static final int STYLE_DATE = 2;
    static final int STYLE_HEADER = 3;

    /** Excel's number of 1970-01-01. */
    static final long EPOCH_SERIAL = 25_569;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    static final String SHEET_START =
            XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                    + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                    + "</sheetView></sheetViews><sheetData>";
    static final String SHEET_END = "</sheetData></worksheet>";

    /** Style 1 is text with quotePrefix: what stands in the cell stays text even after somebody edits it. */
    private static final String STYLES = XML + """
            <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>\
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" \
            applyFont="1"/></cellXfs></styleSheet>""".formatted(MAIN);

    private WorkbookParts() {}

    /** All parts but the sheets, by name. */
    static Map<String, String> around(String name, int sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types(sheets));
        parts.put("_rels/.rels", XML + relations(relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbook(name, sheets));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                XML
                        + relations(each(
                                        sheets,
                                        "<Relationship Id=\"rId%1$d\" Type=\"" + OFFICE
                                                + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
                                + relation("rIdStyles", OFFICE + "/styles", "styles.xml")));
        parts.put("xl/styles.xml", STYLES);
        return parts;
    }

    private static String types(int sheets) {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return XML + "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kind + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + kind + "styles+xml\"/>"
                + each(
                        sheets,
                        "<Override PartName=\"/xl/worksheets/sheet%1$d.xml\" ContentType=\"" + kind
                                + "worksheet+xml\"/>")
                + "</Types>";
    }

    private static String workbook(String name, int sheets) {
        String title = escaped(name.isEmpty() ? "Sheet" : name.substring(0, Math.min(25, name.length())))
                .replace("%", "%%");
        return XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + each(
                        sheets,
                        "<sheet name=\"" + title + (sheets == 1 ? "" : " %1$d")
                                + "\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>")
                + "</sheets></workbook>";
    }

    private static String each(int sheets, String template) {
        return IntStream.rangeClosed(1, sheets)
                .mapToObj(i -> String.format(Locale.ROOT, template, i))
                .collect(Collectors.joining());
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + inside + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Text for XML; characters that XML cannot hold, and what looks like their escape, as {@code _x001F_}. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '_' -> out.append(isEscape(text, i) ? "_x005F_" : "_");
                default -> {
                    if (c < ' ' && c != '\t' && c != '\n' || c == 0xFFFE || c == 0xFFFF) {
                        out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return text.length() >= at + 7 && text.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_");
    }
}
