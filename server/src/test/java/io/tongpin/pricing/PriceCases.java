package io.tongpin.pricing;

import static io.tongpin.pricing.PriceWords.id;

import io.tongpin.kernel.RoundingUnit;
import io.tongpin.pricing.PriceLines.Precedence;
import io.tongpin.testing.CaseFile.NotOffered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cases of price lists and campaigns, read from their words and put to the production rules. */
final class PriceCases {

    /** Stands for "list" where a case does not say how much the list price is. */
    private static final BigDecimal LIST = new BigDecimal("137.50");

    private static final Pattern BUYER = Pattern.compile("^(group )?(\\w+)( in another price system)?: ");
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)( kg| g)?");
    private static final UUID OUR_LIST = id("our price list");

    private PriceCases() {}

    static Map<String, Object> prices(JsonNode given) {
        if (given.has("max_margin")) {
            return Map.of("price", withMargin(given));
        }
        if (given.has("lists")) {
            return Map.of("price", byList(given.get("lists")));
        }
        if (given.has("date_ordered")) {
            return Map.of(
                    "purchase_price", Objects.requireNonNull(dated(given, "purchase", "date_ordered")),
                    "sales_price", Objects.requireNonNull(dated(given, "sales", "date_promised")));
        }
        List<@Nullable BigDecimal> prices = new ArrayList<>();
        asks(given).forEach(ask -> prices.add(price(given, ask)));
        Map<String, Object> answers = new LinkedHashMap<>();
        boolean several = given.has("checks") || given.has("dates");
        answers.put("price", several ? prices : Objects.requireNonNull(prices.getFirst()));
        answers.put("price_per_kg", prices);
        return answers;
    }

    /** A number, or a share of the list price, or the list price and something. */
    static BigDecimal symbolic(String text) {
        Matcher share = Pattern.compile("(\\d+)% of list").matcher(text);
        if (share.matches()) {
            return LIST.multiply(new BigDecimal(share.group(1)).movePointLeft(2));
        }
        Matcher more = Pattern.compile("list(?: \\+ (\\d+))?").matcher(text);
        if (more.matches()) {
            return more.group(1) == null ? LIST : LIST.add(new BigDecimal(more.group(1)));
        }
        return new BigDecimal(text);
    }

    private static @Nullable BigDecimal price(JsonNode given, PriceAsk ask) {
        BigDecimal list = lines(given).price(ask, listPrice(given)).orElse(null);
        return list == null ? null : Campaign.best(list, campaigns(given), ask, OUR_LIST);
    }

    private static PriceLines lines(JsonNode given) {
        List<PriceLine> lines = new ArrayList<>();
        for (String name : List.of("lines_in_order", "rules", "rule")) {
            texts(given.path(name)).forEach(text -> lines.add(new PriceWords(text, 0).line()));
        }
        if (given.has("price") && given.get("price").asString().contains("..")) {
            lines.add(new PriceWords(given.get("price").asString(), 0).line());
        }
        if (!given.path("scale").isMissingNode() && !given.get("scale").isEmpty()) {
            throw new NotOffered("a price scale in words");
        }
        return new PriceLines(lines, given.has("lines_in_order") ? Precedence.AS_LISTED : Precedence.MOST_SPECIFIC);
    }

    private static @Nullable BigDecimal listPrice(JsonNode given) {
        for (String name : List.of("base", "list_price", "item_price", "price")) {
            if (given.has(name)) {
                String text = given.get(name).asString();
                return text.contains("..") ? null : new BigDecimal(text.replace(" per kg", ""));
            }
        }
        return LIST;
    }

    private static List<Campaign> campaigns(JsonNode given) {
        List<Campaign> campaigns = new ArrayList<>();
        for (String text : texts(given.path("campaigns"))) {
            Matcher buyer = BUYER.matcher(text);
            boolean named = buyer.find();
            PriceWords words = new PriceWords(named ? text.substring(buyer.end()) : text, year(given));
            Validity validity = words.validity();
            boolean group = named && buyer.group(1) != null;
            campaigns.add(new Campaign(
                    named && buyer.group(3) != null ? id("another price list") : OUR_LIST,
                    named && !group ? id(buyer.group(2)) : null,
                    group ? id(buyer.group(2)) : null,
                    validity,
                    words.price()));
        }
        return campaigns;
    }

    /** The year that dates without one mean: that of the first full date. */
    private static int year(JsonNode given) {
        Matcher date = Pattern.compile("(\\d{4})-\\d\\d-\\d\\d").matcher(given.toString());
        return date.find() ? Integer.parseInt(date.group(1)) : PriceWords.TODAY.getYear();
    }

    private static List<PriceAsk> asks(JsonNode given) {
        BigDecimal quantity = new BigDecimal(given.has("qty") ? given.get("qty").asString() : "1");
        String goods = goods(given);
        List<PriceAsk> asks = new ArrayList<>();
        for (JsonNode check : given.has("dates") ? given.get("dates") : given.path("checks")) {
            if (check.isArray()) {
                Matcher amount = AMOUNT.matcher(check.get(1).asString());
                asks.add(
                        amount.matches()
                                ? ask(
                                        check.get(0).asString(),
                                        PriceWords.quantity(amount.group(1), amount.group(2)),
                                        null)
                                : unread(check));
            } else if (check.isNumber()) {
                asks.add(ask(goods, check.decimalValue(), null));
            } else {
                asks.add(ask(check.asString(), goods, quantity, year(given)));
            }
        }
        return asks.isEmpty() ? List.of(ask(goods, quantity, null)) : asks;
    }

    /** The product that is asked for, or the one the rules speak of. */
    private static String goods(JsonNode given) {
        if (given.has("product")) {
            return given.get("product").asString();
        }
        Matcher named = Pattern.compile("product (\\w+)").matcher(given.toString());
        return named.find() ? named.group(1) : "product";
    }

    private static PriceAsk unread(JsonNode check) {
        throw new NotOffered("price words \"" + check + "\"");
    }

    /** A moment, perhaps after the name of a buyer: "C1 05-03". */
    private static PriceAsk ask(String check, String goods, BigDecimal quantity, int year) {
        Matcher buyer = Pattern.compile("^([A-Z]\\w*) ").matcher(check);
        boolean named = buyer.find();
        @Nullable LocalDateTime when = moment(named ? check.substring(buyer.end()) : check, year);
        PriceAsk ask = ask(goods, quantity, when);
        UUID who = named ? id(buyer.group(1)) : null;
        return new PriceAsk(
                ask.sku(), ask.style(), ask.categories(), quantity, when, who, who == null ? Set.of() : Set.of(who));
    }

    private static @Nullable LocalDateTime moment(String text, int year) {
        return switch (text) {
            case "none given" -> null;
            case "today" -> PriceWords.TODAY.atStartOfDay();
            case "yesterday" -> PriceWords.TODAY.minusDays(1).atStartOfDay();
            default -> {
                String full = text.matches("\\d\\d-\\d\\d.*") ? year + "-" + text : text;
                yield full.length() == 10
                        ? LocalDate.parse(full).atStartOfDay()
                        : LocalDateTime.parse(full.replace(' ', 'T'));
            }
        };
    }

    private static PriceAsk ask(String goods, BigDecimal quantity, @Nullable LocalDateTime when) {
        return new PriceAsk(id(goods), id(goods), Set.of(id("category")), quantity, when, null, Set.of());
    }

    private static Object withMargin(JsonNode given) {
        ExchangeRate rate = new ExchangeRate(BigDecimal.ONE, TaxCases.decimal(given, "rate", "1"));
        BigDecimal list = rate.convert(TaxCases.decimal(given, "list_price", "0"), RoundingUnit.CENT);
        PriceLine line = new PriceLine(
                new PriceLine.Goods.All(),
                BigDecimal.ZERO,
                Validity.ALWAYS,
                new PriceLine.Formula.OfList(
                        BigDecimal.ONE,
                        TaxCases.decimal(given, "surcharge", "0"),
                        TaxCases.decimal(given, "max_margin", "0")));
        PriceLines lines = new PriceLines(List.of(line), Precedence.MOST_SPECIFIC);
        return lines.price(ask("any", BigDecimal.ONE, null), list).orElseThrow();
    }

    private static Map<String, Object> byList(JsonNode lists) {
        Map<String, Object> prices = new LinkedHashMap<>();
        lists.properties().forEach(list -> {
            PriceLine line = new PriceWords(list.getValue().asString(), 0).line();
            PriceLines lines = new PriceLines(List.of(line), Precedence.MOST_SPECIFIC);
            prices.put(
                    list.getKey(),
                    lines.price(ask("any", BigDecimal.ONE, null), LIST).orElseThrow());
        });
        return prices;
    }

    private static @Nullable BigDecimal dated(JsonNode given, String list, String date) {
        List<PriceLine> lines = texts(given.get(list)).stream()
                .map(text -> new PriceWords(text, 0).line())
                .toList();
        LocalDateTime when = LocalDate.parse(given.get(date).asString()).atStartOfDay();
        PriceLines prices = new PriceLines(lines, Precedence.MOST_SPECIFIC);
        return prices.price(ask("any", BigDecimal.ONE, when), null).orElse(null);
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        if (node.isArray()) {
            node.forEach(text -> texts.add(text.asString()));
        }
        return texts;
    }
}
