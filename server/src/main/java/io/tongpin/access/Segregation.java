package io.tongpin.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which rights should not lie in one hand (职责分离), because whoever has both could hide what is wrong from everybody else. A
 * role that joins two is warned about and not refused: in a shop of two people somebody does both.
 */
public final class Segregation {

    private Segregation() {}

    /**
     * Two duties that watch each other.
     *
     * @param code stable; its words are {@code conflict.<code>} among the words of rights
     * @param one rights of which each is the one duty
     * @param other rights of which each is the other
     */
    public record Conflict(String code, Set<String> one, Set<String> other) {

        /** Whether somebody with these rights has both. */
        public boolean joinedBy(Collection<String> rights) {
            return Rights.granting(rights, one) != null && Rights.granting(rights, other) != null;
        }
    }

    private static final Set<String> RECEIVE = Set.of("purchasing.post", "purchase-receipt.post");
    private static final Set<String> SELL = Set.of("sales.post", "sales-delivery.post", "pos.post", "retail-sale.post");
    private static final Set<String> CORRECT_STOCK =
            Set.of("inventory.post", "adjustment.post", "stocktake.post", "opening-stock.post");
    private static final Set<String> PAY = Set.of("payments.post", "supplier-payment.post");
    private static final Set<String> COLLECT = Set.of("payments.post", "customer-receipt.post");

    private static final List<Conflict> ALL = List.of(
            new Conflict("order-receive", Set.of("purchase-order.post", "purchasing.post"), RECEIVE),
            new Conflict("receive-pay", RECEIVE, PAY),
            new Conflict("sell-correct-stock", SELL, CORRECT_STOCK),
            new Conflict("sell-price", SELL, Set.of("pricing.edit")),
            new Conflict("sell-collect", SELL, COLLECT),
            new Conflict("correct-stock-close", CORRECT_STOCK, Set.of("ledger.close")),
            new Conflict(
                    "people-money",
                    Set.of("access.edit"),
                    Set.of("payments.post", "supplier-payment.post", "expense.post", "account-transfer.post")));

    /** Every pair there is. */
    public static List<Conflict> all() {
        return ALL;
    }

    /** The pairs that somebody with these rights joins. */
    public static List<Conflict> in(Collection<String> rights) {
        return ALL.stream().filter(conflict -> conflict.joinedBy(rights)).toList();
    }
}
