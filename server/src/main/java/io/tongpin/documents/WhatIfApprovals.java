package io.tongpin.documents;

import io.tongpin.access.TriedPerson;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What other rules about approval would have refused of what was posted lately (审核规则试算): each paper is held against them and
 * the rights that whoever posted it has today, by the gate itself. Who has left has none, and is not counted. Nothing is
 * written.
 */
public final class WhatIfApprovals {

    private static final String POSTED = "posted";

    private final Database engine;
    private final DocumentKinds kinds;
    private final Chains chains;
    private final InstantSource clock;
    private final int most;

    /** @param most operations that are looked at, the newest */
    WhatIfApprovals(Database database, DocumentKinds kinds, Chains chains, InstantSource clock, int most) {
        this.engine = database.engine();
        this.kinds = kinds;
        this.chains = chains;
        this.clock = clock;
        this.most = most;
    }

    /** As if these rules, and not those of today, had been on for so many days. What those refuse as well is no news. */
    public WhatIf.Answer rules(Actor actor, List<ApprovalRule> tried, int days) {
        Instant now = clock.instant();
        List<ApprovalRule> kept = ApprovalRule.of(
                Objects.requireNonNull(chains.company(actor.company())).approvals());
        return engine.read(actor.company(), tx -> {
            Map<UUID, Actor> people = TriedPerson.everybody(tx, now);
            RefusedActs refused = new RefusedActs(kinds);
            Set<UUID> hands = new HashSet<>();
            Replay replay = new Replay(tx, now.minus(Duration.ofDays(days)), most);
            replay.back(null, ops -> {
                List<Replay.Op> posted = ops.stream()
                        .filter(op -> op.ofDocument() && op.verb().equals(POSTED) && people.containsKey(op.actor()))
                        .toList();
                Map<UUID, Money> amounts = amounts(tx, posted);
                for (Replay.Op op : posted) {
                    hands.add(op.actor());
                    Actor who = Objects.requireNonNull(people.get(op.actor()));
                    Money amount = amounts.get(op.id());
                    if (amount != null && asked(tried, op, who, amount) && !asked(kept, op, who, amount)) {
                        refused.add(op, op.actorName(), op.code());
                    }
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

    private boolean asked(List<ApprovalRule> rules, Replay.Op op, Actor who, Money amount) {
        UUID store = op.store();
        return store != null
                && kinds.find(op.code())
                        .flatMap(kind -> Approval.refusal(rules, kind, who, store, amount))
                        .isPresent();
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
