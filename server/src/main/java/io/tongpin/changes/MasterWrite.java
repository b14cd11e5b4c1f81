package io.tongpin.changes;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saves one master record and its log row in one transaction (资料保存). The table is the module's own; idempotency,
 * the version check and the log are done here once, so that no write can miss the log.
 */
public final class MasterWrite {

    private final Database database;
    private final ChangeLog log;

    public MasterWrite(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * A save that was asked for.
     *
     * @param command client-made id of this save
     * @param entity sort of thing: {@code sku}, {@code customer}
     * @param kind what happened: {@code customer.saved}, {@code customer.archived}
     * @param baseVersion the version the client saw; 0 for a new record
     * @param store the store it belongs to, null if company-wide
     * @param state the full new state, as it will be logged
     */
    public record Save(
            UUID command,
            String entity,
            String kind,
            UUID id,
            int baseVersion,
            @Nullable UUID store,
            Map<String, ?> state) {}

    /** The module's own part, run under the row lock of the record. */
    public interface Table {

        /** Locks the record and returns its version, 0 if there is none. */
        int lock(Tx tx, UUID id) throws SQLException;

        /** Reasons why this state cannot be, found with the lock held; empty if it can. */
        List<Refusal> check(Tx tx) throws SQLException;

        /** Writes the record with its new version. From here it must succeed. */
        void write(Tx tx, int version) throws SQLException;
    }

    /** The record's new version, or the reasons why not. A repeated command answers what it answered before. */
    public Outcome<Integer> save(Actor actor, Save save, Table table) {
        byte[] payload = CanonicalJson.bytes(save.state());
        byte[] hash = ChainHash.sha256(payload);
        return database.write(actor.company(), tx -> {
            Recorded before = log.find(tx, List.of(save.command())).get(save.command());
            if (before != null) {
                return before.sameRequest(hash) && before.entityId().equals(save.id())
                        ? Outcome.done(before.version())
                        : Outcome.refused(Refusal.rule(
                                "command.id-reused", "id", save.command().toString()));
            }
            int current = table.lock(tx, save.id());
            if (current != save.baseVersion()) {
                return Outcome.refused(Refusal.rule(
                        "master.version-conflict", "base", "" + save.baseVersion(), "current", "" + current));
            }
            List<Refusal> why = table.check(tx);
            if (!why.isEmpty()) {
                return Outcome.refused(why);
            }
            table.write(tx, current + 1);
            log.append(
                    tx,
                    List.of(new Change(
                            save.command(),
                            save.command(),
                            true,
                            save.kind(),
                            save.entity(),
                            save.id(),
                            current + 1,
                            save.store(),
                            actor,
                            null,
                            hash,
                            payload)));
            return Outcome.done(current + 1);
        });
    }
}
