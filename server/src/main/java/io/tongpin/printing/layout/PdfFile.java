package io.tongpin.printing.layout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Pages as a PDF (PDF 文件). Time and id come in from outside, so that the same pages give the same bytes. */
public final class PdfFile {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private PdfFile() {}

    /** One at a time: each holds its pages and the shapes of its characters in memory. */
    public static synchronized byte[] of(List<Leaf> leaves, String title, UUID id, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(size(leaves.getFirst()), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.open();
        PdfContentByte page = writer.getDirectContent();
        for (Leaf leaf : leaves) {
            document.setPageSize(size(leaf));
            document.newPage();
            writer.setPageEmpty(false);
            leaf.marks().forEach(mark -> put(page, leaf.height(), mark));
        }
        name(writer.getInfo(), id, at);
        document.close();
        return alike(out.toByteArray());
    }

    /** A subset of a font is named by dice, and where it is named is written in the clear: it gets one name. */
    private static byte[] alike(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.replaceAll("/[A-Z]{6}\\+NotoSans", "/TONGPI+NotoSans").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Rectangle size(Leaf leaf) {
        return new Rectangle(leaf.width(), leaf.height());
    }

    private static void name(PdfDictionary info, UUID id, Instant at) {
        PdfString date = new PdfString(DATE.format(at));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.PRODUCER, new PdfString("Tongpin"));
        String hex = HexFormat.of().formatHex(id.toString().getBytes(StandardCharsets.US_ASCII), 0, 16);
        info.put(PdfName.FILEID, new PdfLiteral("[<" + hex + "><" + hex + ">]"));
    }

    private static void put(PdfContentByte page, float height, Mark mark) {
        switch (mark) {
            case Mark.Text(float x, float y, float size, String words) -> {
                page.beginText();
                page.setFontAndSize(PaperFont.base(), size);
                page.setTextMatrix(x, height - y);
                page.showText(words);
                page.endText();
            }
            case Mark.Rule(float x1, float y1, float x2, float y2, float width) -> {
                page.setLineWidth(width);
                page.moveTo(x1, height - y1);
                page.lineTo(x2, height - y2);
                page.stroke();
            }
            case Mark.Code(List<Mark.Box> boxes) -> {
                boxes.forEach(
                        box -> page.rectangle(box.x(), height - box.y() - box.height(), box.width(), box.height()));
                page.fill();
            }
        }
    }
}
