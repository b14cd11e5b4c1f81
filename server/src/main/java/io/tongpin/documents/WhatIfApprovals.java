package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What other rules about approval would have refused of what was posted lately (审核规则试算): each paper is held against them and
 * the rights that whoever posted it has today, by the gate itself. Who has left has none, and is not counted.
 */
public final class WhatIfApprovals {

    private static final String POSTED = "posted";

    private final RulesTried tried;
    private final DocumentKinds kinds;
    private final Chains chains;

    WhatIfApprovals(RulesTried tried, DocumentKinds kinds, Chains chains) {
        this.tried = tried;
        this.kinds = kinds;
        this.chains = chains;
    }

    /** As if these rules, and not those of today, had been on for so many days. What those refuse as well is no news. */
    public WhatIf.Answer rules(Actor actor, List<ApprovalRule> rules, int days) {
        List<ApprovalRule> kept = ApprovalRule.of(
                Objects.requireNonNull(chains.company(actor.company())).approvals());
        return tried.over(actor, days, (tx, ops, people) -> {
            List<Replay.Op> posted = ops.stream()
                    .filter(op -> op.verb().equals(POSTED) && people.containsKey(op.actor()))
                    .toList();
            return new Judge(posted, people, amounts(tx, posted), rules, kept);
        });
    }

    /** Some papers that were posted, what they came to, and by whom. */
    private final class Judge implements RulesTried.Judge {

        private final List<Replay.Op> ops;
        private final Map<UUID, Actor> people;
        private final Map<UUID, Money> amounts;
        private final List<ApprovalRule> rules;
        private final List<ApprovalRule> kept;

        Judge(
                List<Replay.Op> ops,
                Map<UUID, Actor> people,
                Map<UUID, Money> amounts,
                List<ApprovalRule> rules,
                List<ApprovalRule> kept) {
            this.ops = ops;
            this.people = people;
            this.amounts = amounts;
            this.rules = rules;
            this.kept = kept;
        }

        @Override
        public List<Replay.Op> ops() {
            return ops;
        }

        @Override
        public Optional<String> newly(Replay.Op op) {
            return refuses(rules, op) && !refuses(kept, op) ? Optional.of(op.code()) : Optional.empty();
        }

        private boolean refuses(List<ApprovalRule> some, Replay.Op op) {
            UUID store = op.store();
            Money amount = amounts.get(op.id());
            Actor who = Objects.requireNonNull(people.get(op.actor()));
            return store != null
                    && amount != null
                    && kinds.find(op.code())
                            .flatMap(kind -> Approval.refusal(some, kind, who, store, amount))
                            .isPresent();
        }
    }

    /** What the papers came to: one that is posted is never changed. */
    private static Map<UUID, Money> amounts(Tx tx, List<Replay.Op> posted) throws SQLException {
        Map<UUID, Money> amounts = new HashMap<>();
        tx.sql("select id, amount from documents.document where company_id = ? and id = any(?)")
                .params(
                        tx.company(),
                        tx.array("uuid", posted.stream().map(Replay.Op::id).collect(Collectors.toSet())))
                .query(row -> {
                    amounts.put(
                            row.getObject(1, UUID.class),
                            new Money(row.getBigDecimal(2).setScale(2)));
                });
        return amounts;
    }
}
