/** Counting (盘点任务): several people count a warehouse while the shop sells; what is different becomes a stocktake. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "changes",
            "access",
            "organization",
            "masters",
            "masters :: web",
            "documents",
            "posting",
            "stockledger"
        })
package io.tongpin.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
