package io.tongpin.catalog;

import io.tongpin.masters.AlikeRecords;
import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Styles that may be entered twice (疑似重复款式): nearly the same code, also of one of its SKUs, or the same name and brand. */
public final class AlikeStyles implements AlikeRecords {

    @Override
    public String entity() {
        return "style";
    }

    @Override
    public String right() {
        return "catalog.view";
    }

    @Override
    public List<Alike> like(Tx tx, Entered entered) throws SQLException {
        List<Alike> found = new ArrayList<>();
        if (entered.code() != null) {
            found.addAll(byCode(tx, entered.id(), entered.code()));
            found.addAll(bySku(tx, entered.id(), entered.code()));
        }
        if (entered.name() != null) {
            found.addAll(byName(tx, entered, entered.name()));
        }
        return found;
    }

    private static List<Alike> byCode(Tx tx, UUID id, String code) {
        return tx.sql("""
                        select y.id, y.code, y.name
                          from catalog.style y
                         where y.company_id = ? and catalog.alike_code(y.code) = catalog.alike_code(?)
                           and y.id <> ? and not y.archived
                         order by y.code limit ?
                        """)
                .params(tx.company(), code, id, MOST)
                .query((row, n) ->
                        new Alike(row.getObject(1, UUID.class), row.getString(2), row.getString(3), "code", null))
                .list();
    }

    /** A SKU may have the code that a style is about to have. */
    private static List<Alike> bySku(Tx tx, UUID id, String code) throws SQLException {
        return tx.sql("""
                        select distinct y.id, y.code, y.name
                          from catalog.sku s
                          join catalog.style y on y.company_id = s.company_id and y.id = s.style_id
                         where s.company_id = ? and s.code_key = any(?) and s.style_id <> ? and not s.archived
                         order by y.code limit ?
                        """)
                .params(tx.company(), tx.array("text", keys(code)), id, MOST)
                .query((row, n) ->
                        new Alike(row.getObject(1, UUID.class), row.getString(2), row.getString(3), "code", null))
                .list();
    }

    private static Set<String> keys(String code) {
        String key = SearchTerms.normal(code);
        return Stream.of(key, key.replaceAll("\\s", ""))
                .flatMap(one -> Stream.of(one, one.replace('o', '0'), one.replace('0', 'o')))
                .collect(Collectors.toSet());
    }

    private static List<Alike> byName(Tx tx, Entered entered, String name) {
        return tx.sql("""
                        select y.id, y.code, y.name
                          from catalog.style y
                         where y.company_id = ? and catalog.alike_name(y.name) = catalog.alike_name(?)
                           and y.brand_id is not distinct from ?::uuid and y.id <> ? and not y.archived
                         order by y.code limit ?
                        """)
                .params(Arrays.asList(tx.company(), name, entered.brand(), entered.id(), MOST))
                .query((row, n) ->
                        new Alike(row.getObject(1, UUID.class), row.getString(2), row.getString(3), "name", null))
                .list();
    }
}
