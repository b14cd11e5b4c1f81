package io.tongpin.exchange.reading;

import io.tongpin.kernel.Outcome;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook, .xlsx or .xlsm (工作簿), in the transitional or the strict dialect. Finds the sheet to read and
 * opens it for streaming; macros, links, pictures and formulas are never looked at.
 */
final class Workbook {

    private static final Set<String> SHEETS = Set.of("worksheet");

    private final Parts parts;
    private final List<SheetName> sheets = new ArrayList<>();
    private boolean from1904;
    private Map<String, Parts.Relation> relations = Map.of();

    private Workbook(Parts parts) {
        this.parts = parts;
    }

    private record SheetName(String name, String relation, boolean visible) {}

    static Outcome<RawRows> open(Source source, Consumer<Notice> notices) throws IOException {
        Position file = source.position();
        Parts parts = null;
        boolean kept = false;
        try {
            parts = new Parts(source.path());
            if (parts.has("mimetype") || parts.has("content.xml")) {
                return Outcome.refused(file.refuse("import.workbook-opendocument"));
            }
            Workbook workbook = new Workbook(parts);
            workbook.readOutline();
            SheetName sheet = workbook.choose(source.sheet());
            if (sheet == null) {
                return Outcome.refused(file.refuse("import.sheet-missing"));
            }
            RawRows rows = workbook.rows(sheet);
            kept = true;
            workbook.tellOthers(file, sheet, notices);
            return Outcome.done(rows);
        } catch (ZipException | FileNotFoundException | XMLStreamException | RuntimeException e) {
            String code = Xml.isTooBig(e) ? "import.inflates-too-far" : "import.workbook-broken";
            return Outcome.refused(file.refuse(code));
        } finally {
            if (!kept && parts != null) {
                parts.close();
            }
        }
    }

    private void readOutline() throws IOException, XMLStreamException {
        String outline = parts.relations("").values().stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .map(Parts.Relation::target)
                .findFirst()
                .orElseThrow(() -> new FileNotFoundException("workbook"));
        relations = parts.relations(outline);
        try (InputStream in = parts.open(outline, Limits.KEPT_PART_BYTES);
                Xml xml = new Xml(in)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.starts("sheet")) {
                    String name = xml.attribute("name");
                    String relation = xml.attribute("id");
                    String state = xml.attribute("state");
                    boolean visible = state == null || state.equals("visible");
                    sheets.add(new SheetName(name == null ? "" : name, relation == null ? "" : relation, visible));
                }
            }
        }
    }

    private @Nullable SheetName choose(@Nullable String wanted) {
        return sheets.stream()
                .filter(sheet -> wanted == null ? sheet.visible() : sheet.name().equals(wanted))
                .filter(sheet -> relations.containsKey(sheet.relation()))
                .filter(sheet -> SHEETS.contains(relation(sheet).kind()))
                .findFirst()
                .orElse(null);
    }

    private Parts.Relation relation(SheetName sheet) {
        Parts.Relation relation = relations.get(sheet.relation());
        return relation == null ? new Parts.Relation("", "") : relation;
    }

    private RawRows rows(SheetName sheet) throws IOException, XMLStreamException {
        SharedTexts texts = SharedTexts.NONE;
        CellStyles styles = CellStyles.NONE;
        for (Parts.Relation relation : relations.values()) {
            if (relation.kind().equals("sharedStrings") && parts.has(relation.target())) {
                texts = SharedTexts.read(parts.open(relation.target(), Limits.SHEET_BYTES));
            } else if (relation.kind().equals("styles") && parts.has(relation.target())) {
                styles = CellStyles.read(parts.open(relation.target(), Limits.KEPT_PART_BYTES));
            }
        }
        InputStream in = parts.open(relation(sheet).target(), Limits.SHEET_BYTES);
        return new SheetRows(parts, in, new SheetCells(texts, styles, from1904));
    }

    private void tellOthers(Position file, SheetName read, Consumer<Notice> notices) {
        String others = sheets.stream()
                .filter(sheet -> sheet != read)
                .map(SheetName::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            Map<String, String> facts = Map.of("file", file.file(), "sheet", read.name(), "others", others);
            notices.accept(new Notice("import.sheets-ignored", facts));
        }
    }
}
