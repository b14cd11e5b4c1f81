package io.tongpin.documents;

import io.tongpin.access.WhoMay;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chain;
import io.tongpin.platform.Database;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says before one tries that somebody else has to do it, and who that could be (岗位分离说明). What decides is asked again
 * when it is posted, under its locks.
 */
public final class Duties {

    private static final int MOST_NAMED = 5;
    private static final String NOBODY = "—";

    private final Database database;
    private final DocumentKinds kinds;
    private final Surroundings surroundings;
    private final InstantSource clock;

    Duties(Database database, DocumentKinds kinds, Surroundings surroundings, InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * A paper as somebody has it before them.
     *
     * @param touched whether they have entered or changed something that is not saved
     * @param pays whether money changes hands on it at once
     */
    public record Sight(
            UUID id, String kind, UUID store, Money amount, Set<UUID> earlier, boolean pays, boolean touched) {

        /** A document as it is kept. */
        public static Sight of(Document document) {
            DutyPaper paper = DutyPaper.of(document, false);
            return new Sight(
                    document.id(),
                    document.kind(),
                    document.store(),
                    paper.amount(),
                    paper.earlier(),
                    paper.pays(),
                    false);
        }

        DutyPaper paper(String action) {
            return action.equals("reverse") ? toTakeBack() : toPost();
        }

        private DutyPaper toPost() {
            return new DutyPaper(id, kind, amount, earlier, pays, touched, null);
        }

        private DutyPaper toTakeBack() {
            return new DutyPaper(id, kind, amount, earlier, pays, false, id);
        }
    }

    /** The rule that keeps this person from posting or reversing it, if one does, and who may. */
    public Optional<Refusal> against(Actor actor, Sight sight, String action) {
        Chain chain = surroundings.chainOrLoad(database, actor.company());
        Optional<Refusal> unapproved = unapproved(chain, actor, sight, action);
        return unapproved.isPresent() ? unapproved : inOneHand(chain, actor, sight, action);
    }

    private Optional<Refusal> unapproved(Chain chain, Actor actor, Sight sight, String action) {
        return kinds.find(sight.kind())
                .filter(_ -> action.equals("post"))
                .flatMap(kind -> Approval.refusal(ApprovalRule.of(chain), kind, actor, sight.store(), sight.amount()))
                .map(why -> named(actor, sight, action, List.of(why)).getFirst());
    }

    private Optional<Refusal> inOneHand(Chain chain, Actor actor, Sight sight, String action) {
        List<DutyRule> rules = DutyRule.of(chain).stream()
                .filter(rule -> rule.holds(actor, sight.store()))
                .toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        DutyPaper paper = sight.paper(action);
        ActingHand hand = new ActingHand(
                actor,
                kinds.find(sight.kind())
                        .map(kind -> kind.inSteadOf(actor, action, sight.store()))
                        .orElse(Set.of()));
        return database.read(actor.company(), tx -> {
            Map<UUID, Hands> known = hands(tx, paper.asked());
            Refusal why = paper.refusal(rules, hand, known).orElse(null);
            return why == null
                    ? Optional.<Refusal>empty()
                    : Optional.of(named(tx, actor, sight, action, paper, known, why));
        });
    }

    /** The same refusals; those about duties and approval say who may. */
    public List<Refusal> named(Actor actor, @Nullable Sight sight, String action, List<Refusal> why) {
        if (sight == null || why.stream().noneMatch(Duties::saysWhoMay)) {
            return why;
        }
        DutyPaper paper = sight.paper(action);
        return database.read(actor.company(), tx -> {
            Map<UUID, Hands> known = hands(tx, paper.asked());
            List<Refusal> named = new ArrayList<>();
            for (Refusal one : why) {
                named.add(named(tx, actor, sight, action, paper, known, one));
            }
            return named;
        });
    }

    private static boolean saysWhoMay(Refusal why) {
        return Approval.isNeeded(why) || Duty.refusing(why).isPresent();
    }

    private Refusal named(
            Tx tx, Actor actor, Sight sight, String action, DutyPaper paper, Map<UUID, Hands> known, Refusal why)
            throws SQLException {
        Duty duty = Duty.refusing(why).orElse(null);
        DocumentKind kind = kinds.find(sight.kind()).orElse(null);
        if (!saysWhoMay(why) || kind == null) {
            return why;
        }
        Set<UUID> except = new HashSet<>(duty == null ? Set.of() : paper.excluded(duty, known));
        except.add(actor.user());
        List<ApprovalRule> rules = ApprovalRule.of(surroundings.chain(tx));
        Set<String> rights = Approval.rights(rules, kind, action, sight.store(), sight.amount());
        String may = WhoMay.in(tx, rights, sight.store(), except, clock.instant(), MOST_NAMED).stream()
                .map(WhoMay.Colleague::name)
                .collect(Collectors.joining("、"));
        Map<String, String> facts = new LinkedHashMap<>(why.facts());
        facts.put("may", may.isEmpty() ? NOBODY : may);
        return new Refusal(why.code(), why.status(), facts);
    }

    static Map<UUID, Hands> hands(Tx tx, Set<UUID> documents) throws SQLException {
        Trip trip = tx.trip();
        Trip.Answer<Map<UUID, Hands>> hands = Hands.ask(trip, documents);
        trip.go();
        return hands.get();
    }
}
