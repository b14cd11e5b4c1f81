package io.tongpin.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How rights are written and joined (权限), and what the roles that everybody knows may do. */
public final class Rights {

    private static final Pattern FORM = Pattern.compile("\\*|[a-z][a-z-]{1,39}\\.(\\*|[a-z][a-z-]{1,39})");

    private Rights() {}

    public static boolean isRight(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether these rights contain the one. */
    public static boolean covers(Set<String> rights, String right) {
        return rights.stream().anyMatch(wide -> contains(wide, right));
    }

    /** What remains of a person's rights in a token that was given only some. */
    static Set<String> atMost(Set<String> persons, Set<String> tokens) {
        if (tokens.isEmpty()) {
            return persons;
        }
        return tokens.stream()
                .flatMap(token -> persons.stream().map(person -> narrower(person, token)))
                .filter(right -> !right.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The narrower of two rights if one contains the other, else none. */
    private static String narrower(String one, String other) {
        if (contains(one, other)) {
            return other;
        }
        return contains(other, one) ? one : "";
    }

    private static boolean contains(String wide, String narrow) {
        return wide.equals("*")
                || wide.equals(narrow)
                || wide.endsWith(".*") && narrow.startsWith(wide.substring(0, wide.length() - 1));
    }

    /** A role that a new company begins with. */
    record Preset(String code, List<String> names, List<String> rights) {

        String name(Locale language) {
            return names.get(
                    !language.getLanguage().equals("zh") ? 2 : language.equals(Locale.TRADITIONAL_CHINESE) ? 1 : 0);
        }
    }

    private static final List<String> MOVES = List.of("transfer-ship", "transfer-receive", "assembly", "disassembly");
    private static final String[] ENTER = {"view", "edit", "post"};

    static List<Preset> presets() {
        return List.of(
                new Preset("owner", List.of("老板", "老闆", "Owner"), List.of("*")),
                new Preset("manager", List.of("店长", "店長", "Manager"), manager()),
                new Preset("buyer", List.of("采购员", "採購員", "Buyer"), buyer()),
                new Preset("keeper", List.of("仓库员", "倉庫員", "Stock keeper"), keeper()),
                new Preset("seller", List.of("销售员", "銷售員", "Seller"), seller()),
                new Preset("accountant", List.of("财务", "財務", "Accountant"), accountant()),
                new Preset("cashier", List.of("收银员", "收銀員", "Cashier"), cashier()));
    }

    private static List<String> manager() {
        return all(
                List.of("sales.*", "pos.*", "inventory.*", "purchasing.view", "purchasing.edit", "payments.view"),
                List.of("organization.view", "catalog.view", "supplier.view", "customer.*", "member.*", "pricing.*"),
                List.of("stock.view", "cost.view", "report.view", "change.view"));
    }

    private static List<String> buyer() {
        return all(
                each(List.of("purchasing"), ENTER),
                List.of("organization.view", "catalog.view", "supplier.*", "stock.view", "cost.view"));
    }

    /** What moves goods, but not what corrects them: posting a stocktake or an adjustment is the manager's. */
    private static List<String> keeper() {
        return all(
                each(List.of("purchase-receipt", "purchase-return", "sales-delivery", "sales-return"), ENTER),
                each(MOVES, ENTER),
                List.of("inventory.view", "inventory.edit", "purchasing.view", "sales.view"),
                List.of("organization.view", "catalog.view", "stock.view"));
    }

    private static List<String> seller() {
        return all(
                each(List.of("sales", "pos"), ENTER),
                List.of("organization.view", "catalog.view", "customer.view", "customer.edit"),
                List.of("member.view", "member.edit", "pricing.view", "stock.view"));
    }

    /** Books money, reads everything, changes no goods document. */
    private static List<String> accountant() {
        return all(
                List.of("payments.*", "ledger.*", "period.*", "landed-cost.*", "audit.*"),
                List.of("sales.view", "pos.view", "purchasing.view", "inventory.view"),
                List.of("organization.view", "catalog.view", "supplier.view", "customer.view", "member.view"),
                List.of("pricing.view", "stock.view", "cost.view", "report.view", "change.view"));
    }

    private static List<String> cashier() {
        return all(
                each(List.of("pos"), ENTER),
                List.of(
                        "organization.view",
                        "catalog.view",
                        "member.view",
                        "member.edit",
                        "pricing.view",
                        "stock.view"));
    }

    private static List<String> each(List<String> modules, String... actions) {
        List<String> rights = new ArrayList<>();
        for (String module : modules) {
            for (String action : actions) {
                rights.add(module + "." + action);
            }
        }
        return rights;
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }
}
