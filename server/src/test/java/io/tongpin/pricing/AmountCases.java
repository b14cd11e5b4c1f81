package io.tongpin.pricing;

import static io.tongpin.pricing.TaxCases.decimal;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Remainder;
import io.tongpin.kernel.RoundingUnit;
import io.tongpin.kernel.UnitRatio;
import io.tongpin.testing.CaseFile.NotOffered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cases of rounding, currency, allocation and units, put to the production rules. */
final class AmountCases {

    private static final Map<String, UnitRatio> UNITS = Map.of(
            "unit", UnitRatio.BASE,
            "dozen", new UnitRatio(new BigDecimal("12")),
            "g", UnitRatio.BASE,
            "kg", new UnitRatio(new BigDecimal("1000")),
            "t", new UnitRatio(new BigDecimal("1000000")));

    private AmountCases() {}

    static Map<String, Object> currency(JsonNode given) {
        RoundingUnit unit = new RoundingUnit(decimal(given, "unit", "0.01"));
        BigDecimal amount = decimal(given, "amount", "0");
        if (!given.has("from_rate")) {
            return Map.of("rounded", unit.round(amount, RoundingMode.HALF_UP));
        }
        ExchangeRate rate = new ExchangeRate(decimal(given, "from_rate", "1"), decimal(given, "to_rate", "1"));
        return Map.of("amount", rate.convert(amount, unit));
    }

    static Map<String, Object> allocation(JsonNode given) {
        Money total = new Money(decimal(given, "total", "0"));
        List<BigDecimal> weights = new ArrayList<>();
        given.get("weights").forEach(weight -> weights.add(new BigDecimal(weight.asString())));
        List<Money> parts = total.allocate(weights, remainder(given));
        Map<String, Object> answers = new HashMap<>();
        answers.put("shares", parts.stream().map(Money::amount).toList());
        answers.put("sum", parts.stream().reduce(Money.ZERO, Money::plus).amount());
        answers.put("each_within", farthest(total, weights, parts) + " of the exact share");
        return answers;
    }

    private static Remainder remainder(JsonNode given) {
        if (!given.has("rule")) {
            return Remainder.LARGEST_FRACTION;
        }
        String rule = given.get("rule").asString();
        if (rule.equals("round each share half-up to 0.01, the last line takes the remainder")) {
            return Remainder.LAST_LINE;
        }
        throw new NotOffered("allocation by: " + rule);
    }

    /** A cent when every part is less than a cent from its exact share. */
    private static String farthest(Money total, List<BigDecimal> weights, List<Money> parts) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal off =
                    parts.get(i).amount().multiply(sum).subtract(total.amount().multiply(weights.get(i)));
            if (off.abs().compareTo(sum.movePointLeft(2)) >= 0) {
                return "more than 0.01";
            }
        }
        return "0.01";
    }

    static Map<String, Object> units(JsonNode given) {
        RoundingUnit steps = new RoundingUnit(decimal(given, "target_rounding", "0.000001"));
        if (given.has("price")) {
            BigDecimal price = decimal(given, "price", "0");
            return Map.of("price", unit(given, "per").price(price, unit(given, "to"), steps));
        }
        RoundingMode mode = given.has("mode") ? TaxCases.mode(given.get("mode").asString()) : RoundingMode.HALF_UP;
        UnitRatio from = given.has("factor") ? new UnitRatio(decimal(given, "factor", "1")) : unit(given, "unit");
        UnitRatio to = given.has("factor") ? UnitRatio.BASE : unit(given, "to");
        return Map.of("qty", from.convert(decimal(given, "qty", "0"), to, steps, mode));
    }

    private static UnitRatio unit(JsonNode given, String name) {
        @Nullable UnitRatio unit = UNITS.get(given.get(name).asString());
        if (unit == null) {
            throw new NotOffered("unit " + given.get(name).asString());
        }
        return unit;
    }
}
