package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.organization.Chain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a company keeps apart (岗位分离规则). Kept as a text: {@code receive-pay above=500.00 owner in=<store>,<store>}.
 *
 * @param stores where it holds; none: in every store
 * @param above below this amount it is silent; null: it never is
 * @param exceptOwner whether who may do everything everywhere may do both
 */
public record DutyRule(
        Duty duty, Set<UUID> stores, @Nullable Money above, boolean exceptOwner) {

    public DutyRule {
        stores = Set.copyOf(stores);
    }

    /** Those of a company; what is not understood is no rule. */
    static List<DutyRule> of(Chain chain) {
        return chain.company() == null ? List.of() : of(chain.company().duties());
    }

    public static List<DutyRule> of(List<String> texts) {
        return texts.stream().map(DutyRule::of).flatMap(Optional::stream).toList();
    }

    static Optional<DutyRule> of(String text) {
        List<String> parts = Arrays.asList(text.split(" "));
        try {
            Set<UUID> stores = option(parts, "in=").stream()
                    .flatMap(ids -> Arrays.stream(ids.split(",")))
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
            Money above = option(parts, "above=").map(Money::of).orElse(null);
            return Duty.of(parts.getFirst()).map(duty -> new DutyRule(duty, stores, above, parts.contains("owner")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> option(List<String> parts, String name) {
        return parts.stream()
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .findFirst();
    }

    /** As it is kept. */
    public String text() {
        StringBuilder text = new StringBuilder(duty.code());
        if (above != null) {
            text.append(" above=").append(above.amount().toPlainString());
        }
        if (exceptOwner) {
            text.append(" owner");
        }
        if (!stores.isEmpty()) {
            text.append(" in=")
                    .append(new TreeSet<>(stores).stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        return text.toString();
    }

    /** Whether it holds for this person in this store. */
    boolean holds(Actor actor, UUID store) {
        return (stores.isEmpty() || stores.contains(store))
                && !(exceptOwner && actor.reach("*").everywhere());
    }

    /** Whether so little is left to one hand; a paper that states no amount is not little. */
    boolean leaves(Money... amounts) {
        Money most = Arrays.stream(amounts)
                .map(amount -> amount.signum() < 0 ? amount.negate() : amount)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        return above != null && !most.isZero() && most.compareTo(above) < 0;
    }
}
