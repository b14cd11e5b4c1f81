package io.tongpin.access;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Told when a company is made (建账), in the transaction that makes it: whoever keeps something that every company begins
 * with, such as the chart of accounts, writes it now.
 */
public interface CompanyCreated {

    /** Smaller comes first. */
    int order();

    /**
     * Writes what a new company begins with; from here it must succeed.
     *
     * @param trade {@code clothing} or {@code general}
     * @param language the founder's, for names
     * @return what was written and must be logged
     */
    List<Written> created(Tx tx, Actor owner, String trade, Locale language) throws SQLException;
}
