package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which kinds of document bring goods into a shop and take them out of it (收发口径), as far as somebody sees them.
 *
 * @param in kinds that bring goods in
 * @param out kinds that take goods out
 */
record Moving(List<String> in, List<String> out) {

    /** By kind, the module whose rights show it. */
    private static final Map<String, String> IN = new TreeMap<>(Map.of(
            "purchase-receipt", "purchasing",
            "transfer-receive", "inventory",
            "sales-return", "sales",
            "retail-return", "pos"));

    private static final Map<String, String> OUT = new TreeMap<>(Map.of(
            "purchase-return", "purchasing",
            "transfer-ship", "inventory",
            "sales-delivery", "sales",
            "retail-sale", "pos"));

    /** Where somebody keeps the goods: takes in transfers, or receives what others have ordered. */
    static StoreScope reach(Actor actor) {
        StoreScope arriving = DeskTasks.within(actor, "inventory", "transfer-receive", "create");
        boolean orders = !DeskTasks.within(actor, "purchasing", "purchase-order", "create")
                .nowhere();
        return orders ? arriving : arriving.plus(DeskTasks.within(actor, "purchasing", "purchase-receipt", "create"));
    }

    /** Only kinds that are seen, with their pieces, in all that is meant: then a total may be made of them. */
    static Moving seen(FieldCatalogue fields, Actor actor, Scope scope) {
        Sight sight = new Sight(fields, actor);
        return new Moving(seen(IN, sight, actor, scope), seen(OUT, sight, actor, scope));
    }

    private static List<String> seen(Map<String, String> kinds, Sight sight, Actor actor, Scope scope) {
        return kinds.entrySet().stream()
                .filter(kind -> {
                    StoreScope reach = DeskTasks.within(actor, kind.getValue(), kind.getKey(), "view");
                    return scope.within(reach) && sight.everywhere(kind.getKey(), "lines.quantity", reach);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean nothing() {
        return in.isEmpty() && out.isEmpty();
    }
}
