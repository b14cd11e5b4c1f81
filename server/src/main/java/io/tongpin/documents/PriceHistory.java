package io.tongpin.documents;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * At what an article was sold to a customer, or bought from a supplier, of late (历史价): newest first, from those documents
 * that the person may see. It looks at the newest documents of the party, which have an index in that order, and not at
 * all lines of the article: that would take an index on the busiest table of all, which every sale would have to pay for.
 */
public final class PriceHistory {

    private static final int DOCUMENTS = 200;
    private static final int MOST = 10;

    private final Database database;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;

    PriceHistory(Database database, DocumentKinds kinds, FieldCatalogue fields) {
        this.database = database;
        this.kinds = kinds;
        this.fields = fields;
    }

    /**
     * What one unit cost on a document.
     *
     * @param places the warehouses from which the document is seen
     */
    public record Price(
            UUID document,
            String kind,
            @Nullable String number,
            LocalDate businessDate,
            UUID store,
            List<UUID> places,
            UUID createdBy,
            BigDecimal price,
            @Nullable Money discount,
            Quantity quantity,
            @Nullable String unit,
            Quantity unitFactor) {}

    /** @param kind of the document that is being written: of sales the prices of sales count, of purchases those of purchases */
    public Outcome<List<Price>> of(Actor actor, String kind, UUID party, UUID sku) {
        FieldCatalogue.Entity written = fields.find(kind).orElse(null);
        if (written == null || kinds.find(kind).isEmpty()) {
            return Outcome.refused(Refusal.input("documents.kind-unknown", "kind", kind));
        }
        DocumentReach reach = new DocumentReach(actor, kinds);
        List<String> visible = reach.visible(alike(written));
        if (!written.priced() || visible.isEmpty()) {
            return Outcome.done(List.of());
        }
        DocumentQuery asked = new DocumentQuery(
                visible, null, null, null, party, null, null, null, false, null, null, null, MOST, false);
        FieldsAsked sight = new FieldsAsked(fields, kinds, actor, asked);
        List<String> answered = sight.answered(visible);
        if (answered.isEmpty()) {
            return Outcome.refused(sight.refusal(visible));
        }
        return Outcome.done(database.read(
                actor.company(),
                DocumentReach.anything(actor, kinds),
                tx -> rows(tx, DocumentReach.apart(tx, reach.parts(tx, answered)), party, sku)));
    }

    /** Kinds whose prices mean the same: what is paid to us, or what is paid by us. */
    private List<String> alike(FieldCatalogue.Entity written) {
        return kinds.all().stream()
                .map(DocumentKind::code)
                .filter(code -> fields.find(code)
                        .filter(one -> one.priced() && one.costs() == written.costs())
                        .isPresent())
                .toList();
    }

    /** Said with "or", for the documents of one party are in order already and are only looked through. */
    private static List<Price> rows(Tx tx, List<DocumentReach.Condition> seen, UUID party, UUID sku) {
        List<Object> values = new ArrayList<>(List.of(tx.company(), party));
        seen.forEach(each -> values.addAll(each.values()));
        values.addAll(List.of(tx.company(), sku));
        String ours = String.join(
                " or ", seen.stream().map(each -> "(" + each.sql() + ")").toList());
        return tx.sql("""
                        with recent as materialized (
                            select id, kind, number, business_date, store_id, warehouse_id, to_warehouse_id, created_by
                              from documents.document
                             where company_id = ? and party_id = ? and state = 'POSTED' and reverses_id is null and (%s)
                             order by business_date desc, id desc
                             limit %d
                        )
                        select d.id, d.kind, d.number, d.business_date, d.store_id, d.warehouse_id, d.to_warehouse_id,
                               d.created_by, l.price, l.discount, l.quantity, l.unit, l.unit_factor
                          from recent d
                          join documents.line l on l.company_id = ? and l.document_id = d.id
                         where l.sku_id = ? and l.price is not null
                         order by d.business_date desc, d.id desc, l.line_no
                         limit %d
                        """.formatted(ours, DOCUMENTS, MOST))
                .params(values)
                .query((row, n) -> price(row))
                .list();
    }

    private static Price price(ResultSet row) throws SQLException {
        List<UUID> places = new ArrayList<>();
        for (int column : new int[] {6, 7}) {
            UUID warehouse = row.getObject(column, UUID.class);
            if (warehouse != null) {
                places.add(warehouse);
            }
        }
        return new Price(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, UUID.class),
                List.copyOf(places),
                row.getObject(8, UUID.class),
                row.getBigDecimal(9),
                row.getBigDecimal(10) == null ? null : new Money(row.getBigDecimal(10)),
                new Quantity(row.getBigDecimal(11)),
                row.getString(12),
                new Quantity(row.getBigDecimal(13)));
    }
}
