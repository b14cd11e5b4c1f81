package io.tongpin.changes;

import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one entity, version by version, with who, when and the full state (历史). */
public final class History {

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /** One version; {@code state} is the canonical JSON that was logged. */
    public record Version(
            int version,
            UUID op,
            String kind,
            UUID actor,
            String actorName,
            @Nullable String device,
            Instant at,
            String state) {}

    /**
     * Newest first; what happened in a store out of reach is left out.
     *
     * @param reach the stores whose history may be seen; what belongs to no store is everybody's
     */
    public List<Version> of(int company, StoreScope reach, String entity, UUID id, int limit) {
        return database.read(
                company,
                reach,
                tx -> tx.sql("""
                        select version, op_id, kind, actor_id, actor_name, device, wall, payload
                          from changes.op
                         where company_id = ? and entity_id = ? and entity = ?
                           and (? or store_id is null or store_id = any(?))
                         order by version desc
                         limit ?
                        """)
                        .params(company, id, entity, reach.everywhere(), tx.array("uuid", reach.stores()), limit)
                        .query((row, n) -> new Version(
                                row.getInt(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                row.getString(6),
                                row.getTimestamp(7).toInstant(),
                                new String(row.getBytes(8), StandardCharsets.UTF_8)))
                        .list());
    }

    /**
     * What things of one sort were at the versions that are asked for, as canonical JSON; those of which the log does not say
     * it are left out.
     */
    public Map<UUID, String> states(int company, String entity, Map<UUID, Integer> versions) {
        Map<UUID, String> found = new HashMap<>();
        List<Map.Entry<UUID, Integer>> asked = List.copyOf(versions.entrySet());
        database.read(company, tx -> {
            tx.sql("""
                            select o.entity_id, o.payload
                              from unnest(?::uuid[], ?::integer[]) as a(id, version)
                              join changes.op o
                                on o.company_id = ? and o.entity_id = a.id and o.version = a.version and o.entity = ?
                            """)
                    .params(
                            tx.column("uuid", asked, Map.Entry::getKey),
                            tx.column("integer", asked, Map.Entry::getValue),
                            company,
                            entity)
                    .query(row -> {
                        found.put(row.getObject(1, UUID.class), new String(row.getBytes(2), StandardCharsets.UTF_8));
                    });
            return found.size();
        });
        return found;
    }
}
