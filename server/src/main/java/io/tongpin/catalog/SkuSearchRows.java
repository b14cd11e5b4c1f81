package io.tongpin.catalog;

import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps of a search; each a range of an index that stops at its limit. */
final class SkuSearchRows {

    private static final String LAST_CHARACTER = Character.toString(0x10FFFF);

    private static final String KNOWN = """
            select w.n, w.word
              from unnest(?::integer[], ?::text[], ?::text[]) with ordinality as w(n, word, query, place)
             where exists (select from catalog.style s
                            where s.company_id = ? and s.search @@ w.query::tsquery and not s.archived)
                or exists (select from catalog.color c
                            where c.company_id = ? and c.search @@ w.query::tsquery and not c.archived)
             order by w.place""";

    private SkuSearchRows() {}

    static List<UUID> byBarcode(Tx tx, String barcode) throws SQLException {
        return ids(tx, "select sku_id from catalog.barcode where company_id = ? and barcode = ?", barcode);
    }

    static Map<String, UUID> byBarcodes(Tx tx, Collection<String> barcodes) throws SQLException {
        Map<String, UUID> found = new HashMap<>();
        tx.sql("select barcode, sku_id from catalog.barcode where company_id = ? and barcode = any(?)")
                .params(tx.company(), tx.array("text", barcodes))
                .query(row -> {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return found;
    }

    /** Live articles; codes that differ in capitals alone are several. */
    static Map<String, List<UUID>> byCodeKeys(Tx tx, Collection<String> keys) throws SQLException {
        Map<String, List<UUID>> found = new HashMap<>();
        tx.sql(
                        "select code_key, id from catalog.sku where company_id = ? and code_key = any(?) and not archived order by code")
                .params(tx.company(), tx.array("text", keys))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return found;
    }

    /** @param column one of ours, never what somebody typed */
    static List<UUID> beginning(Tx tx, String column, String prefix, int limit) throws SQLException {
        return ids(
                tx,
                "select id from catalog.sku where company_id = ? and %1$s >= ? and %1$s < ? and not archived order by %1$s limit %2$d"
                        .formatted(column, limit),
                prefix,
                prefix + LAST_CHARACTER);
    }

    static List<UUID> containing(Tx tx, String query, int limit) throws SQLException {
        return ids(
                tx,
                "select id from catalog.sku where company_id = ? and search @@ ?::tsquery and not archived limit "
                        + limit,
                query);
    }

    /**
     * Which of these words some style or colour has, by place: they are fewer than articles, and their words are the same. The
     * planner cannot know how few have a word.
     */
    static List<List<String>> known(Tx tx, List<List<String>> near) throws SQLException {
        List<Integer> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<List<String>> known = new ArrayList<>();
        for (int n = 0; n < near.size(); n++) {
            known.add(new ArrayList<>());
            for (String word : near.get(n)) {
                places.add(n);
                words.add(word);
                queries.add(SearchTerms.beginning(tx.company(), word));
            }
        }
        tx.sql("set local enable_seqscan = off").update();
        tx.sql(KNOWN)
                .params(
                        tx.array("integer", places),
                        tx.array("text", words),
                        tx.array("text", queries),
                        tx.company(),
                        tx.company())
                .query(row -> {
                    known.get(row.getInt(1)).add(row.getString(2));
                });
        return known;
    }

    private static List<UUID> ids(Tx tx, String sql, String... parameters) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 2, parameters[i]);
            }
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
