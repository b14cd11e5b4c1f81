package io.tongpin.changes;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saves master records and their log rows in one transaction (资料保存). The tables are the modules' own; idempotency and
 * the log are done here once, so that no write can miss the log.
 */
public final class MasterWrite {

    private final Database database;
    private final ChangeLog log;
    private final List<Alongside> alongside;
    private final Supplier<List<Afterwards>> afterwards;

    public MasterWrite(Database database, ChangeLog log) {
        this(database, log, List.of(), List::of);
    }

    /**
     * @param alongside who has something to write whenever records are
     * @param afterwards who is told of them in this process; asked for late, for they may need what writes here
     */
    public MasterWrite(
            Database database, ChangeLog log, List<Alongside> alongside, Supplier<List<Afterwards>> afterwards) {
        this.database = database;
        this.log = log;
        this.alongside = List.copyOf(alongside);
        this.afterwards = afterwards;
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

    /** A record that was written, as it will be logged: its new version and its full new state. */
    public record Written(
            String entity,
            String kind,
            UUID id,
            int version,
            @Nullable UUID store,
            Map<String, ?> state) {}

    /** Writes the records of one command, or none of them; the first is the one the command is about. */
    @FunctionalInterface
    public interface Work {
        Outcome<List<Written>> run(Tx tx) throws SQLException;
    }

    /** What is written beside records in their transaction, wherever they are written from (随同写入). */
    @FunctionalInterface
    public interface Alongside {

        /** Writes it, and returns what goes into the log with them. */
        List<Written> with(Tx tx, Actor actor, List<Written> records) throws SQLException;
    }

    /**
     * Is told of records once they are committed, before whoever wrote them has the answer (保存之后): what this process
     * remembers of them must not contradict them to their own writer. Other processes hear it from the feed.
     */
    @FunctionalInterface
    public interface Afterwards {

        void written(int company);
    }

    /** The record's new version, or the reasons why not. A repeated command answers what it answered before. */
    public Outcome<Integer> save(Actor actor, Save save, Table table) {
        byte[] hash = ChainHash.sha256(CanonicalJson.bytes(save.state()));
        return run(actor, save.command(), save.id(), hash, tx -> {
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
            return Outcome.done(List.of(
                    new Written(save.entity(), save.kind(), save.id(), current + 1, save.store(), save.state())));
        });
    }

    /**
     * Runs one command that writes any number of records: all of them with their log rows, or nothing.
     *
     * @param main id of the record the command is about; the work must return it first
     * @param request SHA-256 of what was asked: the same command with another content is refused
     * @return the new version of the main record
     */
    public Outcome<Integer> run(Actor actor, UUID command, UUID main, byte[] request, Work work) {
        try {
            return database.write(actor.company(), tx -> once(tx, actor, command, main, request, work));
        } catch (RefusedInside refused) {
            return Outcome.refused(refused.why);
        }
    }

    private Outcome<Integer> once(Tx tx, Actor actor, UUID command, UUID main, byte[] request, Work work)
            throws SQLException {
        Recorded before = log.find(tx, List.of(command)).get(command);
        if (before != null) {
            return before.sameRequest(request) && before.entityId().equals(main)
                    ? Outcome.done(before.version())
                    : Outcome.refused(Refusal.rule("command.id-reused", "id", command.toString()));
        }
        return switch (work.run(tx)) {
            case Outcome.Refused<List<Written>>(List<Refusal> why) -> throw new RefusedInside(why);
            case Outcome.Done<List<Written>>(List<Written> written) -> {
                append(tx, actor, command, request, written);
                yield Outcome.done(written.getFirst().version());
            }
        };
    }

    /** Carries a refusal out of the transaction, so that whatever the work had written by then is rolled back. */
    private static final class RefusedInside extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Refusal> why;

        RefusedInside(List<Refusal> why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }
    }

    /** Logs records that were written in the caller's own transaction. The last thing to do in it. */
    public void append(Tx tx, Actor actor, UUID command, byte @Nullable [] request, List<Written> records)
            throws SQLException {
        List<Written> written = new ArrayList<>(records);
        for (Alongside other : alongside) {
            written.addAll(other.with(tx, actor, records));
        }
        List<Change> changes = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Written one = written.get(i);
            changes.add(new Change(
                    i == 0 ? command : derived(command, one.id()),
                    command,
                    i == written.size() - 1,
                    one.kind(),
                    one.entity(),
                    one.id(),
                    one.version(),
                    one.store(),
                    actor,
                    null,
                    i == 0 ? request : null,
                    CanonicalJson.bytes(one.state())));
        }
        log.append(tx, changes);
        tx.afterCommit(() -> afterwards.get().forEach(one -> one.written(actor.company())));
    }

    /** The id of a further operation of a command: a function of both, so that a repeated command gives the same. */
    private static UUID derived(UUID command, UUID entity) {
        ByteBuffer both = ByteBuffer.allocate(32)
                .putLong(command.getMostSignificantBits())
                .putLong(command.getLeastSignificantBits())
                .putLong(entity.getMostSignificantBits())
                .putLong(entity.getLeastSignificantBits());
        ByteBuffer hash = ByteBuffer.wrap(ChainHash.sha256(both.array()));
        // Version 8 of RFC 9562: made by the application's own rule.
        return new UUID(hash.getLong() & 0xffffffffffff0fffL | 0x8000L, hash.getLong() >>> 2 | 0x8000000000000000L);
    }
}
