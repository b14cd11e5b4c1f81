package io.tongpin.exchange.imports;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks the books what stands against undoing an import, and who uses what it made. */
final class UndoRows {

    /** Enough to see what is to be done first. */
    private static final int SHOWN = 20;

    private static final String MINE = """
            with mine as materialized (
                select d.id
                  from exchange.import_made m
                 cross join lateral unnest(m.ids) as u(id)
                  join documents.document d on d.company_id = m.company_id and d.id = u.id
                 where m.company_id = :company and m.import_id = :import and m.entity = 'document' and d.state = 'POSTED')
            """;

    private static final String BUILT_ON = MINE + """
            select distinct d.id, d.kind, coalesce(d.number, '') as number
              from (select l.document_id as id
                      from mine join documents.line l on l.company_id = :company and l.source_document = mine.id
                     union
                    select s.id
                      from mine join documents.document s on s.company_id = :company and s.source_id = mine.id
                     union
                    select a.document_id
                      from mine join generalledger.allocation a on a.company_id = :company and a.item_id = mine.id) as other
              join documents.document d on d.company_id = :company and d.id = other.id
             where d.state = 'POSTED' and d.reverses_id is null and not exists (select from mine where mine.id = d.id)
             order by number limit :shown
            """;

    private static final String GONE = MINE + """
            , moved as (
                select e.warehouse_id, e.sku_id, sum(e.quantity) as quantity
                  from mine join stockledger.entry e on e.company_id = :company and e.document_id = mine.id
                 group by 1, 2)
            select k.code as sku, w.name as warehouse, (m.quantity - (b.on_hand - b.reserved))::text as missing
              from moved m
              join stockledger.balance b
                on b.company_id = :company and b.warehouse_id = m.warehouse_id and b.sku_id = m.sku_id
              join organization.warehouse w on w.company_id = :company and w.id = m.warehouse_id
              join catalog.sku k on k.company_id = :company and k.id = m.sku_id
             where m.quantity > 0 and b.on_hand - b.reserved < m.quantity
             order by k.code limit :shown
            """;

    private UndoRows() {}

    static List<Refusal> whyNot(Tx tx, UUID importId) {
        List<Refusal> why = new ArrayList<>();
        tx.sql(BUILT_ON)
                .param("company", tx.company())
                .param("import", importId)
                .param("shown", SHOWN)
                .query(row -> {
                    why.add(Refusal.rule(
                            "import.undo-built-on",
                            "document",
                            row.getString("number"),
                            "kind",
                            row.getString("kind"),
                            "id",
                            row.getString("id")));
                });
        tx.sql(GONE)
                .param("company", tx.company())
                .param("import", importId)
                .param("shown", SHOWN)
                .query(row -> {
                    why.add(Refusal.rule(
                            "import.undo-stock-gone",
                            "sku",
                            row.getString("sku"),
                            "warehouse",
                            row.getString("warehouse"),
                            "missing",
                            new java.math.BigDecimal(row.getString("missing"))
                                    .stripTrailingZeros()
                                    .toPlainString()));
                });
        return why;
    }

    static Set<LocalDate> closedMonths(Tx tx) {
        return new HashSet<>(tx.sql("select month from generalledger.period where company_id = ? and state <> 'OPEN'")
                .params(tx.company())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list());
    }

    /** What a batch is about to take back: when it was, and what it rests on. */
    record Standing(UUID id, LocalDate businessDate, Set<UUID> restsOn) {}

    static Map<UUID, Standing> standing(Tx tx, Collection<UUID> documents) throws SQLException {
        Map<UUID, Standing> found = new java.util.HashMap<>();
        tx.sql("""
                select d.id, d.business_date,
                       array(select d.source_id where d.source_id is not null
                              union select l.source_document from documents.line l
                                     where l.company_id = d.company_id and l.document_id = d.id
                                       and l.source_document is not null
                              union select a.item_id from generalledger.allocation a
                                     where a.company_id = d.company_id and a.document_id = d.id)
                  from documents.document d
                 where d.company_id = ? and d.id = any(?)
                """).params(tx.company(), tx.array("uuid", documents)).query(row -> {
            UUID id = row.getObject(1, UUID.class);
            Set<UUID> rests = new HashSet<>(List.of((UUID[]) row.getArray(3).getArray()));
            rests.remove(id);
            found.put(id, new Standing(id, row.getObject(2, LocalDate.class), rests));
        });
        return found;
    }

    private static final String LIVE = "d.state <> 'REVERSED' and d.reverses_id is null";

    /** Who keeps a record of a sort; {@code u.id} is the record. */
    private static final Map<String, String> USES = Map.of(
            "sku",
            "exists (select from documents.line l join documents.document d on d.company_id = l.company_id"
                    + " and d.id = l.document_id where l.company_id = :company and l.sku_id = u.id and " + LIVE + ")",
            "style",
            "exists (select from catalog.sku k where k.company_id = :company and k.style_id = u.id and not k.archived)",
            "color",
            "exists (select from catalog.sku k where k.company_id = :company and k.color_id = u.id and not k.archived)",
            "category",
            "exists (select from catalog.style s where s.company_id = :company and s.category_id = u.id and not s.archived)"
                    + " or exists (select from catalog.category c where c.company_id = :company and c.parent_id = u.id"
                    + " and not c.archived)",
            "unit",
            "exists (select from catalog.style s where s.company_id = :company and not s.archived"
                    + " and (s.unit_id = u.id or array_to_string(s.pack_units, ' ') like '%' || u.id || '%'))",
            "party",
            "exists (select from documents.document d where d.company_id = :company and d.party_id = u.id and " + LIVE
                    + ") or exists (select from generalledger.open_item o where o.company_id = :company"
                    + " and o.party_id = u.id and o.open_amount <> 0)"
                    + " or exists (select from catalog.style s where s.company_id = :company and s.supplier_id = u.id"
                    + " and not s.archived)",
            "warehouse",
            "exists (select from documents.document d where d.company_id = :company and u.id in (d.warehouse_id,"
                    + " d.to_warehouse_id) and " + LIVE + ") or exists (select from stockledger.balance b"
                    + " where b.company_id = :company and b.warehouse_id = u.id and (b.on_hand <> 0 or b.reserved <> 0))",
            "store",
            "exists (select from documents.document d where d.company_id = :company and d.store_id = u.id and " + LIVE
                    + ") or exists (select from access.person p where p.company_id = :company and p.store_id = u.id)");

    /** Those that somebody still uses. */
    static Set<UUID> used(Tx tx, String entity, Collection<UUID> ids) throws SQLException {
        return new HashSet<>(tx.sql("select u.id from unnest(:ids) as u(id) where " + USES.get(entity))
                .param("company", tx.company())
                .param("ids", tx.array("uuid", ids))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }
}
