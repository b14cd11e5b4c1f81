package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What other rules about duties would have refused of what was posted and taken back lately (岗位分离试算): each paper is held
 * against the hands that the log names before it, by the rules of the gate itself.
 */
public final class WhatIfDuties {

    private static final Set<String> ACTS = Set.of("posted", "reversed");

    private final RulesTried tried;
    private final Chains chains;

    WhatIfDuties(RulesTried tried, Chains chains) {
        this.tried = tried;
        this.chains = chains;
    }

    /** As if these rules, and not those of today, had been on for so many days. What those refuse as well is no news. */
    public WhatIf.Answer rules(Actor actor, List<DutyRule> rules, int days) {
        List<DutyRule> kept = DutyRule.of(
                Objects.requireNonNull(chains.company(actor.company())).duties());
        return tried.over(actor, days, (tx, ops, people) -> {
            Acts acts = Acts.of(
                    tx, ops.stream().filter(op -> ACTS.contains(op.verb())).toList());
            return new Judge(actor.company(), acts, people, rules, kept);
        });
    }

    /** Some acts, by whom, and the rules of tomorrow and of today. */
    private record Judge(int company, Acts acts, Map<UUID, Actor> people, List<DutyRule> rules, List<DutyRule> kept)
            implements RulesTried.Judge {

        @Override
        public List<Replay.Op> ops() {
            return acts.ops();
        }

        @Override
        public Optional<String> newly(Replay.Op op) {
            Actor who = people.getOrDefault(op.actor(), stranger(company, op));
            return acts.against(op, who, rules)
                    .filter(duty -> acts.against(op, who, kept).isEmpty())
                    .map(Duty::code);
        }
    }

    /** Who has left has no rights that a rule could except. */
    private static Actor stranger(int company, Replay.Op op) {
        return new Actor(company, op.actor(), op.actorName(), List.of(), null, null);
    }

    /** What some acts did, and through whose hands it had gone. */
    private record Acts(
            List<Replay.Op> ops, Map<UUID, Document> documents, Map<UUID, List<PastHand>> hands, Set<UUID> written) {

        static Acts of(Tx tx, List<Replay.Op> acts) throws SQLException {
            Map<UUID, Document> documents =
                    StoredDocuments.find(tx, acts.stream().map(Replay.Op::id).collect(Collectors.toSet()))
                            .entrySet()
                            .stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, one -> one.getValue().document()));
            Set<UUID> asked = new HashSet<>();
            documents
                    .values()
                    .forEach(one -> asked.addAll(DutyPaper.of(one, false).asked()));
            return new Acts(
                    acts.stream().filter(op -> documents.containsKey(op.id())).toList(),
                    documents,
                    PastHand.of(tx, asked),
                    PastHand.writtenInPosting(tx, documents.keySet()));
        }

        Optional<Duty> against(Replay.Op op, Actor who, List<DutyRule> rules) {
            Document document = Objects.requireNonNull(documents.get(op.id()));
            List<DutyRule> holding = rules.stream()
                    .filter(rule -> rule.holds(who, document.store()))
                    .toList();
            if (holding.isEmpty()) {
                return Optional.empty();
            }
            DutyPaper paper = paper(op, document);
            Map<UUID, Hands> known = new HashMap<>();
            paper.asked().forEach(id -> before(id, op).ifPresent(one -> known.put(id, one)));
            return paper.refusal(holding, new ActingHand(who, Set.of()), known).flatMap(Acts::duty);
        }

        private static Optional<Duty> duty(Refusal why) {
            return Duty.refusing(why);
        }

        private DutyPaper paper(Replay.Op op, Document document) {
            boolean takenBack = op.verb().equals("reversed");
            DutyPaper paper = DutyPaper.of(document, !takenBack && written.contains(op.id()));
            return takenBack
                    ? new DutyPaper(
                            paper.id(), paper.kind(), paper.amount(), paper.earlier(), paper.pays(), false, paper.id())
                    : paper;
        }

        /** Who had been at work on it when that was done. */
        private Optional<Hands> before(UUID document, Replay.Op op) {
            List<PastHand> all = hands.getOrDefault(document, List.of()).stream()
                    .filter(hand -> document.equals(op.id())
                            ? hand.version() < op.version()
                            : !hand.at().isAfter(op.at()))
                    .toList();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Hands(
                            all.getFirst().kind(),
                            all.getFirst().number(),
                            all.getFirst().amount(),
                            all.stream().map(PastHand::person).collect(Collectors.toSet())));
        }
    }

    /** One hand on one document, and when. */
    private record PastHand(
            UUID document, String kind, String number, Money amount, UUID person, int version, Instant at) {

        static Map<UUID, List<PastHand>> of(Tx tx, Set<UUID> documents) throws SQLException {
            return tx
                    .sql("""
                            select d.id, d.kind, coalesce(d.number, ''), d.amount, o.actor_id, o.version, o.wall
                              from documents.document d
                              join changes.op o on o.company_id = d.company_id and o.entity_id = d.id
                             where d.company_id = ? and d.id = any(?) and o.kind <> d.kind || '.reversed'
                            """)
                    .params(tx.company(), tx.array("uuid", documents))
                    .query((row, n) -> new PastHand(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            new Money(row.getBigDecimal(4)),
                            row.getObject(5, UUID.class),
                            row.getInt(6),
                            row.getTimestamp(7).toInstant()))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(PastHand::document));
        }

        /** Those that were entered or changed in posting: what was posted is not what was last saved. */
        static Set<UUID> writtenInPosting(Tx tx, Set<UUID> documents) throws SQLException {
            return new HashSet<>(tx.sql("""
                            select o.entity_id
                              from changes.op o
                              left join changes.op s
                                on s.company_id = o.company_id and s.entity_id = o.entity_id and s.version = o.version - 1
                             where o.company_id = ? and o.entity_id = any(?) and o.kind like '%.posted'
                               and (s.op_id is null
                                    or convert_from(o.payload, 'UTF8')::jsonb - '{state,version,number}'::text[]
                                       <> convert_from(s.payload, 'UTF8')::jsonb - '{state,version,number}'::text[])
                            """)
                    .params(tx.company(), tx.array("uuid", documents))
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list());
        }
    }
}
