package io.tongpin.changes;

import io.tongpin.platform.MissingRows;
import io.tongpin.platform.Tx;
import java.sql.SQLException;

/** The first operation of a node's stream (首条日志). */
final class NewStream extends MissingRows {

    private static final long serialVersionUID = 1L;

    private final transient Node node;

    NewStream(Node node) {
        super("no stream yet of " + node);
        this.node = node;
    }

    @Override
    public void make(Tx tx) throws SQLException {
        OpRows.openStream(tx, node);
    }
}
