package io.tongpin.documents;

import io.tongpin.access.TriedPerson;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * against the hands that the log names before it, by the rules of the gate itself. Nothing is written.
 */
public final class WhatIfDuties {

    private static final Set<String> ACTS = Set.of("posted", "reversed");

    private final Database engine;
    private final DocumentKinds kinds;
    private final Chains chains;
    private final InstantSource clock;
    private final int most;

    /** @param most operations that are looked at, the newest */
    WhatIfDuties(Database database, DocumentKinds kinds, Chains chains, InstantSource clock, int most) {
        this.engine = database.engine();
        this.kinds = kinds;
        this.chains = chains;
        this.clock = clock;
        this.most = most;
    }

    /** As if these rules, and not those of today, had been on for so many days. What those refuse as well is no news. */
    public WhatIf.Answer rules(Actor actor, List<DutyRule> tried, int days) {
        Instant now = clock.instant();
        List<DutyRule> kept = DutyRule.of(
                Objects.requireNonNull(chains.company(actor.company())).duties());
        return engine.read(actor.company(), tx -> {
            Map<UUID, Actor> people = TriedPerson.everybody(tx, now);
            RefusedActs refused = new RefusedActs(kinds);
            Set<UUID> hands = new HashSet<>();
            Replay replay = new Replay(tx, now.minus(Duration.ofDays(days)), most);
            replay.back(null, ops -> {
                Judge judge = Judge.of(
                        tx,
                        ops.stream()
                                .filter(op -> op.ofDocument() && ACTS.contains(op.verb()))
                                .toList());
                for (Replay.Op op : judge.ops()) {
                    hands.add(op.actor());
                    Actor who = people.getOrDefault(op.actor(), stranger(actor.company(), op));
                    judge.against(op, who, tried)
                            .filter(duty -> judge.against(op, who, kept).isEmpty())
                            .ifPresent(duty -> refused.add(op, op.actorName(), duty.code()));
                }
            });
            return new WhatIf.Answer(
                    hands.size(),
                    replay.read(),
                    replay.oldest(),
                    replay.complete(),
                    refused.shown(tx, actor),
                    List.of(),
                    List.of());
        });
    }

    /** Who has left has no rights that a rule could except. */
    private static Actor stranger(int company, Replay.Op op) {
        return new Actor(company, op.actor(), op.actorName(), List.of(), null, null);
    }

    /** What some acts did, and through whose hands it had gone. */
    private record Judge(
            List<Replay.Op> ops, Map<UUID, Document> documents, Map<UUID, List<PastHand>> hands, Set<UUID> written) {

        static Judge of(Tx tx, List<Replay.Op> acts) throws SQLException {
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
            return new Judge(
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
            return paper.refusal(holding, new ActingHand(who, Set.of()), known).flatMap(Judge::duty);
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
