package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
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
 * How a rule about documents is written down (规则的写法): {@code receive-pay above=500.00 owner in=<store>,<store>}.
 *
 * @param name what it is about
 * @param stores where it holds; none: in every store
 * @param above below this amount it is silent; null: it never is
 * @param owner whether who may do everything everywhere is excepted
 */
record RuleText(String name, Set<UUID> stores, @Nullable Money above, boolean owner) {

    private static final int MOST_DIGITS = 14;

    /** What is not understood is no rule. */
    static Optional<RuleText> of(String text) {
        List<String> parts = Arrays.asList(text.split(" "));
        try {
            Set<UUID> stores = option(parts, "in=").stream()
                    .flatMap(ids -> Arrays.stream(ids.split(",")))
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
            Money above = option(parts, "above=").map(Money::of).orElse(null);
            return Optional.of(new RuleText(parts.getFirst(), stores, above, parts.contains("owner")));
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
    String text() {
        StringBuilder text = new StringBuilder(name);
        if (above != null) {
            text.append(" above=").append(above.amount().toPlainString());
        }
        if (owner) {
            text.append(" owner");
        }
        if (!stores.isEmpty()) {
            text.append(" in=")
                    .append(new TreeSet<>(stores).stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        return text.toString();
    }

    /** Whether so little is below its amount; a paper that states no amount is not little. */
    static boolean isLittle(@Nullable Money above, Money... amounts) {
        Money most = Arrays.stream(amounts)
                .map(amount -> amount.signum() < 0 ? amount.negate() : amount)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        return above != null && !most.isZero() && most.compareTo(above) < 0;
    }

    /** The amount that is meant: none and nothing are the same. */
    static @Nullable Money amount(@Nullable String above) {
        Money amount = above == null ? null : Money.of(above);
        return amount == null || amount.isZero() ? null : amount;
    }

    /** A store that there is not, or an amount that is none. */
    static @Nullable Refusal refusal(Chain chain, Set<UUID> stores, @Nullable String above, boolean knowsAmounts) {
        UUID stranger = stores.stream()
                .filter(store -> !chain.stores().containsKey(store))
                .findFirst()
                .orElse(null);
        if (stranger != null) {
            return Refusal.input("documents.duty-store-unknown", "store", stranger.toString());
        }
        if (above == null) {
            return null;
        }
        boolean right = knowsAmounts && above.length() <= MOST_DIGITS && above.matches("[0-9]+(\\.[0-9]{1,2})?");
        return right ? null : Refusal.input("documents.duty-amount-wrong", "amount", above);
    }
}
