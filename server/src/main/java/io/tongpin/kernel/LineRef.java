package io.tongpin.kernel;

import java.util.UUID;

/** A line of a document (单据行). */
public record LineRef(UUID document, int line) implements Comparable<LineRef> {

    @Override
    public int compareTo(LineRef other) {
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : Integer.compare(line, other.line);
    }
}
