package io.tongpin.documents;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** People who have had a hand in a document though they never saved it (其他经手人): who counted what a stocktake says. */
public final class FurtherHands {

    private FurtherHands() {}

    /** Adds them, in the transaction of whoever writes the document. */
    public static void add(Tx tx, UUID document, Collection<UUID> people) throws SQLException {
        tx.sql("""
                        insert into documents.further_hand (company_id, document_id, person_id)
                        select ?, ?, p.id from unnest(?::uuid[]) as p(id) order by p.id
                        on conflict do nothing
                        """).params(tx.company(), document, tx.array("uuid", people)).update();
    }
}
