package io.tongpin.masters;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.UUID;

/** Says whether there is such a store (门店核对); the module of stores lies above this one. */
@FunctionalInterface
public interface KnownStore {

    /** Whether it is a unit that trades and is not archived. */
    boolean isThere(Tx tx, UUID store) throws SQLException;
}
