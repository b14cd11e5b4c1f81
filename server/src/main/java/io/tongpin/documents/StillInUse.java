package io.tongpin.documents;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything that a new document names is still in use (停用检查). What was begun may be ended: goods come back, arrive
 * or are paid for with the article, place and partner of the document they are made from, whatever became of these since.
 */
final class StillInUse {

    private final Document document;
    private final Facts facts;
    private final List<Refusal> refusals = new ArrayList<>();

    private StillInUse(Document document, Facts facts) {
        this.document = document;
        this.facts = facts;
    }

    /** Each thing that is not, once. */
    static List<Refusal> refusals(Document document, Facts facts) {
        StillInUse asked = new StillInUse(document, facts);
        asked.head();
        asked.lines();
        asked.money();
        return asked.refusals;
    }

    private void head() {
        boolean goesOn = goesOn(source -> true, item -> true);
        if (!goesOn) {
            refuse("documents.store-archived", "store", "store", document.store());
            refuse("documents.till-archived", "till", "till", document.till());
        }
        if (!goesOn(
                source -> same(source.party(), document.party()),
                item -> item.party().equals(document.party()))) {
            refuse("documents.party-archived", "party", "party", document.party());
        }
        for (UUID place : places()) {
            if (!goesOn(source -> place.equals(source.warehouse()) || place.equals(source.toWarehouse()), i -> false)) {
                String field = place.equals(document.warehouse()) ? "warehouse" : "toWarehouse";
                refuse("documents.warehouse-archived", "warehouse", field, place);
            }
        }
    }

    private List<UUID> places() {
        return Stream.of(Optional.ofNullable(document.warehouse()), Optional.ofNullable(document.toWarehouse()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A sale over the counter has no partner, and whoever brings it back may be known. */
    private static boolean same(@Nullable UUID before, @Nullable UUID now) {
        return before == null || Objects.equals(before, now);
    }

    /** Whether all of it, its goods or else its money, is made from what was there before. */
    private boolean goesOn(Predicate<Facts.SourceLine> goods, Predicate<Facts.Item> money) {
        if (!document.lines().isEmpty()) {
            return document.lines().stream()
                    .allMatch(
                            line -> facts.source(line.sourceRef()).filter(goods).isPresent());
        }
        return !document.allocations().isEmpty()
                && document.allocations().stream()
                        .allMatch(allocation -> Stream.of(Side.values())
                                .flatMap(side -> facts.item(allocation.item(), side).stream())
                                .anyMatch(money));
    }

    private void lines() {
        for (Document.Line line : document.lines()) {
            if (line.sourceRef() == null) {
                facts.retired(line.sku())
                        .ifPresent(code -> refusals.add(Refusal.rule(
                                "documents.sku-archived", "line", Integer.toString(line.lineNo()), "sku", code)));
            }
        }
    }

    private void money() {
        for (Document.Tender tender : document.tenders()) {
            if (tender.account() != null && facts.retired(tender.account())) {
                refusals.add(Refusal.rule("documents.account-archived", "account", tender.account()));
            }
        }
        for (Document.AccountLine entry : document.entries()) {
            if (facts.retired(entry.account())) {
                refusals.add(Refusal.rule("documents.account-archived", "account", entry.account()));
            }
            refuseAt(entry.lineNo(), entry.party());
        }
    }

    /** @param field of the head, where a screen says it */
    private void refuse(String code, String key, String field, @Nullable UUID id) {
        facts.retired(id)
                .map(known -> Refusal.rule(code, "field", field, key, known))
                .ifPresent(refusals::add);
    }

    private void refuseAt(int line, @Nullable UUID party) {
        facts.retired(party)
                .map(known -> Refusal.rule(
                        "documents.party-archived", "line", Integer.toString(line), "field", "party", "party", known))
                .ifPresent(refusals::add);
    }
}
