package io.tongpin.documents;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import io.tongpin.posting.Papers;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of documents.document. */
final class DocumentRows {

    private DocumentRows() {}

    /** Version and state under the row lock. */
    record Standing(int version, String state) {

        /** Why it cannot be written or posted any more, if that is so. */
        @Nullable
        Refusal closed(UUID id) {
            return switch (state) {
                case "DRAFT", "SUBMITTED" -> null;
                case "DISCARDED" -> Refusal.rule("documents.discarded", "id", id.toString());
                default -> Refusal.rule("documents.already-posted", "id", id.toString(), "state", state);
            };
        }

        /** Why what somebody saw is not what there is, if that is so. */
        @Nullable
        Refusal otherThan(int base, UUID id) {
            return version == base
                    ? null
                    : Refusal.rule(
                            "documents.version-conflict",
                            "id",
                            id.toString(),
                            "base",
                            Integer.toString(base),
                            "current",
                            Integer.toString(version));
        }
    }

    /** What nobody has written yet. */
    static final Standing NEW = new Standing(0, "DRAFT");

    /**
     * A document to write, who wrote it and when; posted if its state says so.
     *
     * @param awaited whether something is still to come of it then
     */
    record Posted(Document document, UUID by, Instant at, boolean awaited) {

        /** All of it, when it is posted. */
        @Nullable
        Quantity open() {
            return awaited && inBooks() ? document.totalQuantity() : null;
        }

        boolean inBooks() {
            return document.state() == Document.State.POSTED;
        }
    }

    static Trip.Answer<Map<UUID, Standing>> lock(Trip trip, Collection<UUID> ids) throws SQLException {
        return trip.ask("""
                select id, version, state
                  from documents.document
                 where company_id = ? and id = any(?)
                 order by id
                   for update
                """, DocumentRows::standing, trip.company(), trip.array("uuid", ids));
    }

    private static Map<UUID, Standing> standing(ResultSet row) throws SQLException {
        Map<UUID, Standing> found = new HashMap<>();
        while (row.next()) {
            found.put(row.getObject(1, UUID.class), new Standing(row.getInt(2), row.getString(3)));
        }
        return found;
    }

    /** Inserts documents, or replaces drafts; a posted document is never touched. */
    static void upsert(Trip trip, List<Posted> rows) throws SQLException {
        List<Object> values = new ArrayList<>(COLUMNS.size() + 1);
        values.add(trip.company());
        for (Column column : COLUMNS.values()) {
            values.add(trip.column(column.type(), rows, column.value()));
        }
        trip.tell("""
                insert into documents.document as d (company_id, id, kind, number, state, version, store_id, warehouse_id,
                        to_warehouse_id, party_id, till_id, business_date, occurred_at, quantity, amount, tax, source_id,
                        reverses_id, note, reason, details, created_by, posted_by, posted_at, updated_at,
                        open_quantity)
                select ?, x.*
                  from (select unnest(?::uuid[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
                               unnest(?::integer[]), unnest(?::uuid[]), unnest(?::uuid[]), unnest(?::uuid[]),
                               unnest(?::uuid[]), unnest(?::uuid[]), unnest(?::date[]), unnest(?::timestamptz[]),
                               unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::uuid[]),
                               unnest(?::uuid[]), unnest(?::text[]), unnest(?::text[]), unnest(?::jsonb[]),
                               unnest(?::uuid[]), unnest(?::uuid[]), unnest(?::timestamptz[]),
                               unnest(?::timestamptz[]), unnest(?::numeric[])) x
                on conflict (company_id, id) do update
                   set number = excluded.number, state = excluded.state, version = excluded.version,
                       store_id = excluded.store_id, warehouse_id = excluded.warehouse_id,
                       to_warehouse_id = excluded.to_warehouse_id, party_id = excluded.party_id,
                       till_id = excluded.till_id, business_date = excluded.business_date,
                       occurred_at = excluded.occurred_at, quantity = excluded.quantity, amount = excluded.amount,
                       tax = excluded.tax, source_id = excluded.source_id, note = excluded.note,
                       reason = excluded.reason, details = excluded.details, posted_by = excluded.posted_by,
                       posted_at = excluded.posted_at, updated_at = excluded.updated_at,
                       open_quantity = excluded.open_quantity
                 where d.state in ('DRAFT', 'SUBMITTED')
                """, values.toArray());
    }

    private record Column(String type, Function<Posted, @Nullable Object> value) {}

    private static final Map<String, Column> COLUMNS = new LinkedHashMap<>();

    static {
        column("id", "uuid", p -> p.document().id());
        column("kind", "text", p -> p.document().kind());
        column("number", "text", p -> p.document().number());
        column("state", "text", p -> p.document().state());
        column("version", "integer", p -> p.document().version());
        column("store", "uuid", p -> p.document().store());
        column("warehouse", "uuid", p -> p.document().warehouse());
        column("toWarehouse", "uuid", p -> p.document().toWarehouse());
        column("party", "uuid", p -> p.document().party());
        column("till", "uuid", p -> p.document().till());
        column("businessDate", "date", p -> p.document().businessDate());
        column("occurredAt", "timestamptz", p -> p.document().occurredAt());
        column("quantity", "numeric", p -> p.document().totalQuantity());
        column("amount", "numeric", p -> p.document().totalAmount());
        column("tax", "numeric", p -> p.document().totalTax());
        column("source", "uuid", p -> p.document().source());
        column("reverses", "uuid", p -> p.document().reverses());
        column("note", "text", p -> p.document().note());
        column("reason", "text", p -> p.document().reason());
        column("details", "jsonb", p -> details(p.document()));
        column("createdBy", "uuid", Posted::by);
        column("postedBy", "uuid", p -> p.inBooks() ? p.by() : null);
        column("postedAt", "timestamptz", p -> p.inBooks() ? p.at() : null);
        column("updatedAt", "timestamptz", Posted::at);
        column("openQuantity", "numeric", Posted::open);
    }

    private static void column(String name, String type, Function<Posted, @Nullable Object> value) {
        COLUMNS.put(name, new Column(type, value));
    }

    private static @Nullable Object details(Document document) {
        Map<String, Object> details = DocumentState.details(document);
        return details.isEmpty() ? null : CanonicalJson.text(details);
    }

    /** Another state and the next version of a draft whose lock is held; what it says stays. */
    static void restate(Trip trip, Document document, Instant at) {
        trip.tell("""
                update documents.document
                   set state = ?, version = ?, updated_at = ?::timestamptz
                 where company_id = ? and id = ? and state in ('DRAFT', 'SUBMITTED', 'DISCARDED')
                """, document.state().name(), document.version(), at.toString(), trip.company(), document.id());
    }

    static void markReversed(Trip trip, Map<UUID, UUID> reversed, Instant at) throws SQLException {
        List<Map.Entry<UUID, UUID>> rows = List.copyOf(reversed.entrySet());
        trip.tell(
                """
                update documents.document d
                   set state = 'REVERSED', version = d.version + 1, updated_at = ?::timestamptz, open_quantity = null,
                       reversed_by = (?::uuid[])[array_position(?::uuid[], d.id)]
                 where d.company_id = ? and d.id = any(?) and d.state = 'POSTED'
                """,
                at.toString(),
                trip.column("uuid", rows, Map.Entry::getValue),
                trip.column("uuid", rows, Map.Entry::getKey),
                trip.company(),
                trip.column("uuid", rows, Map.Entry::getKey));
    }

    /** What is left of orders, and of goods on the road, whose locks are held: counted anew from their lines. */
    static void stillOpen(Trip trip, Collection<UUID> ids) {
        trip.tell("""
                update documents.document d
                   set open_quantity = (
                       select coalesce(sum(greatest(round(l.quantity * l.unit_factor, 6) - coalesce(p.done, 0), 0)), 0)
                         from documents.line l
                         left join documents.progress p
                           on p.company_id = l.company_id and p.document_id = l.document_id and p.line_no = l.line_no
                              and p.purpose in ('received', 'delivered')
                        where l.company_id = d.company_id and l.document_id = d.id)
                 where d.company_id = ? and d.id = any(?) and d.open_quantity is not null
                """, trip.company(), trip.array("uuid", ids));
    }

    static boolean isThere(Tx tx, String id) {
        return tx.sql("select exists (select from documents.document where company_id = ? and id = ?::uuid)")
                .params(tx.company(), id)
                .query(Boolean.class)
                .single();
    }

    static Map<UUID, Papers.Answer> answers(Tx tx, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select id, number, version, state
                  from documents.document
                 where company_id = ? and id = any(?) and number is not null
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", ids));
            Map<UUID, Papers.Answer> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(id, new Papers.Answer(id, row.getString(2), row.getInt(3), row.getString(4)));
                }
            }
            return found;
        }
    }
}
