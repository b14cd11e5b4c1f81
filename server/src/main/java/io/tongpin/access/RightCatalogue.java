package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every right there is (权限目录): what roles are made of, and the only ones that anything may ask for. */
public final class RightCatalogue {

    /** Something that guards itself by rights of its own, as every kind of document does. */
    public interface Guarded {

        /** The rights that it asks for, as {@code module.action}. */
        Collection<String> rights();
    }

    /** What touches all stores at once, so that whoever has it in some of them only may not do it. */
    private static final Set<String> OF_THE_COMPANY = Set.of(
            "organization.edit",
            "company.configure",
            "ledger.edit",
            "ledger.close",
            "ledger.reopen",
            "audit.view",
            "audit.run",
            "reads.view",
            "import.view",
            "import.run",
            "import.undo",
            "import.folder",
            "export.folder");

    /**
     * What widens an answer without a sign of it, and what only some documents of a kind ask for: nobody can say that it was
     * not used.
     */
    public static final Set<String> NOT_COUNTED = Stream.of(
                    List.of("stock", "view-other"),
                    List.of("payments", "write-off"),
                    List.of("customer-receipt", "write-off"),
                    List.of("supplier-payment", "write-off"),
                    List.of("pos", "difference"),
                    List.of("daily-close", "difference"))
            .map(right -> String.join(".", right))
            .collect(Collectors.toUnmodifiableSet());

    /** Asked for beside {@code post}, and only where the company has something approved. */
    private static final String APPROVING = ".approve";

    private static final String[] RECORDS = {"view", "edit"};

    /** Whether it is noted when somebody uses it. */
    static boolean isCounted(String right) {
        return !NOT_COUNTED.contains(right) && !right.endsWith(APPROVING);
    }

    private final Map<String, Set<String>> actions = new TreeMap<>();

    public RightCatalogue(List<? extends Guarded> guarded) {
        records();
        figures();
        running();
        guarded.forEach(one -> one.rights().forEach(this::add));
    }

    private void records() {
        there("catalog", RECORDS);
        there("catalog", "print"); // Labels and hang tags.
        there("supplier", RECORDS);
        there("customer", RECORDS);
        there("member", RECORDS);
        there("pricing", RECORDS);
        there("organization", RECORDS);
        there("access", RECORDS);
        there("access", "delegate"); // Lends what is one's own for a while.
    }

    private void figures() {
        there("home", "view");
        there("stock", "view", "view-other"); // How much there is, also where one may see nothing else.
        there("cost", "view"); // What goods cost and are worth, wherever goods are shown.
        there("ledger", "view", "edit", "close", "reopen");
        there("open-items", "view", "share"); // Sends a partner what stands open, outside.
        there("change", "view"); // Every version of everything, with who and when.
        there("audit", "view", "run");
        there("reads", "view"); // Who looked at what costs, phones and suppliers.
    }

    private void running() {
        there("company", "configure");
        there("import", "view", "run", "undo", "folder");
        there("export", "lists", "folder");
    }

    private void there(String module, String... allowed) {
        actions.computeIfAbsent(module, m -> new TreeSet<>()).addAll(List.of(allowed));
    }

    private void add(String right) {
        int point = right.indexOf('.');
        there(right.substring(0, point), right.substring(point + 1));
    }

    /** Whether this needs to hold in the whole company. */
    public static boolean ofTheCompany(String right) {
        return OF_THE_COMPANY.contains(right);
    }

    /** All of them, as {@code module.action}, in order. */
    public List<String> all() {
        return actions.entrySet().stream()
                .flatMap(module -> module.getValue().stream().map(action -> module.getKey() + "." + action))
                .sorted()
                .toList();
    }

    /** Every right there is that these contain, in order. */
    public List<String> in(Collection<String> rights) {
        Set<String> wide = Set.copyOf(rights);
        return all().stream().filter(right -> Rights.covers(wide, right)).toList();
    }

    /** Whether a role may be made of this: a right there is, all of a module there is, or everything. */
    boolean knows(String right) {
        int point = right.indexOf('.');
        if (point < 0) {
            return right.equals("*");
        }
        Set<String> known = actions.getOrDefault(right.substring(0, point), Set.of());
        String action = right.substring(point + 1);
        return action.equals("*") ? !known.isEmpty() : known.contains(action);
    }

    /** Refuses what is no right, and what is a right to nothing. */
    void check(Collection<String> rights, Bounds bounds) {
        for (String right : rights) {
            if (!Rights.isRight(right)) {
                String shown = right.length() > 90 ? right.substring(0, 90) : right;
                bounds.refuse(Refusal.input("access.right-malformed", "right", shown));
            } else if (!knows(right)) {
                bounds.refuse(Refusal.input("access.right-unknown", "right", right));
            }
        }
    }
}
