package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of documents (单据列表): newest first, page by page, with the sums of everything that the filter finds. */
final class DocumentList {

    private DocumentList() {}

    record Item(
            UUID id,
            String kind,
            @Nullable String number,
            String state,
            int version,
            LocalDate businessDate,
            UUID store,
            @Nullable UUID party,
            @Nullable UUID warehouse,
            @Nullable UUID toWarehouse,
            Quantity quantity,
            Money amount,
            @Nullable Instant postedAt,
            UUID createdBy) {}

    record Page(List<Item> items, @Nullable String next) {}

    record Sums(long count, Quantity quantity, Money amount, Money due) {}

    /** @param seen which of the kinds that are asked for the person may see where */
    static Page page(Tx tx, DocumentReach.Condition seen, DocumentQuery query) {
        Where where = where(tx, seen, query);
        if (query.cursor() != null && query.cursor().length() > 11) {
            where.and(
                    "(business_date, id) < (?, ?)",
                    LocalDate.parse(query.cursor().substring(0, 10)),
                    UUID.fromString(query.cursor().substring(11)));
        }
        List<Item> items = tx.sql("""
                        select id, kind, number, state, version, business_date, store_id, party_id, warehouse_id, to_warehouse_id,
                               quantity, amount, posted_at, created_by
                          from documents.document
                         where %s
                         order by business_date desc, id desc
                         limit %d
                        """.formatted(where.sql, query.limit() + 1))
                .params(where.params)
                .query((row, n) -> new Item(
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
                        row.getTimestamp(13) == null
                                ? null
                                : row.getTimestamp(13).toInstant(),
                        row.getObject(14, UUID.class)))
                .list();
        boolean more = items.size() > query.limit();
        List<Item> shown = more ? items.subList(0, query.limit()) : items;
        Item last = more ? shown.getLast() : null;
        return new Page(List.copyOf(shown), last == null ? null : last.businessDate() + "_" + last.id());
    }

    /**
     * Of everything the filter finds; the money only of documents of the stores in reach: those that are seen because of a
     * warehouse show theirs to their own store.
     */
    static Sums sums(Tx tx, DocumentReach.Condition seen, DocumentQuery query, StoreScope reach) throws SQLException {
        Where where = where(tx, seen, query);
        return tx.sql("""
                        with found as materialized (
                          select id, quantity, amount, ? or store_id = any(?) as ours from documents.document where %s)
                        select count(*), coalesce(sum(quantity), 0), coalesce(sum(amount) filter (where ours), 0),
                               (select coalesce(sum(o.open_amount), 0)
                                  from generalledger.open_item o
                                 where o.company_id = ? and o.open_amount <> 0
                                   and o.document_id in (select id from found where ours))
                          from found
                        """.formatted(where.sql))
                .param(reach.everywhere())
                .param(tx.array("uuid", reach instanceof StoreScope.These these ? these.places() : Set.of()))
                .params(where.params)
                .param(tx.company())
                .query((row, n) -> new Sums(
                        row.getLong(1),
                        new Quantity(row.getBigDecimal(2)),
                        new Money(row.getBigDecimal(3).setScale(2)),
                        new Money(row.getBigDecimal(4).setScale(2))))
                .single();
    }

    private static Where where(Tx tx, DocumentReach.Condition seen, DocumentQuery query) {
        Where where = new Where(tx.company());
        where.and(seen.sql(), seen.values().toArray());
        where.optional("state = ?", query.state());
        where.optional("store_id = ?", query.store());
        where.optional("warehouse_id = ?", query.warehouse());
        where.optional("party_id = ?", query.party());
        where.optional("business_date >= ?", query.from());
        where.optional("business_date <= ?", query.to());
        if (query.open()) {
            where.and(
                    "id in (select document_id from generalledger.open_item where company_id = ? and open_amount <> 0)",
                    tx.company());
        }
        if (query.number() != null && !query.number().isBlank()) {
            String text = query.number().strip().toUpperCase(java.util.Locale.ROOT);
            where.and("number >= ? and number < ?", text, text + '\uffff');
        }
        return where;
    }

    /** Conditions and their values, in the order they were added. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder("company_id = ?");
        private final List<Object> params = new ArrayList<>();

        Where(int company) {
            params.add(company);
        }

        void and(String condition, Object... values) {
            sql.append(" and ").append(condition);
            params.addAll(List.of(values));
        }

        void optional(String condition, @Nullable Object value) {
            if (value != null) {
                and(condition, value);
            }
        }
    }
}
