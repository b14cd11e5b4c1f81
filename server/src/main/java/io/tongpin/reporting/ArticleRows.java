package io.tongpin.reporting;

import io.tongpin.platform.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The little that stock lists must know of the catalog before they begin. */
final class ArticleRows {

    private ArticleRows() {}

    static Optional<UUID> byBarcode(Tx tx, String barcode) {
        return tx.sql("select sku_id from catalog.barcode where company_id = :company and barcode = :barcode")
                .param("company", tx.company())
                .param("barcode", barcode)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The category and all under it. */
    static List<UUID> categoriesUnder(Tx tx, UUID category) {
        return tx.sql("""
                        with recursive under (id) as (
                            select id from catalog.category where company_id = :company and id = :category
                            union
                            select c.id from under u
                              join catalog.category c on c.company_id = :company and c.parent_id = u.id)
                        select id from under
                        """)
                .param("company", tx.company())
                .param("category", category)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
