package io.tongpin.inventory;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.Facts;
import io.tongpin.kernel.Outcome;
import java.util.List;

/** The kind of {@link Adjustment}s (报损报溢单); where a quantity is negative, goods are written off. */
record AdjustmentKind(String module) implements DocumentKind {

    @Override
    public String code() {
        return "adjustment";
    }

    @Override
    public String series() {
        return "TZ";
    }

    @Override
    public List<Document.Line> writtenOff(Document document) {
        return document.lines().stream()
                .filter(line -> line.quantity().signum() < 0)
                .toList();
    }

    @Override
    public Outcome<Postable> read(Document document, Facts facts) {
        return Adjustment.read(document, facts);
    }
}
