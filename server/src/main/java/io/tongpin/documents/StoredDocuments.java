package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents back whole (单据读取), lines and money included. */
final class StoredDocuments {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Details> DETAILS = new TypeReference<>() {};

    private StoredDocuments() {}

    /** A document and who touched it. */
    record Stored(
            Document document,
            UUID createdBy,
            @Nullable UUID postedBy,
            @Nullable Instant postedAt) {}

    private record Details(
            @Nullable List<StoredTender> tenders,
            @Nullable List<StoredAllocation> allocations,
            @Nullable List<StoredEntry> entries,
            @Nullable Map<String, String> custom) {}

    private record StoredTender(
            int lineNo,
            String method,
            @Nullable String account,
            String amount,
            @Nullable String tendered,
            @Nullable String change) {

        Document.Tender tender() {
            return new Document.Tender(lineNo, method, account, Money.of(amount), money(tendered), money(change));
        }
    }

    private record StoredAllocation(UUID item, String amount) {}

    private record StoredEntry(
            int lineNo,
            String account,
            String amount,
            String side,
            @Nullable UUID party,
            @Nullable String note) {

        Document.AccountLine entry() {
            return new Document.AccountLine(
                    lineNo, account, Money.of(amount), Document.AccountLine.Side.valueOf(side), party, note);
        }
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.of(amount);
    }

    static Optional<Stored> find(Tx tx, UUID id) throws SQLException {
        return Optional.ofNullable(find(tx, List.of(id)).get(id));
    }

    static Map<UUID, Stored> find(Tx tx, Collection<UUID> ids) throws SQLException {
        Map<UUID, List<Document.Line>> lines = LineRows.of(tx, ids);
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select id, kind, version, state, number, business_date, occurred_at, store_id, party_id, warehouse_id,
                       to_warehouse_id, till_id, source_id, reverses_id, reversed_by, note, reason, details, created_by,
                       posted_by, posted_at
                  from documents.document
                 where company_id = ? and id = any(?)
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", ids));
            Map<UUID, Stored> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(id, stored(row, lines.getOrDefault(id, List.of())));
                }
            }
            return found;
        }
    }

    private static Stored stored(ResultSet row, List<Document.Line> lines) throws SQLException {
        String json = row.getString(18);
        Details details = json == null ? new Details(null, null, null, null) : JSON.readValue(json, DETAILS);
        Document document = new Document(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                Document.State.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                instant(row, 7),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                row.getObject(12, UUID.class),
                row.getObject(13, UUID.class),
                row.getObject(14, UUID.class),
                row.getObject(15, UUID.class),
                row.getString(16),
                row.getString(17),
                lines,
                listOf(details.tenders()).stream().map(StoredTender::tender).toList(),
                listOf(details.allocations()).stream()
                        .map(a -> new Document.Allocation(a.item(), Money.of(a.amount())))
                        .toList(),
                listOf(details.entries()).stream().map(StoredEntry::entry).toList(),
                details.custom() == null ? Map.of() : details.custom());
        return new Stored(document, row.getObject(19, UUID.class), row.getObject(20, UUID.class), instant(row, 21));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : new ArrayList<>(list);
    }
}
