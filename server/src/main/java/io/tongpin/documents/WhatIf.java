package io.tongpin.documents;

import io.tongpin.access.RightCatalogue;
import io.tongpin.access.TriedRole;
import io.tongpin.access.TriedRole.Tried;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a role of other rights would have refused of what its people have done lately (权限试算). The log is read backwards in
 * pieces and nothing is written; who only looked at something is found in the counts of used rights.
 */
public final class WhatIf {

    private static final Map<String, String> ACTIONS =
            Map.of("saved", "edit", "submitted", "edit", "posted", "post", "reversed", "reverse");

    private static final int PIECE = 2_000;
    private static final int MOST_EXAMPLES = 5;

    private final Database engine;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;
    private final RightCatalogue rights;
    private final InstantSource clock;
    private final int most;

    /** @param most operations that are looked at, the newest */
    public WhatIf(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            RightCatalogue rights,
            InstantSource clock,
            int most) {
        this.engine = database.engine();
        this.kinds = kinds;
        this.fields = fields;
        this.rights = rights;
        this.clock = clock;
        this.most = most;
    }

    /** Something that was done and would have been refused; the id only for whoever sees it. */
    public record Example(
            @Nullable UUID id,
            String entity,
            String kind,
            @Nullable String number,
            Instant at) {}

    /** What one person did by one right and could not have; newest examples first. */
    public record Refused(UUID user, String name, String right, int count, List<Example> examples) {}

    /**
     * The answer.
     *
     * @param people how many have the role
     * @param read operations that were looked at
     * @param from the oldest moment that was looked at
     * @param complete whether that is all of the time that was asked for
     * @param used rights that were used, also only to look, and would be gone
     */
    public record Answer(
            int people, int read, Instant from, boolean complete, List<Refused> refused, List<TriedRole.Lost> used) {}

    private record Op(
            UUID actor,
            String kind,
            String entity,
            UUID id,
            @Nullable UUID store,
            Instant at) {}

    /** As if the role had been made of these rights for so many days. */
    public Answer role(Actor actor, UUID role, List<String> wanted, int days) {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(days));
        return engine.read(actor.company(), tx -> {
            List<Tried> holders = TriedRole.holders(tx, role, TriedRole.known(rights, wanted), now);
            Map<UUID, Tried> byId =
                    holders.stream().collect(Collectors.toMap(one -> one.now().user(), Function.identity()));
            Found found = new Found();
            boolean complete = holders.isEmpty() || read(tx, byId, from, found);
            return new Answer(
                    holders.size(),
                    found.read,
                    complete ? from : found.oldest,
                    complete,
                    refused(tx, actor, found),
                    TriedRole.lost(tx, holders, LocalDate.ofInstant(from, ZoneOffset.UTC)));
        });
    }

    private static final class Found {
        private final Map<UUID, Map<String, List<Op>>> refused = new LinkedHashMap<>();
        private final Map<UUID, String> names = new HashMap<>();
        private int read;
        private Instant oldest = Instant.EPOCH;
    }

    /** Backwards along the key of each stream; whether it came to the beginning of the time that was asked for. */
    private boolean read(Tx tx, Map<UUID, Tried> holders, Instant from, Found found) throws SQLException {
        boolean complete = true;
        for (Stream stream : streams(tx)) {
            long before = stream.next();
            boolean more = true;
            while (more && before > 1) {
                if (found.read >= most) {
                    complete = false;
                    break;
                }
                long first = Math.max(1, before - PIECE);
                Instant oldest = piece(tx, stream, first, before, holders, from, found);
                found.read += (int) (before - first);
                found.oldest = oldest;
                more = oldest.isAfter(from);
                before = first;
            }
        }
        return complete;
    }

    private record Stream(int node, int epoch, String lane, long next) {}

    private static List<Stream> streams(Tx tx) {
        return tx.sql("select node_id, epoch, lane, next_seq from changes.stream_head where company_id = ?")
                .params(tx.company())
                .query((row, n) -> new Stream(row.getInt(1), row.getInt(2), row.getString(3), row.getLong(4)))
                .list();
    }

    private Instant piece(
            Tx tx, Stream stream, long first, long before, Map<UUID, Tried> holders, Instant from, Found found)
            throws SQLException {
        Instant[] oldest = {Instant.MAX};
        tx.sql("""
                        select actor_id, kind, entity, entity_id, store_id, wall
                          from changes.op
                         where company_id = ? and node_id = ? and epoch = ? and lane = ? and seq >= ? and seq < ?
                           and (actor_id = any(?) or seq = ?)
                         order by seq desc
                        """)
                .params(
                        tx.company(),
                        stream.node(),
                        stream.epoch(),
                        stream.lane(),
                        first,
                        before,
                        tx.array("uuid", holders.keySet()),
                        first)
                .query(row -> {
                    Op op = new Op(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, UUID.class),
                            row.getTimestamp(6).toInstant());
                    oldest[0] = op.at();
                    Tried who = holders.get(op.actor());
                    if (who != null && !op.at().isBefore(from)) {
                        tried(who, op, found);
                    }
                });
        return oldest[0];
    }

    private void tried(Tried who, Op op, Found found) {
        String right = right(who, op);
        if (right != null) {
            found.names.put(op.actor(), who.now().name());
            found.refused
                    .computeIfAbsent(op.actor(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(right, one -> new ArrayList<>())
                    .add(op);
        }
    }

    /** The right that let it happen and would not any more; null if it would, or what let it happen is gone already. */
    private @Nullable String right(Tried who, Op op) {
        int point = op.kind().lastIndexOf('.');
        String code = op.kind().substring(0, point);
        String verb = op.kind().substring(point + 1);
        DocumentKind kind = kinds.find(code).orElse(null);
        if (op.entity().equals("document")) {
            String action = ACTIONS.get(verb);
            return kind != null
                            && action != null
                            && holds(kind.reach(who.now(), action), op.store())
                            && !holds(kind.reach(who.then(), action), op.store())
                    ? kind.module() + "." + action
                    : null;
        }
        return fields.find(op.entity())
                .map(FieldCatalogue.Entity::writing)
                .flatMap(writing -> writing.stream()
                        .filter(one -> holds(who.now().reach(one), op.store()))
                        .findFirst()
                        .filter(held -> writing.stream()
                                .noneMatch(one -> holds(who.then().reach(one), op.store()))))
                .orElse(null);
    }

    /** What somebody did is their own; what belongs to no store is anybody's who has the right. */
    private static boolean holds(StoreScope scope, @Nullable UUID store) {
        return store == null ? !scope.nowhere() : scope.coversOwn(store);
    }

    private List<Refused> refused(Tx tx, Actor reader, Found found) throws SQLException {
        List<Refused> all = new ArrayList<>();
        for (Map.Entry<UUID, Map<String, List<Op>>> person : found.refused.entrySet()) {
            for (Map.Entry<String, List<Op>> right : person.getValue().entrySet()) {
                List<Op> newest = right.getValue().stream()
                        .sorted(Comparator.comparing(Op::at).reversed())
                        .limit(MOST_EXAMPLES)
                        .toList();
                all.add(new Refused(
                        person.getKey(),
                        found.names.getOrDefault(person.getKey(), ""),
                        right.getKey(),
                        right.getValue().size(),
                        examples(tx, reader, newest)));
            }
        }
        all.sort(Comparator.comparing(Refused::count).reversed().thenComparing(Refused::name));
        return all;
    }

    private List<Example> examples(Tx tx, Actor reader, List<Op> ops) throws SQLException {
        Map<UUID, String> numbers = new HashMap<>();
        tx.sql("select id, number from documents.document where company_id = ? and id = any(?) and number is not null")
                .params(tx.company(), tx.array("uuid", ops.stream().map(Op::id).collect(Collectors.toSet())))
                .query(row -> {
                    numbers.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return ops.stream()
                .map(op -> {
                    boolean seen = sees(reader, op);
                    String code = op.kind().substring(0, op.kind().lastIndexOf('.'));
                    return new Example(
                            seen ? op.id() : null, op.entity(), code, seen ? numbers.get(op.id()) : null, op.at());
                })
                .toList();
    }

    private boolean sees(Actor reader, Op op) {
        String code = op.kind().substring(0, op.kind().lastIndexOf('.'));
        Optional<DocumentKind> kind = kinds.find(code);
        return kind.isPresent()
                && op.store() != null
                && kind.get().reach(reader, "view").covers(op.store());
    }

    /** How many days are looked back at most. */
    public static int days(int wanted) {
        return Math.clamp(wanted, 1, 92);
    }
}
