package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CaseBooks.Effect;
import io.tongpin.costing.CostingCase.State;
import io.tongpin.costing.CostingCase.Step;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.testing.CaseFile;
import io.tongpin.testing.CaseFile.NotOffered;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Stock valuation as four other systems test it. {@code -Dcases=PATH} runs another file of the same format. Which policies
 * are not offered stands in docs/costing.md.
 */
class CostingCasesTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal UNIT_COST_TOLERANCE = new BigDecimal("0.0001");

    private final CaseFile tally = new CaseFile();

    @Test
    void everyCaseThatWeOfferIsRight() throws IOException {
        List<CostingCase> cases = CostingCase.all(CaseFile.read("/cases/costing-cases.json"));

        cases.forEach(this::run);

        System.out.println("costing cases: " + tally.report());
        assertThat(tally.wrong()).isEmpty();
        assertThat(tally.counted()).isEqualTo(cases.size());
        if (CaseFile.isOurOwn()) {
            assertThat(tally.rightCount()).isEqualTo(54);
        }
    }

    private void run(CostingCase given) {
        List<String> findings = new ArrayList<>();
        try {
            play(given, findings);
        } catch (NotOffered why) {
            if (findings.isEmpty()) {
                tally.notOffered(given.id(), why);
                return;
            }
        } catch (RuntimeException bug) {
            findings.add(bug.toString());
        }
        if (findings.isEmpty()) {
            tally.right(given.id());
        } else {
            tally.wrong(given.id(), findings);
        }
    }

    private static void play(CostingCase given, List<String> findings) {
        sameLotEverywhere(given);
        CaseBooks books = new CaseBooks(given);
        CaseHistory history = new CaseHistory(given);
        Map<String, BigDecimal> documents = new LinkedHashMap<>();
        for (Step step : given.steps()) {
            Effect effect = books.apply(step);
            history.check(step, effect, books);
            compare(step, effect, books, findings);
            compareDocuments(step, effect, history.retells(step), documents, findings);
        }
    }

    /** A cost per lot inside one store is not kept; a case with one lot only does not need it. */
    private static void sameLotEverywhere(CostingCase given) {
        Set<String> lots = new HashSet<>();
        given.steps().forEach(step -> lots.add(step.given().getOrDefault("batch", "")));
        if (lots.size() > 1) {
            throw new NotOffered("a cost for each lot within one store");
        }
    }

    private static void compare(Step step, Effect effect, CaseBooks books, List<String> findings) {
        if ((step.expected().error() != null) != effect.refused()) {
            findings.add(step.id() + " refused: " + effect.refused());
        }
        step.expected()
                .state()
                .forEach((warehouse, expected) ->
                        compare(step.id() + " " + warehouse, expected, books.pool(warehouse), findings));
    }

    /**
     * What others re-value in earlier documents, we book beside them as a variance of this step.
     *
     * @param retells the case books this step into the document it corrects; then only the sum can be compared
     */
    private static void compareDocuments(
            Step step, Effect effect, boolean retells, Map<String, BigDecimal> documents, List<String> findings) {
        BigDecimal own = step.expected().documents().getOrDefault(step.id(), BigDecimal.ZERO);
        BigDecimal late = BigDecimal.ZERO;
        for (var change : step.expected().documents().entrySet()) {
            BigDecimal before = documents.put(change.getKey(), change.getValue());
            if (!change.getKey().equals(step.id())) {
                late = late.add(change.getValue()).subtract(before == null ? BigDecimal.ZERO : before);
            }
        }
        Value ours = effect.own();
        if (retells) {
            near(step.id() + " in all", own.add(late), ours.plus(effect.late()).amount(), CENT, findings);
        } else {
            near(step.id() + " document", own, ours.amount(), CENT, findings);
            near(step.id() + " earlier issues", late, effect.late().amount(), CENT, findings);
        }
    }

    private static void compare(String where, State expected, Pool pool, List<String> findings) {
        near(where + " on hand", expected.onHand(), pool.onHand().value(), BigDecimal.ZERO, findings);
        near(where + " value", expected.value(), pool.value().amount(), CENT, findings);
        if (!pool.onHand().equals(Quantity.ZERO)) {
            near(where + " unit cost", expected.unitCost(), pool.unitCost().value(), UNIT_COST_TOLERANCE, findings);
        }
    }

    private static void near(
            String what, BigDecimal expected, BigDecimal actual, BigDecimal tolerance, List<String> findings) {
        if (expected.subtract(actual).abs().compareTo(tolerance) > 0) {
            findings.add("%s: expected %s but was %s"
                    .formatted(
                            what,
                            expected.toPlainString(),
                            actual.stripTrailingZeros().toPlainString()));
        }
    }
}
