package io.tongpin.costing;

import io.tongpin.costing.CaseBooks.Effect;
import io.tongpin.costing.CostingCase.Step;
import io.tongpin.testing.CaseFile.NotOffered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same steps told as if they had been known from the start: in the order of their dates, without what was cancelled,
 * late costs inside their receipts. The books never re-cost history; where the retold history gives the same figures
 * there is nothing to re-cost and the case is offered, where it does not the case asks for what the books do not do.
 */
final class CaseHistory {

    private final CostingCase given;
    private final List<Step> entered = new ArrayList<>();
    private final Map<String, Effect> effects = new LinkedHashMap<>();

    CaseHistory(CostingCase given) {
        this.given = given;
    }

    /** Checks one more step that the books have just taken or refused. */
    void check(Step step, Effect effect, CaseBooks books) {
        entered.add(step);
        String reason = reasonToRetell();
        if (reason != null && !sameWhenRetold(step, effect, books)) {
            throw new NotOffered(reason);
        }
        if (effect.refused()) {
            entered.remove(step);
        } else {
            effects.put(step.id(), effect);
        }
    }

    /** Whether the case books the step into the document it corrects, where we book it as a document of its own. */
    boolean retells(Step step) {
        return step.op().equals("cancel") || folds(step);
    }

    private @Nullable String reasonToRetell() {
        String latest = "";
        for (Step step : entered) {
            if (step.op().equals("cancel")) {
                return "a cancellation that re-costs what came after";
            }
            if (folds(step)) {
                return "a late cost that re-costs issues already made";
            }
            String date = step.text("date");
            if (date != null && date.compareTo(latest) < 0) {
                return "backdating that re-costs or re-checks what came after";
            }
            latest = CaseBooks.later(latest, date);
        }
        return null;
    }

    private boolean folds(Step step) {
        boolean late = step.op().equals("landed_cost") || step.op().equals("invoice_price");
        return late && "retroactive".equals(given.policy().get("landed_cost"));
    }

    private boolean sameWhenRetold(Step newest, Effect effect, CaseBooks books) {
        CaseBooks retold = new CaseBooks(given);
        boolean same = true;
        for (Step step : retold()) {
            Effect then = retold.apply(step);
            if (then.refused()) {
                return effect.refused();
            }
            Effect now = step.id().equals(newest.id()) ? effect : Objects.requireNonNull(effects.get(step.id()));
            same &= step.given().containsKey("landed") || now.own().equals(then.own());
        }
        return same && !effect.refused() && sameStock(books, retold);
    }

    private static boolean sameStock(CaseBooks books, CaseBooks retold) {
        Set<String> warehouses = new HashSet<>(books.pools().keySet());
        warehouses.addAll(retold.pools().keySet());
        return warehouses.stream()
                .allMatch(w -> books.pool(w).onHand().equals(retold.pool(w).onHand())
                        && books.pool(w).value().equals(retold.pool(w).value()));
    }

    private List<Step> retold() {
        Set<String> gone = new HashSet<>();
        Map<String, BigDecimal> landed = new LinkedHashMap<>();
        Map<String, String> prices = new LinkedHashMap<>();
        for (Step step : entered) {
            if (step.op().equals("cancel")) {
                gone.add(step.id());
                gone.add(Objects.requireNonNull(step.text("ref")));
            } else if (folds(step)) {
                gone.add(step.id());
                String receipt = Objects.requireNonNull(step.text("ref"));
                if (step.op().equals("landed_cost")) {
                    landed.merge(receipt, step.needed("amount"), BigDecimal::add);
                } else {
                    prices.put(receipt, Objects.requireNonNull(step.text("unit_cost")));
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        String latest = "";
        for (Step step : entered) {
            latest = CaseBooks.later(latest, step.text("date"));
            if (!gone.contains(step.id())) {
                Map<String, String> changes = new LinkedHashMap<>();
                changes.put("date", Objects.requireNonNullElse(step.text("date"), latest));
                if (landed.containsKey(step.id()) || prices.containsKey(step.id())) {
                    changes.put(
                            "landed",
                            landed.getOrDefault(step.id(), BigDecimal.ZERO).toPlainString());
                }
                if (prices.containsKey(step.id())) {
                    changes.put("unit_cost", Objects.requireNonNull(prices.get(step.id())));
                }
                steps.add(step.with(changes));
            }
        }
        steps.sort(Comparator.comparing(step -> Objects.requireNonNull(step.text("date"))));
        return steps;
    }
}
