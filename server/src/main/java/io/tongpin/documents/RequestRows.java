package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of documents.request. */
final class RequestRows {

    private static final String COLUMNS = """
            r.id, r.version, r.act, r.document_id, r.document_version, r.store_id, r.reason, r.asked_by, r.asked_by_name,
            r.asked_at, r.to_user, r.to_name, r.state, r.answer, r.closed_by, r.closed_by_name, r.closed_at
            """;

    private RequestRows() {}

    /** A request and the document it is about, as that stands now. */
    record Found(
            Request request,
            DocumentReach.Marks marks,
            @Nullable String number,
            int version,
            String state,
            @Nullable UUID party,
            Quantity quantity,
            Money amount) {

        /** Whether the paper still waits for what was asked. */
        boolean waiting() {
            return request.act().equals(Request.REVERSE)
                    ? state.equals("POSTED")
                    : state.equals("DRAFT") || state.equals("SUBMITTED");
        }
    }

    /** Which of these are still open, under their locks. */
    static Trip.Answer<Map<UUID, Request.State>> lock(Trip trip, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Trip.Answer.known(Map.of());
        }
        return trip.ask(
                "select id, state from documents.request where company_id = ? and id = any(?) order by id for update",
                row -> {
                    Map<UUID, Request.State> found = new HashMap<>();
                    while (row.next()) {
                        found.put(row.getObject(1, UUID.class), Request.State.valueOf(row.getString(2)));
                    }
                    return found;
                },
                trip.company(),
                trip.array("uuid", ids));
    }

    static void insert(Tx tx, Request r) {
        tx.sql("""
                        insert into documents.request (company_id, id, version, act, document_id, document_version, store_id,
                               reason, asked_by, asked_by_name, asked_at, to_user, to_name, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tx.company(),
                        r.id(),
                        r.version(),
                        r.act(),
                        r.document(),
                        r.documentVersion(),
                        r.store(),
                        r.reason(),
                        r.askedBy(),
                        r.askedByName(),
                        r.askedAt().atOffset(ZoneOffset.UTC))
                .param(12, r.to(), Types.OTHER)
                .param(13, r.toName(), Types.VARCHAR)
                .param(14, r.state().name())
                .update();
    }

    /** Closes one whose lock is held. */
    static void close(Trip trip, Request r) {
        trip.tell(
                """
                update documents.request
                   set version = ?, state = ?, answer = nullif(?, ''), closed_by = ?, closed_by_name = ?,
                       closed_at = ?::timestamptz
                 where company_id = ? and id = ? and state = 'OPEN'
                """,
                r.version(),
                r.state().name(),
                r.answer() == null ? "" : r.answer(),
                Objects.requireNonNull(r.closedBy(), "closed by somebody"),
                Objects.requireNonNull(r.closedByName(), "closed by somebody"),
                String.valueOf(r.closedAt()),
                trip.company(),
                r.id());
    }

    static Optional<Found> find(Tx tx, UUID id) {
        return found(tx, "r.id = ?", "r.id", 1, id).stream().findFirst();
    }

    /** The open one of this sort about a document. */
    static Optional<Found> open(Tx tx, UUID document, String act) {
        return found(tx, "r.document_id = ? and r.act = ? and r.state = 'OPEN'", "r.id", 1, document, act).stream()
                .findFirst();
    }

    static List<Found> waiting(Tx tx, int most) {
        return found(tx, "r.state = 'OPEN'", "r.asked_at, r.id", most);
    }

    static List<Found> askedBy(Tx tx, UUID person, int most) {
        return found(tx, "r.asked_by = ?", "r.asked_at desc, r.id desc", most, person);
    }

    static List<Found> of(Tx tx, UUID document, int most) {
        return found(tx, "r.document_id = ?", "r.asked_at, r.id", most, document);
    }

    private static List<Found> found(Tx tx, String condition, String order, int most, Object... values) {
        return tx.sql("""
                        select %s, d.kind, d.store_id, d.warehouse_id, d.to_warehouse_id, d.created_by, d.number, d.version,
                               d.state, d.party_id, d.quantity, d.amount
                          from documents.request r
                          join documents.document d on d.company_id = r.company_id and d.id = r.document_id
                         where r.company_id = ? and %s
                         order by %s
                         limit ?
                        """.formatted(COLUMNS, condition, order))
                .param(tx.company())
                .params(List.of(values))
                .param(most)
                .query((row, n) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Request(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        row.getObject(6, UUID.class),
                        row.getString(7),
                        row.getObject(8, UUID.class),
                        row.getString(9),
                        row.getObject(10, OffsetDateTime.class).toInstant(),
                        row.getObject(11, UUID.class),
                        row.getString(12),
                        Request.State.valueOf(row.getString(13)),
                        row.getString(14),
                        row.getObject(15, UUID.class),
                        row.getString(16),
                        instant(row.getObject(17, OffsetDateTime.class))),
                new DocumentReach.Marks(
                        row.getString(18),
                        row.getObject(19, UUID.class),
                        row.getObject(20, UUID.class),
                        row.getObject(21, UUID.class),
                        row.getObject(22, UUID.class)),
                row.getString(23),
                row.getInt(24),
                row.getString(25),
                row.getObject(26, UUID.class),
                new Quantity(row.getBigDecimal(27)),
                new Money(row.getBigDecimal(28).setScale(2)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
