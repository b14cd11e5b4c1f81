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

/** What lists of documents say (单据列表): a row, a page, the sums of everything that the filter finds. */
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
            UUID createdBy,
            @Nullable Quantity openQuantity) {}

    record Page(List<Item> items, @Nullable String next) {}

    record Sums(long count, Quantity quantity, Money amount, Money due) {}

    /**
     * Of everything the filter finds; the money only of documents of the stores in reach: those that are seen because of a
     * warehouse show theirs to their own store.
     */
    static Sums sums(Tx tx, List<DocumentReach.Condition> seen, DocumentQuery query, StoreScope reach)
            throws SQLException {
        Object stores = tx.array("uuid", reach instanceof StoreScope.These these ? these.places() : Set.of());
        List<String> pieces = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (DocumentReach.Condition each : seen) {
            Where where = asked(tx, query);
            where.and(each.sql(), each.values().toArray());
            pieces.add("select id, quantity, amount, ? or store_id = any(?) as ours from documents.document where "
                    + where.sql);
            values.addAll(List.of(reach.everywhere(), stores));
            values.addAll(where.params);
        }
        return tx.sql("""
                        with found as materialized (%s)
                        select count(*), coalesce(sum(quantity), 0), coalesce(sum(amount) filter (where ours), 0),
                               (select coalesce(sum(o.open_amount), 0)
                                  from generalledger.open_item o
                                 where o.company_id = ? and o.open_amount <> 0
                                   and o.document_id in (select id from found where ours))
                          from found
                        """.formatted(String.join(" union all ", pieces)))
                .params(values)
                .param(tx.company())
                .query((row, n) -> new Sums(
                        row.getLong(1),
                        new Quantity(row.getBigDecimal(2)),
                        new Money(row.getBigDecimal(3).setScale(2)),
                        new Money(row.getBigDecimal(4).setScale(2))))
                .single();
    }

    /** What is asked for, without who asks. */
    static Where asked(Tx tx, DocumentQuery query) {
        Where where = new Where(tx.company());
        if (query.state() == null) {
            where.and("state <> 'DISCARDED'"); // Shown to whoever asks for them.
        }
        where.optional("state = ?", query.state());
        where.optional("store_id = ?", query.store());
        where.optional("warehouse_id = ?", query.warehouse());
        where.optional("party_id = ?", query.party());
        where.optional("created_by = ?", query.maker());
        where.optional("business_date >= ?", query.from());
        where.optional("business_date <= ?", query.to());
        if (query.open()) {
            where.and(
                    "id in (select document_id from generalledger.open_item where company_id = ? and open_amount <> 0)",
                    tx.company());
        }
        if (query.progress() != null) {
            where.and(query.progress().condition());
        }
        if (query.number() != null && !query.number().isBlank()) {
            String text = query.number().strip().toUpperCase(java.util.Locale.ROOT);
            where.and("number >= ? and number < ?", text, text + '\uffff');
        }
        return where;
    }

    /** Conditions and their values, in the order they were added. */
    static final class Where {
        final StringBuilder sql = new StringBuilder("company_id = ?");
        final List<Object> params = new ArrayList<>();

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
