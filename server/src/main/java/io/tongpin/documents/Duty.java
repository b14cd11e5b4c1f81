package io.tongpin.documents;

import io.tongpin.kernel.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Two halves of one thing that should not lie in one hand (岗位分离): who has both could hide what is wrong from everybody
 * else. Which of them a company keeps apart, it says itself by a {@link DutyRule}.
 */
public enum Duty {
    /** Who entered or changed a document does not post it; over the counter one hand does both. */
    ENTER_POST("enter-post", "documents.entered-by-same", Set.of(), Set.of("retail-sale", "retail-return")),
    /** Who ordered does not receive. */
    ORDER_RECEIVE("order-receive", "documents.ordered-by-same", Set.of("purchase-order"), Set.of("purchase-receipt")),
    /** Who received does not pay for it, neither afterwards nor in advance nor on the receipt itself. */
    RECEIVE_PAY("receive-pay", "documents.received-by-same", Set.of("purchase-receipt"), Set.of("supplier-payment")),
    /** Who sold does not approve that it comes back, nor take the sale back. */
    SELL_RETURN(
            "sell-return",
            "documents.sold-by-same",
            Set.of("sales-delivery", "retail-sale"),
            Set.of("sales-return", "retail-return")),
    /** Who counted does not post the difference. */
    COUNT_POST("count-post", "documents.counted-by-same", Set.of(), Set.of("stocktake"));

    /** What is paid on the receipt itself nobody else has looked at. */
    static final String PAID_AT_ONCE = "documents.paid-on-receipt";

    /** Who lent the right to do it has had a hand in it. */
    static final String IN_ANOTHERS_STEAD = "documents.lender-by-same";

    private final String code;
    private final String refusal;
    private final Set<String> first;
    private final Set<String> second;

    Duty(String code, String refusal, Set<String> first, Set<String> second) {
        this.code = code;
        this.refusal = refusal;
        this.first = first;
        this.second = second;
    }

    /** Stable name, as it is kept and sent. */
    public String code() {
        return code;
    }

    static Optional<Duty> of(String code) {
        return Arrays.stream(values()).filter(duty -> duty.code.equals(code)).findFirst();
    }

    /** Whose refusal this is. */
    static Optional<Duty> refusing(Refusal why) {
        if (why.code().equals(IN_ANOTHERS_STEAD)) {
            return of(why.facts().getOrDefault("duty", ""));
        }
        return Arrays.stream(values())
                .filter(duty -> duty.refusal.equals(why.code())
                        || duty == RECEIVE_PAY && why.code().equals(PAID_AT_ONCE))
                .findFirst();
    }

    /** The code of its refusal. */
    String refusal() {
        return refusal;
    }

    /** Whether it can be left to one hand below an amount: what a count comes to is known only when it is posted. */
    public boolean knowsAmounts() {
        return this != COUNT_POST;
    }

    /** Whether both halves lie in one paper of this kind: who wrote it and who posts it. */
    boolean within(String kind) {
        return switch (this) {
            case ENTER_POST -> !second.contains(kind);
            case COUNT_POST -> second.contains(kind);
            case ORDER_RECEIVE, RECEIVE_PAY, SELL_RETURN -> false;
        };
    }

    /** Whether a paper of this kind is the other half of one that it builds on; an advance is paid before goods come. */
    boolean between(String earlier, String kind) {
        return first.contains(earlier) && second.contains(kind)
                || this == RECEIVE_PAY && second.contains(earlier) && first.contains(kind);
    }

    /** Whether taking back a paper of this kind is its other half. */
    boolean takingBack(String kind) {
        return this == SELL_RETURN && first.contains(kind);
    }

    /** Whether a paper of this kind would be both halves if money changed hands on it. */
    boolean paysAtOnce(String kind) {
        return this == RECEIVE_PAY && first.contains(kind);
    }
}
