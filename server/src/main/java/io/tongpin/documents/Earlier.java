package io.tongpin.documents;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document from before it was sent (已有内容): itself as it is kept, and the documents it is made from.
 *
 * @param stored null if it is new
 * @param done how much of a source's line has been taken up for the same purpose
 */
record Earlier(@Nullable Document stored, Map<UUID, Document> sources, Map<LineRef, Quantity> done) {

    static final Earlier NOTHING = new Earlier(null, Map.of(), Map.of());

    /** Whom the documents are with that this one is made from. */
    @Nullable
    UUID party() {
        return stored != null
                ? stored.party()
                : sources.values().stream()
                        .map(Document::party)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The lines that each of the sent ones was before; null for what is new. Every line stands for one at most. */
    List<Document.@Nullable Line> linesOf(Document sent) {
        List<Document.Line> left = new ArrayList<>(stored == null ? List.of() : stored.lines());
        List<Document.@Nullable Line> found = new ArrayList<>();
        for (Document.Line line : sent.lines()) {
            Predicate<Document.Line> sameGoods = one -> one.sku().equals(line.sku())
                    && (line.sourceRef() == null || line.sourceRef().equals(one.sourceRef()));
            Optional<Document.Line> kept = left.stream()
                    .filter(sameGoods.and(one -> one.lineNo() == line.lineNo()))
                    .findFirst()
                    .or(() -> left.stream().filter(sameGoods).findFirst());
            kept.ifPresent(left::remove);
            found.add(kept.orElseGet(() -> ofSource(line)));
        }
        return found;
    }

    /** What is still open of the line it was made from. */
    private Document.@Nullable Line ofSource(Document.Line line) {
        LineRef ref = line.sourceRef();
        Document source = ref == null ? null : sources.get(ref.document());
        return ref == null || source == null
                ? null
                : source.lines().stream()
                        .filter(one -> one.lineNo() == ref.line() && one.sku().equals(line.sku()))
                        .findFirst()
                        .map(one -> new OpenLine(one, done.getOrDefault(ref, Quantity.ZERO)))
                        .map(open -> open.open().signum() > 0 ? open.as(line.lineNo(), source) : open.written())
                        .orElse(null);
    }
}
