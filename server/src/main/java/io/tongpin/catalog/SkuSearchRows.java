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

    private static final String OWNERS = """
            select * from (
                   select w.word,
                          exists (select from catalog.style s
                                   where s.company_id = ? and s.search @@ w.query::tsquery and not s.archived) as style,
                          exists (select from catalog.color c
                                   where c.company_id = ? and c.search @@ w.query::tsquery and not c.archived) as color
                     from unnest(?::text[], ?::text[]) as w(word, query)) owned
             where style or color""";

    private static final String OF_STYLES = """
            select k.id
              from catalog.style s
              join catalog.sku k on k.company_id = s.company_id and k.style_id = s.id
             where s.company_id = ? and s.search @@ ?::tsquery and k.search @@ ?::tsquery and not k.archived
             limit\s""";

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

    /** Articles with all the words, of styles that have some of them. */
    static List<UUID> ofStyles(Tx tx, String some, String all, int limit) throws SQLException {
        return ids(tx, OF_STYLES + limit, some, all);
    }

    /** Which of these words some style or colour has; the planner cannot know how few have one. */
    static Map<String, WordSearch.Owners> owners(Tx tx, List<String> words) throws SQLException {
        Map<String, WordSearch.Owners> owners = new HashMap<>();
        if (words.isEmpty()) {
            return owners;
        }
        List<String> queries = words.stream()
                .map(word -> SearchTerms.beginning(tx.company(), word))
                .toList();
        tx.sql("set local enable_seqscan = off").update();
        tx.sql(OWNERS)
                .params(tx.company(), tx.company(), tx.array("text", words), tx.array("text", queries))
                .query(row -> {
                    owners.put(row.getString(1), new WordSearch.Owners(row.getBoolean(2), row.getBoolean(3)));
                });
        return owners;
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
