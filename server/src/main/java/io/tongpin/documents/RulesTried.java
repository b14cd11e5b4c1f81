package io.tongpin.documents;

import io.tongpin.access.TriedPerson;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds what was done lately against rules that are being thought about (规则试算). Nothing is written. */
final class RulesTried {

    private final Database engine;
    private final DocumentKinds kinds;
    private final InstantSource clock;
    private final int most;

    /** @param most operations that are looked at, the newest */
    RulesTried(Database database, DocumentKinds kinds, InstantSource clock, int most) {
        this.engine = database.engine();
        this.kinds = kinds;
        this.clock = clock;
        this.most = most;
    }

    /** Says of acts what the rules that are tried refuse and those of today do not. */
    interface Judge {

        /** What of it the rules speak of at all. */
        List<Replay.Op> ops();

        /** What stands against it: the right that would be missing, or the duty that would be kept apart. */
        Optional<String> newly(Replay.Op op);
    }

    /** A judge of some acts, who reads what is needed for all of them at once. */
    interface Judging {

        /** @param people as they are today, whoever has not left */
        Judge of(Tx tx, List<Replay.Op> ops, Map<UUID, Actor> people) throws SQLException;
    }

    WhatIf.Answer over(Actor actor, int days, Judging judging) {
        Instant now = clock.instant();
        return engine.read(actor.company(), tx -> {
            Map<UUID, Actor> people = TriedPerson.everybody(tx, now);
            RefusedActs refused = new RefusedActs(kinds);
            Set<UUID> hands = new HashSet<>();
            Replay replay = new Replay(tx, now.minus(Duration.ofDays(days)), most);
            replay.back(null, ops -> {
                List<Replay.Op> papers =
                        ops.stream().filter(Replay.Op::ofDocument).toList();
                Judge judge = judging.of(tx, papers, people);
                for (Replay.Op op : judge.ops()) {
                    hands.add(op.actor());
                    judge.newly(op).ifPresent(why -> refused.add(op, op.actorName(), why));
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
}
