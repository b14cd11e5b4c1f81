package io.tongpin.masters;

import io.tongpin.kernel.Outcome;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.UUID;

/** A field of which stores can have a value of their own (本店字段); the module whose record it is says what it may be. */
public interface OwnField {

    String entity();

    String field();

    /** Whether there is such a record, and it is not archived. */
    boolean isLive(Tx tx, UUID record) throws SQLException;

    /** The value as it is kept, or why it cannot be one. */
    Outcome<String> kept(String value);
}
