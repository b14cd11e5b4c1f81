package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the drafts that would follow several documents together into one (合并下推): a receipt of three orders, a payment of ten
 * slips. Pure. They must be of one party, store and warehouse; each line keeps the line it was made from.
 */
final class JoinedDraft {

    private JoinedDraft() {}

    /** @param drafts one at least, all of one kind */
    static Outcome<Document> of(List<Document> drafts) {
        if (drafts.size() == 1) {
            return Outcome.done(drafts.getFirst());
        }
        return differs("documents.not-of-one-party", drafts, Document::party)
                .or(() -> differs("documents.not-of-one-store", drafts, Document::store))
                .or(() -> differs("documents.not-of-one-warehouse", drafts, Document::warehouse))
                .<Outcome<Document>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(joined(drafts)));
    }

    private static Optional<Refusal> differs(
            String code, List<Document> drafts, Function<Document, @Nullable Object> part) {
        Object first = part.apply(drafts.getFirst());
        return drafts.stream().allMatch(draft -> Objects.equals(first, part.apply(draft)))
                ? Optional.empty()
                : Optional.of(Refusal.rule(code));
    }

    private static Document joined(List<Document> drafts) {
        Document first = drafts.getFirst();
        List<Document.Line> lines = new ArrayList<>();
        List<Document.Allocation> allocations = new ArrayList<>();
        Money paid = Money.ZERO;
        for (Document draft : drafts) {
            for (Document.Line line : draft.lines()) {
                lines.add(line.at(lines.size() + 1));
            }
            allocations.addAll(draft.allocations());
            paid = draft.tenders().stream().map(Document.Tender::amount).reduce(paid, Money::plus);
        }
        return new Document(
                first.id(),
                first.kind(),
                0,
                Document.State.DRAFT,
                null,
                first.businessDate(),
                null,
                first.store(),
                first.party(),
                first.warehouse(),
                null,
                null,
                null, // Several; the lines and allocations say which.
                null,
                null,
                null,
                null,
                lines,
                tenders(first, paid),
                allocations,
                List.of(),
                first.custom());
    }

    /** One sum, by the way the first would go. */
    private static List<Document.Tender> tenders(Document first, Money paid) {
        return first.tenders().stream()
                .limit(1)
                .map(tender -> new Document.Tender(1, tender.method(), tender.account(), paid, null, null))
                .toList();
    }
}
