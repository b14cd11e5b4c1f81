package io.tongpin.documents;

import io.tongpin.changes.Node;
import io.tongpin.numbering.Numbers;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Store;
import io.tongpin.organization.Till;
import io.tongpin.platform.Database;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which series a document is numbered in (编号系列): its store's code, the node's letter, its kind, its day and its till. */
public final class DocumentSeries implements PostDocument.Series {

    private final Database database;
    private final Surroundings surroundings;
    private final Node node;

    public DocumentSeries(Database database, Surroundings surroundings, Node node) {
        this.database = database;
        this.surroundings = surroundings;
        this.node = node;
    }

    @Override
    public Numbers.Series of(int company, Document document, DocumentKind kind) {
        Chain chain = surroundings.chainOrLoad(database, company);
        Store store = chain.store(document.store());
        return new Numbers.Series(
                document.store(),
                store == null ? "X" : store.code(),
                node.seriesLetter(),
                kind.series(),
                document.businessDate(),
                till(chain, document.till()));
    }

    private static String till(Chain chain, @Nullable UUID id) {
        Till till = id == null ? null : chain.till(id);
        return till == null ? "" : till.code();
    }
}
