package io.tongpin.exchange.imports;

import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The diary of an import in the database (导入登记). */
final class ImportDiary implements Diary {

    private final Database database;
    private final int company;
    private final UUID importId;
    private final Set<UUID> takenBack;
    private final AtomicInteger last;

    ImportDiary(Database database, int company, UUID importId) {
        this.database = database;
        this.company = company;
        this.importId = importId;
        this.takenBack = database.read(company, MadeRows::takenBack);
        this.last = new AtomicInteger(database.read(company, tx -> MadeRows.last(tx, importId)));
    }

    @Override
    public Set<UUID> takenBack() {
        return takenBack;
    }

    /**
     * Committed before the documents are posted, so that none is ever posted without being noted. It need not wait for the
     * disk: the commit of the posting comes later in the same journal and takes this one with it.
     */
    @Override
    public void documents(List<UUID> ids) {
        int no = last.incrementAndGet();
        database.write(company, tx -> {
            tx.sql("set local synchronous_commit = off").update();
            MadeRows.documents(tx, importId, no, ids);
            return no;
        });
    }

    @Override
    public void records(Tx tx, String entity, Collection<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            MadeRows.records(tx, importId, last.incrementAndGet(), entity, ids);
        }
    }
}
