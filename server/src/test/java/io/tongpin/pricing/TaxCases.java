package io.tongpin.pricing;

import io.tongpin.kernel.RoundingUnit;
import io.tongpin.pricing.Tax.Kind;
import io.tongpin.pricing.Tax.Trait;
import io.tongpin.testing.CaseFile.NotOffered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Cases of taxes and of paying in cash, put to the production rules. */
final class TaxCases {

    private TaxCases() {}

    static Map<String, Object> tax(String kind, JsonNode given) {
        List<TaxLine> lines = kind.equals("tax_rounding") ? List.of(line(given, taxes(given))) : lines(given);
        Taxed taxed = new Taxation(rounding(kind, given)).of(lines);
        List<BigDecimal> each = taxed.taxes().stream().map(Taxed.Amount::amount).toList();
        return Map.of("untaxed", taxed.untaxed(), "taxes", each, "tax", taxed.tax(), "total", taxed.total());
    }

    private static TaxRounding rounding(String kind, JsonNode given) {
        RoundingUnit unit = new RoundingUnit(decimal(given, "money_rounding", "0.01"));
        if (kind.equals("tax_rounding")) {
            return new TaxRounding(unit, mode(given.get("rounding").asString()), TaxRounding.Level.LINE);
        }
        String level = given.get("rounding").asString();
        boolean printed = given.has("line_amounts")
                && given.get("line_amounts").asString().startsWith("rounded");
        return new TaxRounding(
                unit,
                RoundingMode.HALF_UP,
                switch (level) {
                    case "per_line" -> TaxRounding.Level.LINE;
                    case "per_document" ->
                        printed ? TaxRounding.Level.DOCUMENT_WITH_ROUNDED_LINES : TaxRounding.Level.DOCUMENT;
                    default -> throw new NotOffered("tax rounding " + level);
                });
    }

    static RoundingMode mode(String name) {
        return switch (name) {
            case "half_up", "half_down", "half_even", "up", "down", "ceiling", "floor" ->
                RoundingMode.valueOf(name.toUpperCase(Locale.ROOT));
            default -> throw new NotOffered("rounding " + name);
        };
    }

    private static List<TaxLine> lines(JsonNode given) {
        JsonNode lines = given.get("lines");
        List<Tax> taxes = taxes(given);
        if (lines.has("count")) {
            return Collections.nCopies(lines.get("count").asInt(), line(lines.get("each"), taxes));
        }
        List<TaxLine> all = new ArrayList<>();
        lines.forEach(line -> all.add(line(line, line.has("taxes") ? taxes(line) : taxes)));
        return all;
    }

    private static TaxLine line(JsonNode line, List<Tax> taxes) {
        return new TaxLine(
                decimal(line, "qty", "1"), decimal(line, "unit_price", "0"), decimal(line, "discount_pct", "0"), taxes);
    }

    private static List<Tax> taxes(JsonNode given) {
        List<Tax> taxes = new ArrayList<>();
        for (JsonNode tax : given.get("taxes")) {
            Kind kind = switch (tax.get("kind").asString()) {
                case "percent" -> Kind.PERCENT;
                case "fixed" -> Kind.FIXED;
                default -> throw new NotOffered("a tax by " + tax.get("kind").asString());
            };
            String code = "t" + (taxes.size() + 1);
            taxes.add(new Tax(code, kind, decimal(tax, "rate_or_amount", "0"), traits(tax)));
        }
        return taxes;
    }

    private static Set<Trait> traits(JsonNode tax) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (tax.path("included_in_price").asBoolean(false)) {
            traits.add(Trait.INCLUDED_IN_PRICE);
        }
        if (tax.path("base_for_next").asBoolean(false)) {
            traits.add(Trait.RAISES_NEXT_BASE);
        }
        if (!tax.path("uses_raised_base").asBoolean(true)) {
            traits.add(Trait.ON_BARE_BASE);
        }
        return traits;
    }

    static Map<String, Object> cash(JsonNode given) {
        RoundingMode mode = given.has("method") ? mode(given.get("method").asString()) : RoundingMode.HALF_UP;
        CashRounding rounding = new CashRounding(new RoundingUnit(decimal(given, "cash_unit", "1")), mode);
        if (!given.has("strategy")) {
            BigDecimal total = decimal(given, "total", "0");
            return Map.of("to_pay", rounding.toPay(total), "difference", rounding.difference(total));
        }
        if (!given.get("strategy").asString().equals("biggest_tax")) {
            throw new NotOffered("cash rounding by " + given.get("strategy").asString());
        }
        BigDecimal untaxed = decimal(given, "untaxed", "0");
        BigDecimal tax = decimal(given, "tax", "0");
        Taxed.Amount only = new Taxed.Amount(Tax.percent("t1", BigDecimal.ONE), tax);
        Taxed taxed = rounding.onBiggestTax(new Taxed(untaxed, List.of(only), untaxed.add(tax)));
        return Map.of("untaxed", taxed.untaxed(), "tax", taxed.tax(), "total", taxed.total());
    }

    static BigDecimal decimal(JsonNode node, String name, String otherwise) {
        return new BigDecimal(node.has(name) ? node.get(name).asString() : otherwise);
    }
}
