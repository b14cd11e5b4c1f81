package io.tongpin.exchange.reading;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads single cells of a sheet into text: shared and inline strings, numbers, dates, booleans, results of formulas. */
record SheetCells(SharedTexts texts, CellStyles styles, boolean from1904) {

    /** Reads the {@code c} element the reader stands on. */
    Cell read(Xml xml) throws XMLStreamException {
        String type = xml.plainAttribute("t");
        String style = xml.plainAttribute("s");
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean formula = false;
        boolean inValue = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("is")) {
                inline = RichText.read(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v") || xml.ends("v")) {
                inValue = xml.starts("v");
            } else if (inValue && xml.isText()) {
                xml.appendTo(value, Limits.CELL_CHARS);
            }
        }
        if (value.isEmpty() && inline.isEmpty()) {
            return formula && !"str".equals(type) ? new Cell("=", Cell.Kind.ERROR) : Cell.EMPTY;
        }
        return cell(type == null ? "n" : type, style, inline.isEmpty() ? value.toString() : inline);
    }

    private Cell cell(String type, @Nullable String style, String value) throws XMLStreamException {
        return switch (type) {
            case "s" -> Cell.text(texts.text(Integer.parseInt(value.strip())));
            case "inlineStr" -> Cell.text(value);
            case "str" -> Cell.text(RichText.unescaped(value));
            case "b" ->
                new Cell(
                        "1".equals(value.strip()) || "true".equals(value.strip()) ? "TRUE" : "FALSE",
                        Cell.Kind.BOOLEAN);
            case "e" -> new Cell(value, Cell.Kind.ERROR);
            case "d" -> new Cell(value.strip(), Cell.Kind.DATE);
            default -> isDate(style) ? SheetNumbers.date(value.strip(), from1904) : SheetNumbers.number(value.strip());
        };
    }

    private boolean isDate(@Nullable String style) {
        return style != null && styles.isDate(Integer.parseInt(style));
    }

    /** Place of a cell from its reference such as {@code BC12}; a cell without one stands right of the one before. */
    static int column(@Nullable String reference, int before) throws XMLStreamException {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > Limits.COLUMNS) {
                throw new XMLStreamException("no such column");
            }
            column = column * 26 + letter - 'A' + 1;
        }
        int place = reference == null ? before + 1 : column - 1;
        if (place <= before || place >= Limits.COLUMNS) {
            throw new XMLStreamException("cells out of order");
        }
        return place;
    }
}
