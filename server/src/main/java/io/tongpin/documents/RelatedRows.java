package io.tongpin.documents;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Documents around a document: what it was made from, what was made from it, what it takes back, settles or is settled by. */
final class RelatedRows {

    private static final int MOST = 200;

    private RelatedRows() {}

    private record Found(DocumentEffects.Related related, DocumentReach.Marks marks) {}

    /** Each once, by its nearest relation; earlier ones first. Those that the person may not see are not there. */
    static List<DocumentEffects.Related> of(Tx tx, DocumentReach reach, UUID document) throws SQLException {
        List<DocumentEffects.Related> seen = new ArrayList<>();
        for (Found found : around(tx, document)) {
            if (reach.sees(tx, found.marks())) {
                seen.add(found.related());
            }
        }
        return seen;
    }

    private static List<Found> around(Tx tx, UUID document) {
        return tx.sql("""
                        with around (id, nearness, relation) as (
                            select reverses_id, 1, 'reverses' from documents.document
                             where company_id = :company and id = :document
                            union all
                            select reversed_by, 2, 'reversedBy' from documents.document
                             where company_id = :company and id = :document
                            union all
                            select source_id, 5, 'source' from documents.document
                             where company_id = :company and id = :document
                            union all
                            select source_document, 5, 'source' from documents.line
                             where company_id = :company and document_id = :document
                            union all
                            select id, 6, 'next' from documents.document
                             where company_id = :company and source_id = :document
                            union all
                            select document_id, 6, 'next' from documents.line
                             where company_id = :company and source_document = :document
                            union all
                            select item_id, 3, 'settles' from generalledger.allocation
                             where company_id = :company and document_id = :document
                            union all
                            select document_id, 4, 'settledBy' from generalledger.allocation
                             where company_id = :company and item_id = :document
                        )
                        select d.id, d.kind, d.number, d.state, a.relation, d.store_id, d.warehouse_id,
                               d.to_warehouse_id, d.created_by
                          from (select distinct on (id) id, relation from around
                                 where id is not null and id <> :document order by id, nearness) a
                          join documents.document d on d.company_id = :company and d.id = a.id and d.state <> 'DISCARDED'
                         order by d.business_date, d.id
                         limit :most
                        """)
                .param("company", tx.company())
                .param("document", document)
                .param("most", MOST)
                .query((row, n) -> new Found(
                        new DocumentEffects.Related(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                Document.State.valueOf(row.getString(4)),
                                row.getString(5)),
                        new DocumentReach.Marks(
                                row.getString(2),
                                row.getObject(6, UUID.class),
                                row.getObject(7, UUID.class),
                                row.getObject(8, UUID.class),
                                row.getObject(9, UUID.class))))
                .list();
    }
}
