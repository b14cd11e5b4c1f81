package io.tongpin.documents;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/** Loads what documents' kinds may know (依据来源): a constant number of statements for any number of documents. */
public interface FactsSource {

    /** Facts for all of these documents together. */
    Facts load(Tx tx, Collection<Document> documents) throws SQLException;

    /** The same without asking the database, if everything needed is at hand; the usual case of a sale over the counter. */
    default Optional<Facts> atHand(int company, Collection<Document> documents) {
        return Optional.empty();
    }
}
