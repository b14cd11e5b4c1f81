package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about duties look at of a paper that somebody is about to post (岗位分离所看的单据内容).
 *
 * @param earlier what it builds on or settles
 * @param pays whether money changes hands on it at once
 * @param touched whether whoever posts it changes it, or enters it, in posting
 * @param reverses the document that it takes back
 */
record DutyPaper(
        UUID id,
        String kind,
        Money amount,
        Set<UUID> earlier,
        boolean pays,
        boolean touched,
        @Nullable UUID reverses) {

    private static final Set<String> NO_MONEY = Set.of("on_account", "prepayment");

    static DutyPaper of(Document document, boolean touched) {
        Set<UUID> earlier = new HashSet<>();
        Optional.ofNullable(document.source()).ifPresent(earlier::add);
        document.lines().stream()
                .flatMap(line -> Optional.ofNullable(line.sourceDocument()).stream())
                .forEach(earlier::add);
        document.allocations().forEach(allocation -> earlier.add(allocation.item()));
        return new DutyPaper(
                document.id(),
                document.kind(),
                document.totalAmount(),
                earlier,
                document.tenders().stream().anyMatch(tender -> !NO_MONEY.contains(tender.method())),
                touched,
                document.reverses());
    }

    /** Everything whose hands matter. */
    Set<UUID> asked() {
        Set<UUID> asked = new HashSet<>(earlier);
        asked.add(id);
        if (reverses != null) {
            asked.add(reverses);
        }
        return asked;
    }

    /** The first rule that keeps this person from posting it. */
    Optional<Refusal> refusal(List<DutyRule> rules, ActingHand hand, Map<UUID, Hands> known) {
        return rules.stream()
                .flatMap(rule ->
                        (reverses == null ? posting(rule, hand, known) : takingBack(rule, hand, known)).stream())
                .findFirst();
    }

    private Optional<Refusal> posting(DutyRule rule, ActingHand hand, Map<UUID, Hands> known) {
        Duty duty = rule.duty();
        Hands own = known.get(id);
        if (duty.within(kind) && touched && !rule.leaves(amount)) {
            return Optional.of(refusal(duty.refusal(), duty, hand.actor().name(), ""));
        }
        if (duty.within(kind) && own != null && hand.hadPartIn(own) && !rule.leaves(amount)) {
            return Optional.of(refusal(duty, hand, own));
        }
        if (duty.paysAtOnce(kind) && pays && !rule.leaves(amount)) {
            return Optional.of(refusal(Duty.PAID_AT_ONCE, duty, hand.actor().name(), ""));
        }
        return earlier.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one)).stream())
                .filter(hands -> duty.between(hands.kind(), kind) && hand.hadPartIn(hands))
                .filter(hands -> !rule.leaves(amount, hands.amount()))
                .map(hands -> refusal(duty, hand, hands))
                .findFirst();
    }

    private Optional<Refusal> takingBack(DutyRule rule, ActingHand hand, Map<UUID, Hands> known) {
        Hands hands = reverses == null ? null : known.get(reverses);
        return hands != null
                        && rule.duty().takingBack(hands.kind())
                        && hand.hadPartIn(hands)
                        && !rule.leaves(hands.amount())
                ? Optional.of(refusal(rule.duty(), hand, hands))
                : Optional.empty();
    }

    private static Refusal refusal(Duty duty, ActingHand hand, Hands hands) {
        String number = hands.number();
        return hand.standingInFor(hands)
                .map(lender -> refusal(Duty.IN_ANOTHERS_STEAD, duty, lender, number))
                .orElseGet(() -> refusal(duty.refusal(), duty, hand.actor().name(), number));
    }

    private static Refusal refusal(String code, Duty duty, String who, String number) {
        return Refusal.rule(code, "duty", duty.code(), "who", who, "number", number);
    }

    /** Whoever has had a hand in what this duty looks at. */
    Set<UUID> excluded(Duty duty, Map<UUID, Hands> known) {
        Set<UUID> people = new HashSet<>();
        known.forEach((document, hands) -> {
            boolean counts = document.equals(id) && duty.within(kind)
                    || document.equals(reverses) && duty.takingBack(hands.kind())
                    || earlier.contains(document) && duty.between(hands.kind(), kind);
            if (counts) {
                people.addAll(hands.people());
            }
        });
        return people;
    }

    /** The documents whose hands a rule looks at; what it leaves to one hand is none of them. */
    Set<UUID> watched(DutyRule rule, Map<UUID, Hands> known) {
        Set<UUID> watched = new HashSet<>();
        known.forEach((document, hands) -> {
            boolean counts = document.equals(reverses)
                    ? rule.duty().takingBack(hands.kind()) && !rule.leaves(hands.amount())
                    : document.equals(id)
                            ? rule.duty().within(kind) && !rule.leaves(amount)
                            : rule.duty().between(hands.kind(), kind) && !rule.leaves(amount, hands.amount());
            if (counts) {
                watched.add(document);
            }
        });
        return watched;
    }
}
