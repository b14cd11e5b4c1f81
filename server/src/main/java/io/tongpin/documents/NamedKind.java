package io.tongpin.documents;

import io.tongpin.kernel.Outcome;
import java.util.function.BiFunction;

/** A kind of document that is nothing but its names and the function that reads it. */
record NamedKind(
        String module, String code, String series, BiFunction<Document, Facts, Outcome<DocumentKind.Postable>> reader)
        implements DocumentKind {

    @Override
    public Outcome<Postable> read(Document document, Facts facts) {
        return reader.apply(document, facts);
    }
}
