/** Exchange (导入导出): reads and writes other people's files: import with dry run and undo, totals, the journal for accounting programs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "changes",
            "masters",
            "masters :: web",
            "organization",
            "catalog",
            "party",
            "access",
            "definitions",
            "generalledger",
            "reporting",
            "posting",
            "documents",
            "sales",
            "purchasing",
            "inventory",
            "payments",
            "pos"
        })
package io.tongpin.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
