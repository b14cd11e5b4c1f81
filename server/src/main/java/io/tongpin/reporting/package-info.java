/**
 * Reporting (报表): today's figures, stock lists, ledgers and balances. Reads the tables of the modules below it by SQL, the
 * one place that may; keeps roll-ups of its own that agree with the ledger at all times.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "definitions", "changes", "generalledger", "stockledger", "masters"
        })
package io.tongpin.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
