package io.tongpin.documents;

import io.tongpin.documents.DocumentReach.Condition;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The family of a document (单据关系): what it was made from, up to the first of them, and everything that came of those. A
 * payment is nobody's way to the other slips it settled. Three statements, however large the family is.
 */
final class FamilyRows {

    /** Members that a screen shows; a busier family is cut there, and says so. */
    static final int MOST = 200;

    private static final int DEEPEST = 6;
    private static final int WIDEST = 100;

    private FamilyRows() {}

    /**
     * @param members those the person may see, oldest first
     * @param hidden how many more there are that they may not
     * @param cut whether the family is larger than is shown
     */
    record Family(List<Relative> members, int hidden, boolean cut) {}

    /** @param seen conditions of which a document that the person sees meets one */
    static Family of(Tx tx, UUID document, List<Condition> seen) throws SQLException {
        List<UUID> ids = ids(tx, document);
        boolean cut = ids.size() > MOST;
        List<UUID> shown = cut ? ids.subList(0, MOST) : ids;
        List<Relative> members = new ArrayList<>();
        int hidden = members(tx, shown, seen, members);
        Map<UUID, Set<UUID>> after =
                after(tx, members.stream().map(Relative::id).toList());
        return new Family(
                members.stream()
                        .map(one -> one.following(after.getOrDefault(one.id(), Set.of())))
                        .toList(),
                hidden,
                cut);
    }

    /** The nearest first. */
    private static List<UUID> ids(Tx tx, UUID document) {
        return tx.sql("""
                        with recursive up (id, depth) as (
                            select cast(:document as uuid), 0
                             union
                            select e.id, u.depth + 1
                              from up u
                             cross join lateral (
                                   select source_id as id from documents.document
                                    where company_id = :company and id = u.id
                                    union
                                   select reverses_id from documents.document
                                    where company_id = :company and id = u.id
                                    union
                                   (select distinct source_document from documents.line
                                     where company_id = :company and document_id = u.id limit :widest)
                                    union
                                   (select distinct item_id from generalledger.allocation
                                     where company_id = :company and document_id = u.id limit :widest)) e
                             where u.depth < :deepest and e.id is not null
                        ), down (id, depth) as (
                            select id, min(depth) from up group by id
                             union
                            select e.id, d.depth + 1
                              from down d
                             cross join lateral (
                                   (select id from documents.document
                                     where company_id = :company and source_id = d.id order by id limit :widest)
                                    union
                                   (select distinct document_id from documents.line
                                     where company_id = :company and source_document = d.id limit :widest)
                                    union
                                   (select distinct document_id from generalledger.allocation
                                     where company_id = :company and item_id = d.id limit :widest)) e
                             where d.depth < :deepest
                        )
                        select id from down group by id order by min(depth), id limit :most
                        """)
                .param("company", tx.company())
                .param("document", document)
                .param("deepest", DEEPEST)
                .param("widest", WIDEST)
                .param("most", MOST + 1)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those that are seen; of the others only how many there are. */
    private static int members(Tx tx, List<UUID> ids, List<Condition> seen, List<Relative> into) throws SQLException {
        List<Object> values = new ArrayList<>();
        seen.forEach(condition -> values.addAll(condition.values()));
        values.add(tx.company());
        values.add(tx.array("uuid", ids));
        String sees = seen.isEmpty()
                ? "false"
                : seen.stream().map(condition -> "(" + condition.sql() + ")").collect(Collectors.joining(" or "));
        int[] hidden = {0};
        tx.sql("""
                        select case when f.seen then f.id end, f.kind, f.number, f.state, f.business_date, f.store_id,
                               f.warehouse_id, f.to_warehouse_id, f.created_by, f.reverses_id is not null, f.quantity,
                               f.amount, f.open_quantity
                          from (select d.*, (%s) as seen
                                  from documents.document d
                                 where company_id = ? and id = any(?) and state <> 'DISCARDED') f
                         order by f.business_date, f.posted_at nulls last, f.id
                        """.formatted(sees)).params(values).query(row -> {
            if (row.getObject(1) == null) {
                hidden[0]++;
            } else {
                into.add(member(row));
            }
        });
        return hidden[0];
    }

    private static Relative member(ResultSet row) throws SQLException {
        BigDecimal open = row.getBigDecimal(13);
        return new Relative(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Document.State.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getBoolean(10),
                new Quantity(row.getBigDecimal(11)),
                new Money(row.getBigDecimal(12)),
                open == null ? null : new Quantity(open),
                Set.of());
    }

    private static Map<UUID, Set<UUID>> after(Tx tx, List<UUID> members) throws SQLException {
        Map<UUID, Set<UUID>> after = new HashMap<>();
        tx.sql("""
                        select id, source_id from documents.document
                         where company_id = :company and id = any(:members) and source_id = any(:members)
                         union
                        select id, reverses_id from documents.document
                         where company_id = :company and id = any(:members) and reverses_id = any(:members)
                         union
                        select document_id, source_document from documents.line
                         where company_id = :company and document_id = any(:members) and source_document = any(:members)
                         union
                        select document_id, item_id from generalledger.allocation
                         where company_id = :company and document_id = any(:members) and item_id = any(:members)
                        """)
                .param("company", tx.company())
                .param("members", tx.array("uuid", members))
                .query(row -> {
                    after.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return after;
    }
}
