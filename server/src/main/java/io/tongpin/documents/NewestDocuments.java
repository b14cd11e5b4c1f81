package io.tongpin.documents;

import io.tongpin.documents.DocumentList.Item;
import io.tongpin.documents.DocumentList.Where;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A page of documents, newest first (单据分页). Whatever somebody may see, the newest of it are the newest of its pieces: of
 * each kind in each store, of what each warehouse gave and of what it took. Each piece has an index that has them in order,
 * so a page costs the same however full the books are. Nearly all that a warehouse gives is its own store's: of other stores'
 * only what is not older than the page is looked for, or every document of a region would be read twice.
 */
final class NewestDocuments {

    /** With more stores than these, some of the newest of a kind are theirs soon enough. */
    private static final int FEW = 8;

    private static final Set<UUID> ONCE = Set.of(new UUID(0, 0));

    private static final String COLUMNS = """
            id, kind, number, state, version, business_date, store_id, party_id, warehouse_id, to_warehouse_id, quantity,
            amount, posted_at, created_by, open_quantity""";

    private static final String NOT_OLDER =
            " and (business_date, id) >= ((select day from edge), (select id from edge))";

    /** Where a page full of the first pieces ends. */
    private static final String EDGE = """
            edge as materialized (
              select coalesce((array_agg(business_date))[1], '-infinity') as day,
                     coalesce((array_agg(id))[1], '00000000-0000-0000-0000-000000000000') as id
                from (select business_date, id from first
                       order by business_date desc, id desc offset %d limit 1) oldest)
            """;

    private static final String NO_EDGE = """
            edge as (select date '-infinity' as day, uuid '00000000-0000-0000-0000-000000000000' as id)
            """;

    private final Tx tx;
    private final DocumentQuery query;
    private final Where asked;

    /** Of their own stores, and of other stores' what went through their warehouses. */
    private final Pieces first = new Pieces();

    private final Pieces beside = new Pieces();

    /** Parts of a statement, and the values of their question marks in order. */
    private record Pieces(List<String> sql, List<Object> values) {
        Pieces() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return sql.isEmpty();
        }

        String all() {
            return String.join(" union all ", sql);
        }
    }

    private NewestDocuments(Tx tx, DocumentQuery query) {
        this.tx = tx;
        this.query = query;
        this.asked = DocumentList.asked(tx, query);
        if (query.cursor() != null && query.cursor().length() > 11) {
            asked.and(
                    "(business_date, id) < (?, ?)",
                    LocalDate.parse(query.cursor().substring(0, 10)),
                    UUID.fromString(query.cursor().substring(11)));
        }
    }

    /** @param seen which of the kinds that are asked for the person may see where */
    static DocumentList.Page of(Tx tx, List<DocumentReach.Part> seen, DocumentQuery query) throws SQLException {
        NewestDocuments page = new NewestDocuments(tx, query);
        for (DocumentReach.Part part : seen) {
            page.add(part);
        }
        return page.read();
    }

    private void add(DocumentReach.Part part) throws SQLException {
        if (part.everywhere()) {
            ofKinds(part, query.store() == null ? Set.of() : Set.of(query.store()));
            return;
        }
        UUID wanted = query.store();
        boolean theirs = wanted != null && part.stores().contains(wanted);
        Set<UUID> stores = wanted == null ? part.stores() : theirs ? Set.of(wanted) : Set.of();
        if (!stores.isEmpty()) {
            ofKinds(part, stores);
        }
        if (!theirs && !part.places().isEmpty()) {
            ofPlaces(part, "warehouse_id");
            ofPlaces(part, "to_warehouse_id");
        }
        if (!part.own().isEmpty()) {
            piece(first, part.kinds(), part.own(), "kind = k and store_id = x and created_by = ?", part.maker());
        }
    }

    private void ofKinds(DocumentReach.Part part, Set<UUID> stores) throws SQLException {
        if (stores.isEmpty()) {
            piece(first, part.kinds(), ONCE, "kind = k");
        } else if (stores.size() <= FEW) {
            piece(first, part.kinds(), stores, "kind = k and store_id = x");
        } else {
            piece(first, part.kinds(), ONCE, "kind = k and store_id = any(?)", tx.array("uuid", stores));
        }
    }

    private void ofPlaces(DocumentReach.Part part, String column) throws SQLException {
        piece(
                beside,
                List.of(""),
                part.places(),
                column + " = x and kind = any(?) and store_id <> all(?)" + NOT_OLDER,
                tx.array("text", part.kinds()),
                tx.array("uuid", part.stores()));
    }

    /** The newest of each kind {@code k} and each {@code x}. */
    private void piece(Pieces to, Collection<String> kinds, Collection<UUID> each, String condition, Object... more)
            throws SQLException {
        to.sql.add("""
                (select d.*
                   from unnest(?::text[]) k cross join unnest(?::uuid[]) x
                  cross join lateral (select %s
                                        from documents.document
                                       where %s and %s
                                       order by business_date desc, id desc
                                       limit %d) d)
                """.formatted(COLUMNS, asked.sql, condition, rows()));
        to.values.add(tx.array("text", kinds));
        to.values.add(tx.array("uuid", each));
        to.values.addAll(asked.params);
        to.values.addAll(List.of(more));
    }

    /** One more than a page, which says whether there is another. */
    private int rows() {
        return query.limit() + 1;
    }

    private DocumentList.Page read() {
        if (first.isEmpty() && beside.isEmpty()) {
            return new DocumentList.Page(List.of(), null);
        }
        List<Item> items = tx.sql(statement())
                .params(first.values)
                .params(beside.values)
                .query((row, n) -> item(row))
                .list();
        boolean more = items.size() > query.limit();
        List<Item> shown = more ? items.subList(0, query.limit()) : items;
        Item last = more ? shown.getLast() : null;
        return new DocumentList.Page(List.copyOf(shown), last == null ? null : last.businessDate() + "_" + last.id());
    }

    private String statement() {
        if (beside.isEmpty()) {
            return newest(first.all());
        }
        if (first.isEmpty()) {
            return "with " + NO_EDGE + newest(beside.all());
        }
        return "with first as materialized (" + newest(first.all()) + "), " + EDGE.formatted(query.limit())
                + newest("select * from first union all " + beside.all());
    }

    private String newest(String pieces) {
        return """
                select distinct on (business_date, id) *
                  from (%s) found
                 order by business_date desc, id desc
                 limit %d
                """.formatted(pieces, rows());
    }

    private static Item item(ResultSet row) throws SQLException {
        Timestamp posted = row.getTimestamp(13);
        BigDecimal open = row.getBigDecimal(15);
        return new Item(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getObject(10, UUID.class),
                new Quantity(row.getBigDecimal(11)),
                new Money(row.getBigDecimal(12)),
                posted == null ? null : posted.toInstant(),
                row.getObject(14, UUID.class),
                open == null ? null : new Quantity(open));
    }
}
