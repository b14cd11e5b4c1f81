package io.tongpin.generalledger;

import io.tongpin.platform.MissingRows;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;

/** The first postings of a month that nobody has touched before (首次入月). */
final class NewMonths extends MissingRows {

    private static final long serialVersionUID = 1L;

    private final transient Set<LocalDate> months;

    NewMonths(Set<LocalDate> months) {
        super("no row yet for " + months);
        this.months = Set.copyOf(months);
    }

    @Override
    public void make(Tx tx) throws SQLException {
        PeriodRows.open(tx, months);
    }
}
