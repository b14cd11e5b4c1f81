package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose hand posts a paper (经办人): a person's own, and that of whoever lent them the right to, if they may only by that. So
 * nobody has a stand-in do what they may not do themselves.
 */
record ActingHand(Actor actor, Set<Actor.Lender> insteadOf) {

    /** Whether it was at work on a document already. */
    boolean hadPartIn(Hands hands) {
        return hands.people().contains(actor.user()) || lent(hands);
    }

    /** Of several who have lent them the right, one who had no part is enough: in that one's stead they may. */
    private boolean lent(Hands hands) {
        return !insteadOf.isEmpty()
                && insteadOf.stream().allMatch(one -> hands.people().contains(one.id()));
    }

    /** Those in whose stead it would have done both; empty if it was their own hand. */
    Optional<String> standingInFor(Hands hands) {
        return hands.people().contains(actor.user()) || !lent(hands)
                ? Optional.empty()
                : Optional.of(
                        insteadOf.stream().map(Actor.Lender::name).sorted().collect(Collectors.joining("、")));
    }
}
