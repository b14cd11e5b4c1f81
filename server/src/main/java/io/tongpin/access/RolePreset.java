package io.tongpin.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A role that a new company begins with (预设角色): the people every shop knows, and what each of them may do.
 *
 * @param names in simplified and traditional Chinese, and in English
 */
public record RolePreset(String code, List<String> names, List<String> rights, List<String> fieldRules) {

    public RolePreset {
        names = List.copyOf(names);
        rights = List.copyOf(rights);
        fieldRules = List.copyOf(fieldRules);
    }

    private RolePreset(String code, List<String> names, List<String> rights) {
        this(code, names, rights, List.of());
    }

    static final String OWNER = "owner";

    /** Whoever decides or has work that cannot wait lends it before a holiday. */
    private static final String DELEGATE = "access.delegate";

    private static final String[] ENTER = {"view", "create", "edit", "discard", "submit", "post", "print"};

    /** Enters what somebody else posts. */
    private static final String[] WRITE = {"view", "create", "edit", "discard", "submit", "print"};

    /** Looks, and takes along on paper. */
    private static final String[] READ = {"view", "print"};

    private static final List<String> MOVES =
            List.of("transfer-request", "transfer-ship", "transfer-receive", "assembly", "disassembly");
    private static final List<String> PAPERS =
            List.of("purchase-receipt", "purchase-return", "sales-delivery", "sales-return");

    /** Whoever moves goods is not told what they cost, what they sell for, or what is on their labels. */
    private static final List<String> WITHOUT_MONEY =
            List.of("* @sale any hidden", "* @price any hidden", "* @money any hidden");

    public String name(Locale language) {
        return names.get(
                !language.getLanguage().equals("zh") ? 2 : language.equals(Locale.TRADITIONAL_CHINESE) ? 1 : 0);
    }

    public static List<RolePreset> all() {
        return List.of(
                new RolePreset(OWNER, List.of("老板", "老闆", "Owner"), List.of("*")),
                new RolePreset("hq-manager", List.of("总部管理", "總部管理", "Head office"), headOffice()),
                new RolePreset("manager", List.of("店长", "店長", "Manager"), manager()),
                new RolePreset("buyer", List.of("采购员", "採購員", "Buyer"), buyer()),
                new RolePreset("keeper", List.of("仓库员", "倉庫員", "Stock keeper"), keeper(), WITHOUT_MONEY),
                new RolePreset("seller", List.of("销售员", "銷售員", "Seller"), seller()),
                new RolePreset("accountant", List.of("财务", "財務", "Accountant"), accountant()),
                new RolePreset("cashier", List.of("收银员", "收銀員", "Cashier"), cashier()));
    }

    /** Sees all stores and steers what they share: what is bought, where it goes, what it costs and what is owed. */
    private static List<String> headOffice() {
        return all(
                List.of("purchasing.*", "inventory.*", "payments.*", "ledger.*"),
                each(List.of("sales", "pos"), READ),
                List.of("daily-close.*"),
                List.of("organization.view", "catalog.*", "supplier.*", "customer.*", "member.*", "pricing.*"),
                each(List.of("stock"), "view", "view-other"),
                List.of("home.view", "cost.view", "open-items.*", "change.view", "audit.view"),
                List.of("export.lists", DELEGATE));
    }

    /** Runs a shop: sees how it does, and corrects what went wrong, a mistaken receipt too. */
    private static List<String> manager() {
        return all(
                List.of("sales.*", "pos.*", "inventory.*"),
                each(List.of("payments", "catalog"), READ),
                each(List.of("purchasing"), WRITE),
                List.of("purchasing.reverse"),
                List.of("organization.view", "supplier.view", "customer.*", "member.*", "pricing.*"),
                List.of("home.view", "stock.view", "cost.view", "open-items.*", "change.view"),
                List.of("export.lists", DELEGATE));
    }

    /** Finds goods and brings them in; new articles begin here. */
    private static List<String> buyer() {
        return all(
                each(List.of("purchasing"), ENTER),
                List.of("organization.view", "catalog.*", "supplier.*", "stock.view", "cost.view", DELEGATE));
    }

    /** What moves goods, but not what corrects them: posting a stocktake or an adjustment is the manager's. */
    private static List<String> keeper() {
        return all(
                each(PAPERS, ENTER),
                each(MOVES, ENTER),
                each(List.of("inventory"), WRITE),
                each(List.of("purchasing", "sales", "catalog"), READ),
                List.of("organization.view", "stock.view"));
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
                List.of("payments.*", "ledger.*", "landed-cost.*", "daily-close.*", "audit.*"),
                each(List.of("sales", "pos", "purchasing", "inventory"), READ),
                List.of("organization.view", "catalog.view", "supplier.view", "customer.view", "member.view"),
                List.of("pricing.view", "home.view", "stock.view", "cost.view", "open-items.*"),
                List.of("change.view", "export.lists", DELEGATE));
    }

    private static List<String> cashier() {
        return all(
                each(List.of("pos"), ENTER),
                List.of("organization.view", "catalog.view", "pricing.view", "stock.view"),
                List.of("member.view", "member.edit"));
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
