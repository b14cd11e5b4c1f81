package io.tongpin.documents;

import io.tongpin.generalledger.LedgerReading;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills the next document of a chain from what is still open of an earlier one (下推单据). Pure: what has been taken up and
 * what is still owed comes in from outside.
 *
 * @param done how much of each line has been taken up for this purpose, in base units
 * @param items open items of the source, settled ones included
 * @param arrivalStore the store of the warehouse that goods were sent to
 */
record NextDraft(
        Document source,
        Map<Integer, Quantity> done,
        List<LedgerReading.Standing> items,
        @Nullable UUID arrivalStore) {

    private static final String BANK = "bank";

    /** Where and when: the new document's own id, kind and day. */
    record Head(UUID id, String kind, LocalDate today) {}

    /** Empty if nothing is open. */
    Optional<Document> by(FollowUp how, Head head) {
        return switch (how) {
            case RECEIPT, DELIVERY, RETURN -> goods(head, source.store(), source.warehouse(), List.of());
            case NO_MORE_RECEIPTS, NO_MORE_DELIVERIES -> givenUp(head);
            case COUNTER_RETURN -> goods(head, source.store(), source.warehouse(), refund());
            case ARRIVAL -> goods(head, there(), source.toWarehouse(), List.of());
            case SHIPMENT -> shipment(head);
            case COST_SHARE -> costShare(head);
            case COLLECTION, PAYMENT -> money(head, how);
        };
    }

    private Optional<Document> goods(Head head, UUID store, @Nullable UUID warehouse, List<Document.Tender> tenders) {
        List<Document.Line> lines = open();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(document(head, store, source.party(), warehouse, lines, tenders, List.of()));
    }

    /** Pieces only: what will not come costs nothing. */
    private Optional<Document> givenUp(Head head) {
        List<Document.Line> lines = open().stream().map(OpenLine::withoutMoney).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(document(head, source.store(), source.party(), null, lines, List.of(), List.of()));
    }

    private UUID there() {
        return arrivalStore == null ? source.store() : arrivalStore;
    }

    /** Written by the one that was asked, to where they are wanted. */
    private Optional<Document> shipment(Head head) {
        return goods(head, there(), source.toWarehouse(), List.of()).map(draft -> draft.to(source.warehouse()));
    }

    private List<Document.Line> open() {
        List<Document.Line> lines = new ArrayList<>();
        for (Document.Line line : source.lines()) {
            OpenLine rest = new OpenLine(line, done.getOrDefault(line.lineNo(), Quantity.ZERO));
            if (rest.open().signum() > 0) {
                lines.add(rest.as(lines.size() + 1, source));
            }
        }
        return lines;
    }

    private List<Document.Tender> refund() {
        Money total = open().stream().map(Document.Line::amount).reduce(Money.ZERO, Money::plus);
        return source.tenders().stream()
                .filter(tender -> !TenderReading.PREPAYMENT.equals(tender.method()) && !total.isZero())
                .findFirst()
                .map(tender -> new Document.Tender(1, tender.method(), tender.account(), total, null, null))
                .stream()
                .toList();
    }

    private Optional<Document> costShare(Head head) {
        List<Document.Line> lines = new ArrayList<>();
        for (Document.Line line : source.lines()) {
            lines.add(new OpenLine(line, Quantity.ZERO).reference(lines.size() + 1, source));
        }
        // Who charges the cost is seldom the supplier of the goods.
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(document(head, source.store(), null, null, lines, List.of(), List.of()));
    }

    private Optional<Document> money(Head head, FollowUp how) {
        return items.stream()
                .filter(standing -> !standing.open().isZero()
                        && how.side().filter(standing.item().side()::equals).isPresent())
                .findFirst()
                .map(standing -> {
                    OpenItem item = standing.item();
                    return document(
                            head,
                            item.store(),
                            item.party(),
                            null,
                            List.of(),
                            List.of(new Document.Tender(1, BANK, null, standing.open(), null, null)),
                            List.of(new Document.Allocation(item.document(), standing.open())));
                });
    }

    private Document document(
            Head head,
            UUID store,
            @Nullable UUID party,
            @Nullable UUID warehouse,
            List<Document.Line> lines,
            List<Document.Tender> tenders,
            List<Document.Allocation> allocations) {
        return new Document(
                head.id(),
                head.kind(),
                0,
                Document.State.DRAFT,
                null,
                head.today(),
                null,
                store,
                party,
                warehouse,
                null,
                null,
                source.id(),
                null,
                null,
                null,
                null,
                lines,
                tenders,
                allocations,
                List.of(),
                Map.of());
    }
}
