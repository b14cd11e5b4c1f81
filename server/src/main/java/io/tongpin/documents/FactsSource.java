package io.tongpin.documents;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;

/** Loads what documents' kinds may know (依据来源): a constant number of statements for any number of documents. */
@FunctionalInterface
public interface FactsSource {

    /** Facts for all of these documents together. */
    Facts load(Tx tx, Collection<Document> documents) throws SQLException;
}
