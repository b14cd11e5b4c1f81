package io.tongpin.exchange.imports;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an import writes down of itself while it works (导入登记), so that it can be taken back as a whole. */
public interface Diary {

    /** The name under which documents are written down; records go by the name of their sort. */
    String DOCUMENT = "document";

    /** Documents that were imported before and then taken back with their import: they may come again, under new ids. */
    Set<UUID> takenBack();

    /** Notes documents that are about to be posted; those that are posted already are somebody else's. */
    void documents(List<UUID> ids);

    /** Notes records that are made in this very transaction. */
    void records(Tx tx, String entity, Collection<UUID> ids) throws SQLException;

    /** For an import that nobody will take back, such as a measurement. */
    static Diary none() {
        return of(Set.of());
    }

    /** For one that only tries what would come of it: reads the diary, and writes nothing into it. */
    static Diary of(Set<UUID> takenBack) {
        return new Diary() {
            @Override
            public Set<UUID> takenBack() {
                return takenBack;
            }

            @Override
            public void documents(List<UUID> ids) {}

            @Override
            public void records(Tx tx, String entity, Collection<UUID> ids) {}
        };
    }
}
