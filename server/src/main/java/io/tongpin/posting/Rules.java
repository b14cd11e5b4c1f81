package io.tongpin.posting;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.Chart;

/** What a company has decided about its books (账套规则): how goods are costed and which account serves which use. */
public record Rules(CostPolicy costs, Chart chart) {

    /** Finds the rules of a company; asked once per group of postings. */
    @FunctionalInterface
    public interface Finder {
        Rules of(int company);
    }
}
