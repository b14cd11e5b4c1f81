package io.tongpin.masters;

import io.tongpin.masters.RecordColumns.Column;
import io.tongpin.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of one master table. Every statement names the company and takes any number of records. */
final class MasterRows<R extends Record & Master> {

    private final MasterTable<R> table;
    private final RecordColumns<R> columns;

    MasterRows(MasterTable<R> table, RecordColumns<R> columns) {
        this.table = table;
        this.columns = columns;
    }

    List<R> byIds(Tx tx, Collection<UUID> ids) throws SQLException {
        return many(tx, "id", "uuid", ids, "");
    }

    List<R> byCodes(Tx tx, Collection<String> codes) throws SQLException {
        return many(tx, "code", "text", codes, "");
    }

    List<R> byNames(Tx tx, Collection<String> names) throws SQLException {
        return many(tx, "name", "text", names, "");
    }

    /** Locked in the order of ids, so that two groups never wait for each other in a circle. */
    List<R> lock(Tx tx, Collection<UUID> ids) throws SQLException {
        return many(tx, "id", "uuid", ids, " order by id for update");
    }

    private List<R> many(Tx tx, String column, String type, Collection<?> values, String rest) throws SQLException {
        if (values.isEmpty()) {
            return List.of();
        }
        String sql = "select " + columns.selectList() + " from " + table.table() + " where company_id = ? and " + column
                + " = any(?)" + rest;
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array(type, values));
            return records(select);
        }
    }

    Set<UUID> existing(Tx tx, String from, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select =
                tx.connection().prepareStatement("select id from " + from + " where company_id = ? and id = any(?)")) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", ids));
            Set<UUID> found = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    /** Adds or replaces; the caller holds the locks and has made the versions. */
    void write(Tx tx, List<R> records, Function<R, List<String>> texts) throws SQLException {
        List<Column> written = columns.written();
        List<Extra<R>> extras = table.extras();
        try (PreparedStatement insert = tx.connection().prepareStatement(upsert(written, extras))) {
            insert.setInt(1, tx.company());
            int at = 2;
            for (Column column : written) {
                insert.setArray(at++, tx.column(column.parameterType(), records, column::parameter));
            }
            for (Extra<R> extra : extras) {
                insert.setArray(at++, tx.column(extra.type(), records, extra.value()));
            }
            insert.setArray(
                    at,
                    tx.column(
                            "text",
                            records,
                            r -> RecordColumns.arrayLiteral(SearchTerms.of(tx.company(), texts.apply(r)))));
            insert.executeUpdate();
        }
    }

    private String upsert(List<Column> written, List<Extra<R>> extras) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : written) {
            names.add(column.sql());
            types.add(column.parameterType());
            values.add("u." + column.sql() + (column.type().equals("text[]") ? "::text[]" : ""));
        }
        for (Extra<R> extra : extras) {
            names.add(extra.column());
            types.add(extra.type());
            values.add("u." + extra.column());
        }
        names.add("search");
        types.add("text");
        values.add("array_to_tsvector(u.search::text[])");
        return "insert into " + table.table() + " as t (company_id, " + String.join(", ", names) + ")\nselect ?, "
                + String.join(", ", values) + "\n  from unnest("
                + types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
                + ") as u(" + String.join(", ", names) + ")\non conflict (company_id, id) do update set "
                + names.stream()
                        .filter(name -> !name.equals("id"))
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", "));
    }

    Listing<R> list(Tx tx, Wanted wanted) throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(tx.company()));
        StringBuilder where = new StringBuilder(" where company_id = ?");
        if (wanted.archived() != null) {
            where.append(" and archived = ?");
            parameters.add(wanted.archived());
        }
        for (Map.Entry<String, Object> equal : wanted.equal().entrySet()) {
            where.append(" and ").append(indexed(equal.getKey())).append(" = ?");
            parameters.add(equal.getValue());
        }
        for (Map.Entry<String, Set<UUID>> within : wanted.within().entrySet()) {
            where.append(" and ").append(indexed(within.getKey())).append(" = any(?)");
            parameters.add(tx.array("uuid", within.getValue()));
        }
        String query = SearchTerms.query(tx.company(), wanted.q());
        if (query != null) {
            where.append(" and search @@ ?::tsquery");
            parameters.add(query);
        } else if (wanted.q() != null && !wanted.q().isBlank()) {
            where.append(" and code = ?"); // Nothing in it that is kept as a term: only the very code can match.
            parameters.add(wanted.q());
        }
        Cursor cursor = Cursor.parse(wanted.cursor());
        if (cursor != null) {
            where.append(" and (code, id) > (?, ?)");
            parameters.add(cursor.code());
            parameters.add(cursor.id());
        }
        return page(tx, where.toString(), parameters, wanted.limit());
    }

    /** Where the page begins that follows this record. */
    String after(R record) {
        return new Cursor(record.code(), record.id()).text();
    }

    private String indexed(String component) {
        if (!table.filters().contains(component)) {
            throw new IllegalArgumentException("no index for " + component);
        }
        return columns.of(component).sql();
    }

    private Listing<R> page(Tx tx, String where, List<Object> parameters, int limit) throws SQLException {
        String sql = "select " + columns.selectList() + " from " + table.table() + where + " order by code, id limit "
                + (limit + 1);
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            List<R> found = records(select);
            if (found.size() <= limit) {
                return new Listing<>(found, null);
            }
            R last = found.get(limit - 1);
            return new Listing<>(found.subList(0, limit), new Cursor(last.code(), last.id()).text());
        }
    }

    private List<R> records(PreparedStatement select) throws SQLException {
        List<R> records = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                records.add(columns.read(rows));
            }
        }
        return records;
    }

    /** The last row of a page; opaque to clients. */
    private record Cursor(String code, UUID id) {

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((id + code).getBytes(StandardCharsets.UTF_8));
        }

        static @Nullable Cursor parse(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return plain.indexOf(0) >= 0
                        ? null
                        : new Cursor(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                return null; // Not one of ours: begin at the first page.
            }
        }
    }
}
