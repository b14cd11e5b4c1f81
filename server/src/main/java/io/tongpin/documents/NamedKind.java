package io.tongpin.documents;

import io.tongpin.kernel.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** A kind of document that is nothing but its names and the function that reads it. */
record NamedKind(
        String module,
        String code,
        String series,
        BiFunction<Document, Facts, Outcome<DocumentKind.Postable>> reader,
        Map<String, FollowUp> earlier,
        Map<String, BiPredicate<Document, Facts>> further)
        implements DocumentKind {

    NamedKind {
        earlier = Map.copyOf(earlier);
        further = Map.copyOf(further);
    }

    @Override
    public Optional<FollowUp> after(String code) {
        return Optional.ofNullable(earlier.get(code));
    }

    @Override
    public Outcome<Postable> read(Document document, Facts facts) {
        return reader.apply(document, facts);
    }
}
