package io.tongpin.audit;

import java.sql.SQLException;

/**
 * One statement about the books that must hold at every moment (不变量). It looks for what contradicts it and reports that;
 * it never mends anything. docs/invariants.md explains each.
 */
public interface Invariant {

    /** Stable name, such as {@code I-01}; its words are in messages/audit/invariants_*.properties. */
    String id();

    /** Whether it can be asked of a few changed documents. The others are only asked of all books. */
    boolean checksChanges();

    /** Reports everything within the inspection that contradicts it. */
    void check(Inspection inspection, Findings found) throws SQLException;
}
