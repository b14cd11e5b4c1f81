package io.tongpin.inventory;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.Facts;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import java.util.List;
import java.util.Optional;

/** The kind of {@link Stocktake}s (盘点单); where less was counted than the books held, goods are written off. */
record StocktakeKind(String module) implements DocumentKind {

    @Override
    public String code() {
        return "stocktake";
    }

    @Override
    public String series() {
        return "PD";
    }

    @Override
    public List<Document.Line> writtenOff(Document document) {
        return document.lines().stream().flatMap(line -> missing(line).stream()).toList();
    }

    /** The line of what is missing, by how many are. */
    private static Optional<Document.Line> missing(Document.Line line) {
        Quantity counted = line.baseCounted();
        Quantity book = line.book();
        return counted == null || book == null || counted.compareTo(book) >= 0
                ? Optional.empty()
                : Optional.of(line.pieces(book.minus(counted)));
    }

    @Override
    public Outcome<Postable> read(Document document, Facts facts) {
        return Stocktake.read(document, facts);
    }
}
