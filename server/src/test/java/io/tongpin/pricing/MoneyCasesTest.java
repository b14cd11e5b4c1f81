package io.tongpin.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.CaseFile;
import io.tongpin.testing.CaseFile.NotOffered;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Money rules as other systems test them: taxes, cash rounding, currency, allocation, units, price lists. {@code
 * -Dcases=PATH} runs another file of the same format. Every figure must be exact.
 */
class MoneyCasesTest {

    private final CaseFile tally = new CaseFile();

    @Test
    void everyCaseThatWeOfferIsRight() throws IOException {
        JsonNode cases = CaseFile.read("/cases/money-cases.json").get("cases");

        cases.forEach(this::run);

        System.out.println("money cases: " + tally.report());
        assertThat(tally.wrong()).isEmpty();
        assertThat(tally.counted()).isEqualTo(cases.size());
        if (CaseFile.isOurOwn()) {
            assertThat(tally.rightCount()).isEqualTo(48);
        }
    }

    private void run(JsonNode given) {
        String id = given.get("id").asString();
        List<String> findings = new ArrayList<>();
        try {
            Map<String, Object> answers = answers(given.get("kind").asString(), given.get("given"));
            given.get("expect").properties().forEach(expected -> {
                if (!answers.containsKey(expected.getKey())) {
                    throw new NotOffered("an answer called " + expected.getKey());
                }
                compare(expected.getKey(), expected.getValue(), answers.get(expected.getKey()), findings);
            });
        } catch (NotOffered why) {
            tally.notOffered(id, why);
            return;
        } catch (RuntimeException bug) {
            findings.add(bug.toString());
        }
        if (findings.isEmpty()) {
            tally.right(id);
        } else {
            tally.wrong(id, findings);
        }
    }

    private static Map<String, Object> answers(String kind, JsonNode given) {
        return switch (kind) {
            case "tax_rounding", "tax_document" -> TaxCases.tax(kind, given);
            case "cash_rounding" -> TaxCases.cash(given);
            case "currency" -> AmountCases.currency(given);
            case "allocation" -> AmountCases.allocation(given);
            case "uom" -> AmountCases.units(given);
            case "price_list" -> PriceCases.prices(given);
            case "promotion" -> throw new NotOffered("promotions, which come with the promotion engine");
            default -> throw new NotOffered("kind " + kind);
        };
    }

    private static void compare(String what, JsonNode expected, @Nullable Object actual, List<String> findings) {
        if (expected.isArray() && actual instanceof List<?> list && expected.size() == list.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(what + "[" + i + "]", expected.get(i), list.get(i), findings);
            }
        } else if (expected.isObject() && actual instanceof Map<?, ?> map) {
            expected.properties().forEach(e -> compare(e.getKey(), e.getValue(), map.get(e.getKey()), findings));
        } else if (!same(expected, actual)) {
            findings.add(what + ": expected " + expected + " but was " + actual);
        }
    }

    private static boolean same(JsonNode expected, @Nullable Object actual) {
        return switch (actual) {
            case null -> expected.isNull();
            case BigDecimal number ->
                expected.isValueNode()
                        && !expected.isNull()
                        && PriceCases.symbolic(expected.asString()).compareTo(number) == 0;
            default -> expected.asString().equals(actual.toString());
        };
    }
}
