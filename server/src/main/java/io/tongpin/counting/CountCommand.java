package io.tongpin.counting;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.counting.CountTask.State;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One command about a count (盘点命令): under the lock of its row, once, in the log. */
final class CountCommand {

    private final MasterWrite write;
    private final CountRights rights;

    CountCommand(MasterWrite write, CountRights rights) {
        this.write = write;
        this.rights = rights;
    }

    /** What is done with a count whose lock is held. */
    interface Work {
        Outcome<Written> run(Tx tx, CountTask task) throws SQLException;
    }

    /**
     * @param act the right it takes
     * @param during where the count may stand
     * @param said all that was asked: the same command with another content is refused
     */
    Outcome<UUID> run(
            Actor actor, UUID command, UUID id, String act, List<State> during, Map<String, ?> said, Work work) {
        byte[] hash = MasterRecords.sha256(CanonicalJson.bytes(Map.of("count", id.toString(), "said", said)));
        return MasterRecords.retried(() -> write.run(actor, command, id, hash, tx -> {
                    CountTask task = CountTaskRows.lock(tx, id).orElse(null);
                    if (task == null || !rights.may(actor, "view", task)) {
                        return Outcome.refused(Refusal.unknown("counting.unknown", id));
                    }
                    Refusal why = rights.refusal(actor, act, task.store()).orElse(null);
                    if (why == null && !during.contains(task.state())) {
                        why = closed(task);
                    }
                    return why != null
                            ? Outcome.refused(why)
                            : work.run(tx, task).then(done -> Outcome.done(List.of(done)));
                }))
                .then(_ -> Outcome.done(id));
    }

    static Refusal closed(CountTask task) {
        return switch (task.state()) {
            case OPEN -> Refusal.rule("counting.not-handed-in", "name", task.name());
            case SUBMITTED -> Refusal.rule("counting.handed-in", "name", task.name());
            case POSTED -> Refusal.rule("counting.posted", "name", task.name());
            case CANCELLED -> Refusal.rule("counting.cancelled", "name", task.name());
        };
    }
}
