package io.tongpin.documents;

import io.tongpin.kernel.LineRef;
import java.time.LocalDate;
import java.util.UUID;

/** What the books need of a document's head (单头): which document, in whose books, on which trading day. */
public record Head(UUID document, UUID store, LocalDate date) {

    public LineRef line(int no) {
        return new LineRef(document, no);
    }
}
