package io.tongpin.documents;

import io.tongpin.access.Explaining;
import io.tongpin.access.Subject;
import io.tongpin.access.WhoMay;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chain;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which duties keep somebody from posting a paper or taking it back, because of what they did before, or that it has to be
 * approved, and who else may (岗位分离与审核解释). It asks {@link DutyPaper}, as the gate does.
 */
public final class DutyReasons {

    private static final int MOST_NAMED = 3;
    private static final int MOST_COUNTED = 200;

    private final Database database;
    private final DocumentKinds kinds;
    private final Surroundings surroundings;
    private final Explaining explaining;
    private final InstantSource clock;

    DutyReasons(
            Database database,
            DocumentKinds kinds,
            Surroundings surroundings,
            Explaining explaining,
            InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.surroundings = surroundings;
        this.explaining = explaining;
        this.clock = clock;
    }

    /**
     * What they did before, last.
     *
     * @param document null for whoever may not see it
     * @param number null for whoever may not see it, and of a draft
     * @param act {@code saved}, {@code submitted} or {@code posted}
     * @param who their own name, or that of whom they stand in for; empty for whoever may not know it
     */
    public record Earlier(
            @Nullable UUID document, String kind, @Nullable String number, String act, Instant at, String who) {}

    /**
     * A rule that stands against it.
     *
     * @param code of the refusal
     * @param above the amount from which it holds; null: from the first cent
     * @param exceptOwner whether who may do everything everywhere is excepted
     * @param someStores whether it holds in some stores only
     * @param standingIn whether it is because of whom they stand in for
     * @param earlier null where they would do both at once
     */
    public record Against(
            String duty,
            String code,
            @Nullable String above,
            boolean exceptOwner,
            boolean someStores,
            boolean standingIn,
            @Nullable Earlier earlier) {}

    /** @param names of those whom the asker may know, three at most; {@code count} is of all who may */
    public record Others(List<String> names, int count) {}

    /** What stands against it, and who else may. */
    record Found(List<Against> against, Others others) {}

    /** @param who the person that it is about, with what they may */
    Found find(Subject subject, Actor who, DocumentKind kind, Duties.Sight sight, String action) {
        ActingHand hand = new ActingHand(who, kind.inSteadOf(who, action, sight.store()));
        Chain chain = surroundings.chainOrLoad(database, who.company());
        List<DutyRule> rules = isWatched(action)
                ? DutyRule.of(chain).stream()
                        .filter(rule -> rule.holds(who, sight.store()))
                        .toList()
                : List.of();
        DutyPaper paper = sight.paper(action);
        return database.read(who.company(), tx -> {
            Map<UUID, Hands> known = rules.isEmpty() ? Map.of() : Duties.hands(tx, paper.asked());
            List<Against> against = new ArrayList<>();
            unapproved(chain, who, kind, sight, action).ifPresent(against::add);
            Set<UUID> except = new HashSet<>(Set.of(who.user()));
            for (DutyRule rule : rules) {
                Set<UUID> watched = paper.watched(rule, known);
                known.forEach((id, hands) -> {
                    if (watched.contains(id)) {
                        except.addAll(hands.people());
                    }
                });
                Refusal why = paper.refusal(List.of(rule), hand, known).orElse(null);
                if (why != null) {
                    against.add(against(tx, subject, hand, rule, why, watched));
                }
            }
            return new Found(against, others(tx, subject, kind, sight, action, except, against));
        });
    }

    private static Optional<Against> unapproved(
            Chain chain, Actor who, DocumentKind kind, Duties.Sight sight, String action) {
        List<ApprovalRule> rules = ApprovalRule.of(chain);
        return Optional.of(action)
                .filter("post"::equals)
                .flatMap(_ -> Approval.refusal(rules, kind, who, sight.store(), sight.amount()))
                .map(why -> new Against(Approval.ACTION, why.code(), null, false, false, false, null));
    }

    private static boolean isWatched(String action) {
        return action.equals("post") || action.equals("reverse");
    }

    private Against against(Tx tx, Subject subject, ActingHand hand, DutyRule rule, Refusal why, Set<UUID> watched)
            throws SQLException {
        boolean standingIn = why.code().equals(Duty.IN_ANOTHERS_STEAD);
        Set<UUID> people = standingIn
                ? hand.insteadOf().stream().map(Actor.Lender::id).collect(Collectors.toSet())
                : Set.of(hand.actor().user());
        return new Against(
                rule.duty().code(),
                why.code(),
                rule.above() == null ? null : rule.above().amount().toPlainString(),
                rule.exceptOwner(),
                !rule.stores().isEmpty(),
                standingIn,
                why.code().equals(Duty.PAID_AT_ONCE)
                        ? null
                        : earlier(tx, subject, hand, watched, people).orElse(null));
    }

    private Optional<Earlier> earlier(Tx tx, Subject subject, ActingHand hand, Set<UUID> watched, Set<UUID> people)
            throws SQLException {
        HandRows.Act last = HandRows.last(tx, watched, people).orElse(null);
        if (last == null) {
            return Optional.empty();
        }
        boolean seen = sees(tx, subject.asker(), last.document());
        String number = last.number().isEmpty() ? null : last.number();
        return Optional.of(new Earlier(
                seen ? last.document() : null,
                last.kind(),
                seen ? number : null,
                last.act(),
                last.at(),
                name(tx, subject, hand, last.by())));
    }

    private boolean sees(Tx tx, Actor asker, UUID document) throws SQLException {
        StoredDocuments.Stored stored = StoredDocuments.find(tx, document).orElse(null);
        return stored != null && new DocumentReach(asker, kinds).sees(tx, DocumentReach.Marks.of(stored));
    }

    /** Whom they stand in for everybody knows of themselves. */
    private String name(Tx tx, Subject subject, ActingHand hand, UUID by) throws SQLException {
        if (by.equals(hand.actor().user())) {
            return hand.actor().name();
        }
        return subject.self()
                ? hand.insteadOf().stream()
                        .filter(lender -> lender.id().equals(by))
                        .map(Actor.Lender::name)
                        .findFirst()
                        .orElse("")
                : explaining.names(tx, subject, Set.of(by)).getOrDefault(by, "");
    }

    private Others others(
            Tx tx,
            Subject subject,
            DocumentKind kind,
            Duties.Sight sight,
            String action,
            Set<UUID> except,
            List<Against> against)
            throws SQLException {
        if (against.stream().anyMatch(one -> one.code().equals(Duty.PAID_AT_ONCE))) {
            return new Others(List.of(), 0); // Not so, by nobody.
        }
        List<ApprovalRule> approvals = ApprovalRule.of(surroundings.chain(tx));
        Set<String> rights = Approval.rights(approvals, kind, action, sight.store(), sight.amount());
        List<UUID> able = WhoMay.in(tx, rights, sight.store(), except, clock.instant(), MOST_COUNTED).stream()
                .map(WhoMay.Colleague::id)
                .toList();
        Map<UUID, String> known = explaining.names(tx, subject, Set.copyOf(able));
        List<String> names = able.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .limit(MOST_NAMED)
                .toList();
        return new Others(names, able.size());
    }
}
