package io.tongpin.organization;

import io.tongpin.platform.Tx;
import java.sql.SQLException;

/** Whether any goods of a company have moved yet (是否已有库存业务); who keeps the stock knows. */
@FunctionalInterface
public interface GoodsMoved {

    boolean ever(Tx tx) throws SQLException;
}
